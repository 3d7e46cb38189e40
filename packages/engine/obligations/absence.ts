import type { Effect, HandoffCase, HandoffSlice, JournalEntry, Moment, Obligation, PendingStep } from '@smk/plan';
import { inOrder } from './ladder.ts';
import { stepped, type Stepped } from './stepped.ts';

/** The owner is away: clocks run on, whoever leads the team is told at once, and what the rules ask for then comes next. */
export function hearOwnerAbsent(
  slice: HandoffSlice,
  before: HandoffCase,
  { person, at }: { readonly person: string; readonly at: Moment },
): Stepped<HandoffCase> {
  const { owner } = before;
  if (owner?.kind !== 'person' || owner.person !== person) return stepped(before);
  const stepsOf = ({ name }: Obligation): readonly PendingStep[] =>
    (slice.rule.owes.find((owed) => owed.name === name)?.ladder ?? [])
      .filter(({ when }) => when === 'owner absent')
      .map(({ step, at: rule }) => ({ at, step, rule }));
  const obligations = before.obligations.map((one) =>
    one.state === 'open' && one.answerable.kind === 'person'
      ? { ...one, ladder: inOrder([...stepsOf(one), ...one.ladder]) }
      : one,
  );
  const told = obligations.find(({ state, answerable }) => state === 'open' && answerable.kind === 'person');
  const entry: JournalEntry = { at, what: { kind: 'owner absent', person }, rule: null };
  const notice: Effect = {
    kind: 'notify',
    whom: told === undefined ? { kind: 'leader of', department: slice.rule.to } : { kind: 'leader of team' },
    about: 'owner absent',
    obligation: told?.id ?? null,
    at,
  };
  return stepped({ ...before, obligations }, [entry], [notice]);
}
