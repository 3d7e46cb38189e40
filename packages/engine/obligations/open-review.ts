import type { Effect, Moment, Obligation, ReviewCase, ReviewSlice } from '@smk/plan';
import { owe, owedEntry } from './owe.ts';
import { stepped, type Stepped } from './stepped.ts';

/** A review that begins: each department owes on its own. With nothing owed it is over at once. */
export function openReview(
  slice: ReviewSlice,
  { id, at }: { readonly id: string; readonly at: Moment },
): Stepped<ReviewCase> {
  const { rule } = slice;
  const obligations: Obligation[] = [];
  for (const owed of rule.owes) {
    for (const by of owed.by) {
      const others = owed.by.filter((department) => department !== by);
      const to = others.length > 0 ? others.join(' and ') : by;
      obligations.push(
        owe(slice, owed, { by, to, answerable: { kind: 'department', department: by }, at }, obligations),
      );
    }
  }
  const review: ReviewCase = {
    kind: 'review',
    id,
    openedAt: at,
    status: obligations.length > 0 ? 'open' : 'ended',
    obligations,
    signedOff: [],
    step: 0,
  };
  const notices = obligations.map(({ id: obligation, answerable }): Effect => ({
    kind: 'notify',
    whom: answerable,
    about: 'review opened',
    obligation,
    at,
  }));
  return stepped(
    review,
    [{ at, what: { kind: 'opened', name: rule.name }, rule: rule.at }, ...obligations.map(owedEntry)],
    notices,
  );
}
