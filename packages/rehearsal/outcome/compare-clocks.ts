import type { Moment, Plan } from '@smk/plan';
import type { HandoffPair, Opened } from './openings.ts';
import { clockIn, type Cause, type HandoffTally } from './tally.ts';
import type { Version } from './version.ts';

/** What is otherwise for a lead, in words, with its causes where they are known at once, and the moment from which on, `null` for a stage. */
export type Change = { readonly text: string; readonly causes: readonly Cause[]; readonly at: Moment | null };

/** Counts what is due earlier or later in a handoff that opens in both versions, and tells the first such thing. */
export function compareClocks(
  before: Version,
  after: Version,
  handoff: HandoffPair,
  tally: HandoffTally,
  was: Opened,
  is: Opened,
): Change | null {
  if (was.to === null || is.to === null) return null;
  if (handoff.sameClocks && was.owner === is.owner && was.at === is.at) {
    for (const name of handoff.owes) clockIn(tally, name).same += 1;
    return null;
  }
  const old = before.clocks.get(handoff.name)!(was.to, was.at);
  const now = after.clocks.get(handoff.name)!(is.to, is.at);
  let change: Change | null = null;
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const clock = clockIn(tally, name);
    const move = moveOf(old.get(name), now.get(name));
    clock[move.kind] += 1;
    clock.most = Math.max(clock.most, move.by);
    if (move.kind === 'same' || change !== null) continue;
    // Where it opened at another moment, something else made it so.
    const causes = was.at === is.at ? [owedBy(before.plan, after.plan, handoff.name, name)] : [];
    change = { text: `${handoff.name}: ${name} ${said[move.kind]}`, causes, at: Math.min(was.at, is.at) };
  }
  return change;
}

const said = {
  added: 'is owed now',
  dropped: 'is no longer owed',
  earlier: 'is due earlier',
  later: 'is due later',
} as const;

type Move = { readonly kind: 'same' | keyof typeof said; readonly by: number };

function moveOf(due: number | null | undefined, dueNow: number | null | undefined): Move {
  if (due === undefined) return { kind: 'added', by: 0 };
  if (dueNow === undefined) return { kind: 'dropped', by: 0 };
  // Beyond the calendars nothing is known of either.
  if (due === null || dueNow === null || due === dueNow) return { kind: 'same', by: 0 };
  return { kind: dueNow < due ? 'earlier' : 'later', by: Math.abs(dueNow - due) };
}

const owedBy = (before: Plan, after: Plan, handoff: string, name: string): Cause => ({
  id: `${handoff}.${name}`,
  before: owedText(before, handoff, name),
  after: owedText(after, handoff, name),
});

function owedText(plan: Plan, handoff: string, name: string): string | null {
  const owed = plan.handoffs.find((one) => one.name === handoff)?.owes.find((one) => name.split('#')[0] === one.name);
  if (owed === undefined) return null;
  const { amount, unit, business } = owed.within;
  return `owes ${owed.name} within ${amount} ${business ? 'business ' : ''}${amount === 1 ? unit.slice(0, -1) : unit}`;
}
