import type { Escalation, LadderLine, OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { ladderOrder, noTeam, saidTwice } from '../problems/logic.ts';
import { unknownName } from '../problems/names.ts';
import { alongWithoutTime, beforeItIsOwed, countedByNothing, ofNothing } from '../problems/owing.ts';
import { checkEventMatch } from './check-condition.ts';
import { checkCertain } from './check-doubts.ts';
import { checkLength } from './check-duration.ts';
import { checkNumber } from './check-number.ts';
import { nearestName } from './nearest-name.ts';
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
    yield* checkCounting(clause, owed, rules);
    if (clause.part.hours && !owing.hasTeam)
      yield noTeam(whereIs(clause), { step: `by hours of ${clause.part.hours}`, in: owing.in });
    yield* checkLadder(ladder.clauses, clause, owing, rules);
  }
}

/** The steps are in order, and there is somebody for each. */
export function* checkLadder(
  lines: readonly LadderLine[],
  clause: Placed<{ readonly within: Duration; readonly at: Region }>,
  owing: Owing,
  rules: Rules,
): Checked<void> {
  let before: Duration | null = null;
  for (const line of lines) {
    const { moment, at } = line;
    yield* checkStep(line, clause, owing, rules);
    if (moment.kind === 'owner absent') continue;
    const { duration } = moment;
    yield* checkLength(duration, clause);
    const [earlier, later] = moment.kind === 'after' ? [before, duration] : [duration, clause.part.within];
    if (earlier && isLonger(earlier, later))
      yield moment.kind === 'after'
        ? ladderOrder(whereIs(clause, at), { later: shownDuration(earlier), earlier: shownDuration(later) })
        : beforeItIsOwed(whereIs(clause, at), { before: shownDuration(earlier), within: shownDuration(later) });
    if (moment.kind === 'after') before = duration;
  }
}

function* checkStep(
  { moment, step, at }: LadderLine,
  clause: Placed<{ readonly at: Region }>,
  owing: Owing,
  rules: Rules,
): Checked<void> {
  switch (step.kind) {
    case 'remind':
    case 'return':
      return;
    case 'offer':
      if (step.atMost !== null)
        yield* checkNumber(step.atMost, 'times', `at most ${step.atMost} times`, { ...clause, part: { at } });
      if (!owing.hasTeam) yield noTeam(whereIs(clause, at), { step: 'offer to the next in the team', in: owing.in });
      return;
    case 'reassign':
      yield* step.to.kind === 'team'
        ? known(rules, clause, step.to.team, 'team', rules.teams)
        : known(rules, clause, step.to.queue, 'queue', rules.queues);
      return;
    case 'along':
      if (moment.kind !== 'after') yield alongWithoutTime(whereIs(clause, at));
      for (const to of step.to) yield* checkTold(to, 'escalate along', at, clause, owing, rules);
      return;
    case 'escalate':
      return yield* checkTold(step.to, 'escalate to', at, clause, owing, rules);
    case 'notify':
      return yield* checkTold(step.to, 'notify', at, clause, owing, rules);
  }
}

function* checkTold(
  to: Escalation,
  words: string,
  at: Region,
  clause: Placed<{ readonly at: Region }>,
  owing: Owing,
  rules: Rules,
): Checked<void> {
  if (to.kind === 'leader of team' && !owing.hasTeam)
    yield noTeam(whereIs(clause, at), { step: `${words} leader of team`, in: owing.in });
  if (to.kind === 'leader of') yield* checkLed(to.department, clause, rules);
  if (to.kind === 'person') yield* known(rules, clause, to.person, 'person', rules.people);
}

/** A department; `leader of tem` is rather that of the team. */
function* checkLed(department: Name, clause: Placed<unknown>, rules: Rules): Checked<void> {
  const { name } = department;
  const near = nearestName(name, [...rules.departments.keys(), 'team', 'department']);
  if (rules.departments.has(name) || (near !== 'team' && near !== 'department'))
    yield* known(rules, clause, department, 'department', rules.departments);
  else
    yield unknownName(whereIs({ ...clause, part: department }), { name, of: 'department', near, known: [], is: null });
}

/** From when it is counted, by which calendar, and how often it is owed. */
function* checkCounting(clause: Placed<OwesClause>, all: readonly Placed<OwesClause>[], rules: Rules): Checked<void> {
  const { what, from, calendar, count, metBy } = clause.part;
  if (calendar) yield* known(rules, clause, calendar, 'calendar', rules.calendars);
  if (count !== null) yield* checkNumber(count, 'times', `${count} ${what.name}`, { ...clause, part: what });
  if (count !== null && metBy === null) yield countedByNothing(whereIs(clause, what.at), { what: what.name });
  if (from?.kind !== 'met') return;
  const others = all.map(({ part }) => part.what.name).filter((name) => name !== what.name);
  if (!others.includes(from.name.name) && !rules.tree.unreadable.has(from.name.name))
    yield ofNothing(whereIs(clause, from.name.at), {
      name: from.name.name,
      near: nearestName(from.name.name, others),
    });
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
