import { fileTooLarge } from '../problems/logic.ts';
import type { Problem } from '../problems/problem.ts';
import type { Source } from '../source.ts';

/** How many characters a file of rules and a list's file may have; lists are only cut into lines. */
export const largest = { rules: 1_000_000, list: 5_000_000 } as const;

/** Files too large to be read; asked before anything is, as reading takes time by their length. */
export function checkSizes(sources: readonly Source[]): readonly Problem[] {
  return sources.flatMap(({ path, text }) => {
    const limit = path.endsWith('.smk') ? largest.rules : largest.list;
    if (text.length <= limit) return [];
    const start = { line: 1, column: 1 };
    return [
      fileTooLarge({ file: path, start, end: { line: 1, column: 2 } }, { file: path, length: text.length, limit }),
    ];
  });
}
