import { notUtf8 } from '../problems/syntax.ts';
import type { Problem } from '../problems/problem.ts';
import type { Source } from '../source.ts';

// What a reader of UTF-8 puts in the place of bytes that are none, and what every second byte of UTF-16 is.
const unreadable = /[\u0000\uFFFD]/;

/** Files that are no text in UTF-8, each one problem: hardly a line of them would make sense. */
export function checkEncodings(sources: readonly Source[]): readonly Problem[] {
  return sources.flatMap(({ path, text }) => {
    const index = text.search(unreadable);
    if (index === -1) return [];
    const before = text.slice(0, index).split(/\r\n|\n|\r/);
    const start = { line: before.length, column: before.at(-1)!.length + 1 };
    return [notUtf8({ file: path, start, end: { ...start, column: start.column + 1 } }, { file: path })];
  });
}
