import type { LadderLine, OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { ladderOrder, noTeam, saidTwice } from '../problems/logic.ts';
import { checkEventMatch } from './check-condition.ts';
import { checkCertain } from './check-doubts.ts';
import { checkLength } from './check-duration.ts';
import { checkNumber } from './check-number.ts';
import { checkTwice } from './check-twice.ts';
import { lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** What several of the same thing have in common: where they stand, and whether a team can be asked. */
export type Owing = { readonly in: string; readonly hasTeam: boolean };

/** Who owes exists, nothing is owed twice, and each ladder is in order and can be climbed. */
export function* checkOwes(owed: readonly Placed<OwesClause>[], owing: Owing, rules: Rules): Checked<void> {
  const first = new Map<string, Placed<OwesClause>>();
  for (const clause of owed) {
    const { what, by, within, metBy, ladder } = clause.part;
    const before = first.get(what.name);
    if (before)
      yield saidTwice(whereIs(clause, what.at), {
        what: `Who owes \`${what.name}\``,
        first: lineOf(before),
      });
    else first.set(what.name, clause);
    for (const name of by) yield* known(rules, clause, name, 'department', rules.departments);
    yield* checkTwice(by, clause);
    yield* checkLength(within, clause);
    if (metBy) yield* checkEventMatch(metBy, leadScope(rules, clause));
    if (metBy) yield* checkCertain(metBy.event, clause, rules);
    yield* checkLadder(ladder.clauses, clause, owing, rules);
  }
}

/** The steps are in order, and there is somebody for each. */
export function* checkLadder(
  lines: readonly LadderLine[],
  clause: Placed<{ readonly at: Region }>,
  owing: Owing,
  rules: Rules,
): Checked<void> {
  let before: Duration | null = null;
  for (const { after, step, at } of lines) {
    yield* checkLength(after, clause);
    if (before && isLonger(before, after))
      yield ladderOrder(whereIs(clause, at), { later: shownDuration(before), earlier: shownDuration(after) });
    before = after;
    if (step.kind === 'offer' && step.atMost !== null)
      yield* checkNumber(step.atMost, 'times', `at most ${step.atMost} times`, { ...clause, part: { at } });
    if (!owing.hasTeam && step.kind === 'offer')
      yield noTeam(whereIs(clause, at), { step: 'offer to the next in the team', in: owing.in });
    if (step.kind !== 'escalate') continue;
    const { to } = step;
    if (to.kind === 'leader of team' && !owing.hasTeam)
      yield noTeam(whereIs(clause, at), { step: 'escalate to leader of team', in: owing.in });
    if (to.kind === 'leader of') yield* known(rules, clause, to.department, 'department', rules.departments);
    if (to.kind === 'person') yield* known(rules, clause, to.person, 'person', rules.people);
  }
}

/** Whether `a` is certainly longer than `b`; how many hours a business day has is left open, so those do not compare. */
function isLonger(a: Duration, b: Duration): boolean {
  const [left, right] = [sizeOf(a), sizeOf(b)];
  return left.scale === right.scale && left.size > right.size;
}

function sizeOf({ amount, unit, business }: Duration): { scale: string; size: number } {
  if (business && unit === 'days') return { scale: 'business days', size: amount };
  const minutes = { minutes: 1, hours: 60, days: 1440, weeks: 10_080, months: 43_200 }[unit];
  return { scale: business ? 'open time' : 'elapsed', size: amount * minutes };
}
