import { harmless } from './harmless.ts';

/** Text of unknown origin within a line of Markdown or a cell of a table: nothing in it means anything, and nobody is called by it. */
export const markdownText = (text: string): string =>
  harmless(text)
    .slice(0, 300)
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, (sign) => `\\${sign}`)
    .replaceAll('@', '@\u200b');
