import type { Answerable, HandoffCase, HandoffSlice, Moment, RejectReason } from '@smk/plan';
import { groupOfTurn } from '../routing/group-of-turn.ts';
import { ladderFrom } from './ladder.ts';
import { endAll, meet, type Meeting } from './meet.ts';
import { momentAfter } from './moment-after.ts';
import { freeId, owedEntry } from './owe.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

/** The turn that was spent on whoever has it, where the reason gives it back and one was spent. */
export function giveBackTurn(
  { rule }: HandoffSlice,
  before: HandoffCase,
  reason: RejectReason,
  at: Moment,
): Stepped<HandoffCase> {
  const { owner, foundBy } = before;
  if (reason.givesBackTurn !== true || owner?.kind !== 'person' || foundBy?.spentTurn === false) return stepped(before);
  const { person, team } = owner;
  const group = groupOfTurn(rule, foundBy?.line ?? null, person);
  return stepped(
    before,
    [{ at, what: { kind: 'turn given back', person }, rule: reason.at }],
    [{ kind: 'give back turn', team, person, ...(group !== null && { group }), at }],
  );
}

/** The receiver is done with it for now: the giver owes what is wrong with it, and nobody has it meanwhile. */
export function sendBack(
  slice: HandoffSlice,
  before: HandoffCase,
  reason: RejectReason,
  at: Moment,
): Stepped<HandoffCase> {
  const { then, at: rule } = reason;
  if (then.kind !== 'correct') throw new Error(`${reason.name} sends nothing back.`);
  return andThen(endAll(before, at), (so) => {
    const answerable: Answerable = { kind: 'department', department: then.by };
    const { foundBy: _, ...rest } = so;
    const owed = { name: then.what, by: [then.by], within: then.within, metBy: null, ladder: [], at: rule };
    const correction = {
      id: freeId(then.what, so.obligations),
      name: then.what,
      by: then.by,
      to: slice.rule.to,
      answerable,
      openedAt: at,
      due: momentAfter(slice, then.within, answerable, at),
      state: 'open' as const,
      closedAt: null,
      breachedAt: null,
      ladder: ladderFrom(slice, owed, answerable, at),
      rule,
    };
    const after: HandoffCase = {
      ...rest,
      status: 'waiting',
      owner: null,
      acceptedAt: null,
      tried: [],
      correcting: then.what,
      obligations: [...so.obligations, correction],
    };
    return stepped(
      after,
      [{ at, what: { kind: 'sent back', because: reason.name }, rule }, owedEntry(correction)],
      [{ kind: 'notify', whom: answerable, about: 'correction', obligation: correction.id, at }],
    );
  });
}

/** What was wrong is put right: somebody is looked for again, whoever that may be. */
export function correct(before: HandoffCase, { at, by, actor }: Meeting): Stepped<HandoffCase> {
  const { correcting, ...rest } = before;
  if (correcting === undefined) return stepped(before);
  const corrected = stepped(rest, [{ at, what: { kind: 'corrected', by }, rule: null }]);
  return andThen(
    andThen(corrected, (so) => meet(so, correcting, { at, by, actor })),
    (so) => stepped(so, [], [{ kind: 'find', attempt: so.attempt + 1, tried: [], at }]),
  );
}
