import type { CapacityClause, TeamDeclaration } from '../1-parse/syntax-tree/organisation.ts';
import { endsBeforeStart, memberTwice, saidTwice } from '../problems/logic.ts';
import { eachOfOne, emptyLimit, notADayOfLeave } from '../problems/routes.ts';
import { checkNumber } from './check-number.ts';
import { oneClause, requiredClause } from './clauses.ts';
import { clausesOf, lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** Departments, teams and queues are led, watched and filled by people who exist. */
export function* checkOrganisation(rules: Rules): Checked<void> {
  const people = [...rules.people.keys()];
  for (const [name, department] of rules.departments) {
    const missing = { in: `the department \`${name}\``, example: `led by ${people[0] ?? 'maria'}` };
    const led = yield* requiredClause(department, 'led by', 'a leader', missing);
    if (led) yield* known(rules, led, led.part.person, 'person', rules.people);
    const calendar = yield* oneClause(department, 'calendar', 'a calendar');
    if (calendar) yield* known(rules, calendar, calendar.part.calendar, 'calendar', rules.calendars);
  }
  for (const person of rules.people.values()) {
    const calendar = yield* oneClause(person, 'calendar', 'a calendar');
    if (calendar) yield* known(rules, calendar, calendar.part.calendar, 'calendar', rules.calendars);
    const capacity = yield* oneClause(person, 'capacity', 'a capacity');
    if (capacity?.part.each) yield eachOfOne(whereIs(capacity));
    if (capacity) yield* checkLimits(capacity);
  }
  for (const name of rules.teams.keys()) yield* checkTeam(name, rules);
  for (const queue of rules.queues.values()) {
    yield* known(rules, queue, queue.part.department, 'department', rules.departments);
    yield* known(rules, queue, queue.part.watchedBy, 'person', rules.people);
    const calendar = yield* oneClause(queue, 'calendar', 'a calendar');
    if (calendar) yield* known(rules, calendar, calendar.part.calendar, 'calendar', rules.calendars);
  }
}

function* checkTeam(name: string, rules: Rules): Checked<void> {
  const team = rules.teams.get(name)!;
  yield* known(rules, team, team.part.department, 'department', rules.departments);
  const people = [...rules.people.keys()];
  const member = clausesOf(team, 'members')[0]?.part.members[0];
  const led = yield* requiredClause(team, 'led by', 'a leader', {
    in: `the team \`${name}\``,
    example: `led by ${member?.person.name ?? people[0] ?? 'chloe'}`,
  });
  if (led) yield* known(rules, led, led.part.person, 'person', rules.people);
  const calendar = yield* oneClause(team, 'calendar', 'a calendar');
  if (calendar) yield* known(rules, calendar, calendar.part.calendar, 'calendar', rules.calendars);
  const clause = yield* requiredClause(team, 'members', 'members', {
    in: `the team \`${name}\``,
    example: `members ${people.slice(0, 2).join(', ') || 'anna, ben'}`,
  });
  const seen = new Set<string>();
  for (const member of clause?.part.members ?? []) {
    yield* known(rules, team, member.person, 'person', rules.people);
    const person = member.person.name;
    yield* checkNumber(member.weight, 'weight', `weight ${member.weight}`, { ...team, part: member });
    if (seen.has(person)) yield memberTwice(whereIs(team, member.at), { person, team: name });
    seen.add(person);
    const { from, until } = member;
    if (from !== null && until !== null && from > until)
      yield endsBeforeStart(whereIs(team, member.at), { from, to: until });
  }
  yield* checkCare(team);
}

/** Capacity, absence and what is caught up: each once, in whole numbers and days. */
function* checkCare(team: Placed<TeamDeclaration>): Checked<void> {
  const capacities = clausesOf(team, 'capacity');
  for (const [index, capacity] of capacities.entries()) {
    const first = capacities.findIndex(({ part }) => part.each === capacity.part.each);
    if (first < index) yield saidTwice(whereIs(capacity), { what: 'The capacity', first: lineOf(capacities[first]!) });
    yield* checkLimits(capacity);
  }
  yield* oneClause(team, 'catch up', 'what is caught up');
  const absence = yield* oneClause(team, 'absence', 'what a leave stops');
  for (const duration of absence ? [absence.part.before, absence.part.longerThan] : [])
    if (duration.business || (duration.unit !== 'days' && duration.unit !== 'weeks'))
      yield notADayOfLeave(whereIs(team, duration.at), { written: shownDuration(duration) });
}

function* checkLimits(capacity: Placed<CapacityClause>): Checked<void> {
  for (const [index, { most, of, at }] of capacity.part.limits.entries()) {
    yield* checkNumber(most, 'leads', String(most), { ...capacity, part: { at } });
    if (capacity.part.limits.findIndex((one) => one.of === of) < index)
      yield emptyLimit(whereIs(capacity, at), { of: of === 'open' ? 'at once' : `in a ${of}` });
  }
}
