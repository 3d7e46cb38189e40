const narrow = new Set("iljtfrI.,:;'|!()[] -");
const wide = new Set('mwMW@%—…→');

/** About how wide a text is in pixels, on the wide side: there is no font to ask, and a box may be too large but not too small. */
export function widthOf(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text) {
    if (narrow.has(letter)) ems += 0.42;
    else if (wide.has(letter)) ems += 1;
    else if (letter.codePointAt(0)! > 0x2e80) ems += 1.05;
    else ems += letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.76 : 0.64;
  }
  return Math.ceil(ems * size * (bold ? 1.1 : 1));
}

/** A text broken at spaces into lines of at most `width` pixels and `most` lines; a longer word is broken too, and what does not fit ends in `…`. */
export function wrapped(text: string, size: number, width: number, most = 5, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text)
    .split(' ')
    .flatMap((one) => pieces(one, size, width, bold))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  const all = [...lines, line];
  return all.length <= most ? all : [...all.slice(0, most - 1), `${all[most - 1]!.slice(0, -2)}…`];
}

function pieces(word: string, size: number, width: number, bold: boolean): readonly string[] {
  if (widthOf(word, size, bold) <= width) return [word];
  const letters = [...word];
  const many = Math.max(
    1,
    letters.findIndex((_, index) => widthOf(letters.slice(0, index + 1).join(''), size, bold) > width),
  );
  return [letters.slice(0, many).join(''), ...pieces(letters.slice(many).join(''), size, width, bold)];
}

/** Without what steers, hides or reverses text. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, ' ');

/** A text for the inside of an element or an attribute in quotes. */
export function escaped(text: string): string {
  return plain(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
