import type { OwesClause, RouteLine } from '../1-parse/syntax-tree/handoff.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { noCalendar } from '../problems/logic.ts';
import { calendarOfDepartment, calendarOfTeam, calendarsAreRead } from './calendar-of.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** The durations in open time, which a calendar has to count. */
export function businessDurations(owed: readonly Placed<OwesClause>[]): Placed<Duration>[] {
  return owed.flatMap((clause) =>
    [clause.part.within, ...clause.part.ladder.clauses.map(({ after }) => after)]
      .filter(({ business }) => business)
      .map((part) => ({ ...clause, part })),
  );
}

/** Everybody whom a route leads to has a calendar, if anything counts open time: one problem, for the first who has none. */
export function* checkReachable(
  durations: readonly Placed<Duration>[],
  to: readonly RouteLine['to'][],
  rules: Rules,
): Checked<void> {
  const [first] = durations;
  if (!first || !calendarsAreRead(rules)) return;
  const without = to.map((target) => lacking(target, rules)).find((name) => name !== null);
  if (without !== undefined)
    yield noCalendar(whereIs(first), { duration: shownDuration(first.part), whose: `\`${without}\`` });
}

function lacking(target: RouteLine['to'], rules: Rules): string | null {
  if (target.kind === 'team') {
    const { name } = target.team;
    return rules.teams.has(name) && calendarOfTeam(name, rules) === null ? name : null;
  }
  const queue = rules.queues.get(target.queue.name);
  return queue && calendarOfDepartment(queue.part.department.name, rules) === null ? target.queue.name : null;
}
