import { memberTwice } from '../problems/logic.ts';
import { checkNumber } from './check-number.ts';
import { oneClause, requiredClause } from './clauses.ts';
import { clausesOf, whereIs, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

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
  for (const name of rules.teams.keys()) yield* checkTeam(name, rules);
  for (const queue of rules.queues.values()) {
    yield* known(rules, queue, queue.part.department, 'department', rules.departments);
    yield* known(rules, queue, queue.part.watchedBy, 'person', rules.people);
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
  }
}
