import { width } from './width.ts';

/** Breaks a line at spaces so that none is wider than `columns`; what goes on is set in by two. A longer word stays whole. */
export function wrap(text: string, columns: number): readonly string[] {
  if (width(text) <= columns) return [text];
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/(?<=\S)(?= )/u)) {
    if (current !== '' && width(current) + width(word) > columns) {
      lines.push(current);
      current = `  ${word.trimStart()}`;
    } else {
      current += word;
    }
  }
  return [...lines, current];
}
