import stringWidth from 'string-width';

/** The columns that a text takes on a screen: two for a Chinese character, none for an accent of its own. */
export function displayWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
