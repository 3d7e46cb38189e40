import { breakAt, width } from './width.ts';

/** Breaks a line at spaces so that none is wider than `columns`; what goes on is set in by two. A longer word is broken too. */
export function wrap(text: string, columns: number): readonly string[] {
  if (width(text) <= columns || columns < 8) return [text];
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/(?<=\S)(?= )/u).flatMap((word) => breakAt(word, columns - 2))) {
    if (current !== '' && width(current) + width(word) > columns) {
      lines.push(current);
      current = `  ${word.trimStart()}`;
    } else {
      current += word;
    }
  }
  return [...lines, current];
}
