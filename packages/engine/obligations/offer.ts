import type {
  Answerable,
  HandoffCase,
  HandoffSlice,
  JournalEntry,
  Moment,
  Obligation,
  OwedRule,
  PendingStep,
} from '@smk/plan';
import { inOrder, nextPending, type Pending } from './ladder.ts';
import { momentAfter } from './moment-after.ts';
import { endObligation } from './close.ts';
import { oweAll, withTried } from './open-handoff.ts';
import { owe, owedEntry } from './owe.ts';
import { handTo } from './owner.ts';
import { withObligation } from './with-obligation.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

/** The offer that waits for somebody to be found, if one does at that moment. */
export function pendingOffer(of: HandoffCase, at: Moment): Pending | null {
  const next = nextPending(of);
  const asks = next?.pending.step.kind === 'offer' || next?.pending.step.kind === 'reassign';
  return next !== null && asks && next.pending.at <= at ? next : null;
}

/** Nobody was found: whoever has it keeps it, and the ladder goes on with its next step. */
export function keepForWantOfOthers(
  before: HandoffCase,
  { obligation, pending }: Pending,
  at: Moment,
): Stepped<HandoffCase> {
  const after = withObligation(before, { ...obligation, ladder: obligation.ladder.slice(1) });
  return stepped(after, [{ at, what: { kind: 'nobody left', obligation: obligation.id }, rule: pending.rule }]);
}

/**
 * Somebody was found: the obligation of whoever had it ends, breached, and the same one opens for the next with its full time
 * from now on. What remains of the ladder keeps its moments, which count from the first opening.
 */
export function offerTo(
  slice: HandoffSlice,
  before: HandoffCase,
  offer: Pending,
  to: Answerable,
  at: Moment,
): Stepped<HandoffCase> {
  const { obligation, pending } = offer;
  const missed = missedBy(obligation, at);
  const kept = handTo(withObligation(before, missed.obligation), to);
  const owed = slice.rule.owes.find(({ name }) => name === obligation.name)!;
  const fresh = owe(slice, owed, { by: obligation.by, to: obligation.to, answerable: to, at }, kept.obligations);
  const rest = obligation.ladder.slice(1).filter(({ step }) => step.kind !== 'overdue');
  const ladder = inOrder([
    ...fresh.ladder.filter(({ step }) => step.kind === 'overdue'),
    ...rest,
    ...repeated(slice, owed, pending, to, at),
  ]);
  const attempt = before.attempt + 1;
  const entries: JournalEntry[] = [
    ...missed.entries,
    { at, what: { kind: 'offered', obligation: fresh.id, attempt, to }, rule: pending.rule },
    owedEntry(fresh),
  ];
  const anew = countAnew(slice, { ...kept, obligations: [...kept.obligations, { ...fresh, ladder }] }, fresh, to, at);
  const after: HandoffCase = { ...anew.case, attempt, tried: withTried(before.tried, to) };
  return stepped(
    after,
    [...entries, ...anew.entries],
    [{ kind: 'notify', whom: to, about: 'offered', obligation: fresh.id, at }],
  );
}

/** What is counted from each assignment ends for who had the lead, and begins for who has it now. */
function countAnew(
  slice: HandoffSlice,
  before: HandoffCase,
  offered: Obligation,
  to: Answerable,
  at: Moment,
): Stepped<HandoffCase> {
  let so = stepped(before);
  for (const owed of slice.rule.owes) {
    const open = before.obligations.find(({ name, state }) => name === owed.name && state === 'open');
    if (owed.from?.kind !== 'assignment' || open === undefined || open.name === offered.name) continue;
    so = andThen(so, (after) => {
      const ended = endObligation(open, at);
      const obligations = after.obligations.map((one) => (one.id === open.id ? ended.obligation : one));
      const opened = oweAll(slice, owed, to, at, obligations);
      const entries = [...ended.entries, ...opened.map(owedEntry)];
      return stepped({ ...after, obligations: [...obligations, ...opened] }, entries);
    });
  }
  return so;
}

/** What is offered on is breached, at its due moment or before it, and over for who had it. */
function missedBy(
  obligation: Obligation,
  at: Moment,
): { readonly obligation: Obligation; readonly entries: readonly JournalEntry[] } {
  const breachedAt = obligation.breachedAt ?? Math.min(at, obligation.due ?? at);
  const breach: JournalEntry = {
    at: breachedAt,
    what: { kind: 'breached', obligation: obligation.id, whom: obligation.answerable },
    rule: obligation.rule,
  };
  return {
    obligation: { ...obligation, state: 'missed', closedAt: at, breachedAt, ladder: [] },
    entries: obligation.breachedAt === null ? [breach] : [],
  };
}

/** `at most n times` repeats an offer at its interval, each time counted from when the one before was really made. */
function repeated(
  slice: HandoffSlice,
  owed: OwedRule,
  { step, rule }: PendingStep,
  to: Answerable,
  at: Moment,
): readonly PendingStep[] {
  if (step.kind !== 'offer' || step.atMost <= 1) return [];
  const { after, when } = owed.ladder.find(
    (one) => one.step.kind === 'offer' && one.at.file === rule.file && one.at.line === rule.line,
  )!;
  if (when === 'owner absent') return [];
  return [{ at: momentAfter(slice, after, to, at, owed), step: { kind: 'offer', atMost: step.atMost - 1 }, rule }];
}
