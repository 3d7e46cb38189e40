import type { Outcome } from '@smk/plan';

/** Whether two outcomes say the same. */
export function isSameOutcome(a: Outcome, b: Outcome): boolean {
  switch (a.kind) {
    case 'refused':
      return b.kind === a.kind && isSameList(a.by, b.by);
    case 'waiting':
      return b.kind === a.kind && a.until === b.until && isSameList(a.for, b.for);
    case 'stage':
      return b.kind === a.kind && a.stage === b.stage && isSameList(a.couldBeUndone, b.couldBeUndone);
    case 'insufficient data':
      return b.kind === a.kind && isSameList(a.unknown, b.unknown);
    case 'not yet':
      return b.kind === a.kind;
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
