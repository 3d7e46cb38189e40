/** Text of unknown origin for a terminal: control characters, escape sequences and direction marks become `·`. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '·');
}
