import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The number of terminal columns that a text takes. */
export const width = (text: string): number => stringWidth(text);

/** Cuts a text to at most `columns`, with an ellipsis where something is lost. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (width(text) <= columns) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (width(kept) + width(segment) > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Cuts or fills a text to exactly `columns`; numbers stand to the right. */
export function fit(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const short = cut(text, columns);
  const space = ' '.repeat(Math.max(0, columns - width(short)));
  return align === 'left' ? short + space : space + short;
}

/** The pieces of a text, none wider than `columns`. */
export function breakAt(text: string, columns: number): readonly string[] {
  if (width(text) <= columns) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(text)) {
    if (width(piece) + width(segment) > columns) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
