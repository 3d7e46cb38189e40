import type { OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import { noCalendar, notOwable } from '../problems/logic.ts';
import { calendarOfDepartment, calendarsAreRead } from './calendar-of.ts';
import { checkOwes } from './check-owes.ts';
import { businessDurations } from './check-reachable.ts';
import { nearestName } from './nearest-name.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** What departments owe each other outside of handoffs: one act of a name, each with a calendar if it counts open time. */
export function* checkDepartmentsOwe(
  owed: readonly Placed<OwesClause>[],
  act: { readonly what: string; readonly in: string },
  rules: Rules,
): Checked<void> {
  yield* checkOwes(owed, { in: act.in, hasTeam: false }, rules);
  for (const clause of owed)
    if (clause.part.what.name !== act.what)
      yield notOwable(whereIs(clause, clause.part.what.at), {
        what: clause.part.what.name,
        in: act.in,
        may: `\`${act.what}\``,
        near: nearestName(clause.part.what.name, [act.what]),
      });
  const [first] = businessDurations(owed);
  if (!first || !calendarsAreRead(rules)) return;
  const without = owed
    .flatMap(({ part }) => part.by)
    .find(({ name }) => rules.departments.has(name) && calendarOfDepartment(name, rules) === null);
  if (without) yield noCalendar(whereIs(first), { duration: shownDuration(first.part), whose: `\`${without.name}\`` });
}
