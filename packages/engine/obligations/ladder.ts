import type { Answerable, Case, LadderRule, Moment, Obligation, OwedRule, PendingStep } from '@smk/plan';
import { momentAfter, momentBefore } from './moment-after.ts';
import type { Slice } from './stepped.ts';

/** The steps of an obligation that opens: its ladder, an `offer` once at a time, and the breach itself. */
export function ladderFrom(slice: Slice, owed: OwedRule, who: Answerable, opened: Moment): readonly PendingStep[] {
  const due = momentAfter(slice, owed.within, who, opened, owed);
  const momentOf = ({ after, when }: LadderRule): Moment =>
    when === 'before due'
      ? Math.max(opened, momentBefore(slice, after, who, due, owed))
      : momentAfter(slice, after, who, opened, owed);
  const climbed = owed.ladder.filter(({ when }) => when !== 'owner absent');
  return inOrder([
    { at: due, step: { kind: 'overdue' }, rule: owed.at },
    ...climbed.map((line) => ({ at: momentOf(line), step: line.step, rule: line.at })),
  ]);
}

/** In due order; at the same moment the breach comes first, the others as they are written. */
export function inOrder(steps: readonly PendingStep[]): readonly PendingStep[] {
  return steps.toSorted((a, b) => a.at - b.at || rank(a) - rank(b));
}

const rank = ({ step }: PendingStep): number => (step.kind === 'overdue' ? 0 : 1);

export type Pending = { readonly obligation: Obligation; readonly pending: PendingStep };

/** The step of a case that comes next, over all that is owed. */
export function nextPending(of: Case): Pending | null {
  let next: Pending | null = null;
  for (const obligation of of.obligations) {
    const [pending] = obligation.ladder;
    if (obligation.state !== 'open' || !pending) continue;
    if (next === null || pending.at < next.pending.at) next = { obligation, pending };
  }
  return next;
}

/**
 * When a case wants to be told the time next, or `null` if never. A step is about a moment and runs once that moment is over,
 * since what is done exactly then is still in time: one millisecond after the moment that it is about.
 */
export function nextMoment(of: Case): Moment | null {
  if (of.status === 'ended') return null;
  const next = nextPending(of);
  const looksAgain = of.kind === 'handoff' ? (of.looksAgainAt ?? Infinity) : Infinity;
  const first = Math.min(next === null ? Infinity : next.pending.at + 1, looksAgain);
  return first === Infinity ? null : first;
}
