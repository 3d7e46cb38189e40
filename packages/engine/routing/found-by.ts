import type { FoundBy } from '@smk/plan';
import type { Taker } from './find-taker.ts';

/** How somebody was found, as a handoff keeps it and its journal tells it. */
export function foundBy({ line, spentTurn, skipped }: Taker): FoundBy {
  const passedOver = skipped.flatMap(({ at, text, because }) =>
    because === undefined ? [] : [{ line: text, because, at }],
  );
  return { line, spentTurn, passedOver };
}
