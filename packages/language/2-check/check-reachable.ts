import type { LadderLine, OwesClause, Target } from '../1-parse/syntax-tree/handoff.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { noCalendar } from '../problems/logic.ts';
import { calendarOfQueue, calendarOfTeam, calendarsAreRead } from './calendar-of.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** The durations in open time, which a calendar has to count. */
export function businessDurations(owed: readonly Placed<OwesClause>[]): Placed<Duration>[] {
  // A calendar that is named counts for everybody.
  return owed
    .filter(({ part }) => part.calendar === null)
    .flatMap((clause) =>
      [clause.part.within, ...clause.part.ladder.clauses.flatMap(durationIn)]
        .filter(({ business }) => business)
        .map((part) => ({ ...clause, part })),
    );
}

function durationIn({ moment }: LadderLine): Duration[] {
  return moment.kind === 'owner absent' ? [] : [moment.duration];
}

/** Everybody whom a route leads to has a calendar, if anything counts open time: one problem, for the first who has none. */
export function* checkReachable(
  durations: readonly Placed<Duration>[],
  to: readonly Target[],
  rules: Rules,
): Checked<void> {
  const [first] = durations;
  if (!first || !calendarsAreRead(rules)) return;
  const without = to.flatMap((target) => lacking(target, rules))[0];
  if (without !== undefined)
    yield noCalendar(whereIs(first), { duration: shownDuration(first.part), whose: `\`${without}\`` });
}

/** Those without a calendar. An owner is of a team that some line of the route, or the company's calendar, speaks for. */
function lacking(target: Target, rules: Rules): string[] {
  const teams = target.kind === 'team' ? [target.team] : target.kind === 'teams' ? target.of : [];
  const without = teams.filter(({ name }) => rules.teams.has(name) && calendarOfTeam(name, rules) === null);
  if (target.kind !== 'queue') return without.map(({ name }) => name);
  const { name } = target.queue;
  return rules.queues.has(name) && calendarOfQueue(name, rules) === null ? [name] : [];
}
