import type { HandoffDeclaration, RouteLine, Target } from '../1-parse/syntax-tree/handoff.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { noCalendar, wrongDepartment } from '../problems/logic.ts';
import { notAnOwner, notASpokenLanguage, saysNotHow, turnOfOne, waitsForever } from '../problems/routes.ts';
import { calendarOfTeam, calendarsAreRead } from './calendar-of.ts';
import { checkTwice } from './check-twice.ts';
import { nearestName } from './nearest-name.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { placeIn } from './somewhere-in.ts';

/** A line of a route leads to somebody of the department that takes the lead. */
export function* checkTarget(line: Placed<RouteLine>, handoff: HandoffDeclaration, rules: Rules): Checked<void> {
  const { to, orWait } = line.part;
  switch (to.kind) {
    case 'queue':
      yield* checkPlace(to.queue, 'queue', line, handoff, rules);
      break;
    case 'team':
      yield* checkPlace(to.team, 'team', line, handoff, rules);
      break;
    case 'teams':
      for (const one of to.of) yield* checkOneOf(one, line, handoff, rules);
      yield* checkTwice(to.of, line);
      break;
    case 'owner':
      yield* checkOwner(to.who, line, handoff, rules);
  }
  if ('speaking' in to && to.speaking) yield* checkLanguage(to.speaking, line, rules);
  if (orWait) yield* checkWaiting(to, line, rules);
}

function* checkPlace(
  name: Name,
  kind: 'team' | 'queue',
  line: Placed<RouteLine>,
  handoff: HandoffDeclaration,
  rules: Rules,
): Checked<void> {
  const among: ReadonlyMap<string, Placed<{ readonly department: Name }>> = kind === 'team'
    ? rules.teams
    : rules.queues;
  if (kind === 'team' && !among.has(name.name) && rules.people.has(name.name))
    return yield turnOfOne(whereIs(line, name.at), { person: name.name });
  const found = yield* known(rules, line, name, kind, among);
  if (!found) return;
  const department = found.part.department.name;
  if (department === handoff.to.name || !rules.departments.has(department) || !rules.departments.has(handoff.to.name))
    return;
  const place = placeIn(handoff.to.name, rules);
  yield wrongDepartment(whereIs(line, name.at), {
    what: name.name,
    does: `is in \`${department}\``,
    handoff: handoff.name.name,
    to: handoff.to.name,
    instead:
      place === null
        ? `Declare a queue \`in ${handoff.to.name}\`, such as \`queue sdr_desk in ${handoff.to.name} watched by …\`.`
        : `Lead to a team or queue of \`${handoff.to.name}\`, such as \`${place}\`.`,
  });
}

/** One of several that take turns: a team, or a person of a team that takes such leads. */
function* checkOneOf(name: Name, line: Placed<RouteLine>, handoff: HandoffDeclaration, rules: Rules): Checked<void> {
  if (rules.teams.has(name.name)) return yield* checkPlace(name, 'team', line, handoff, rules);
  const person = yield* known(
    rules,
    line,
    name,
    'person or team',
    new Map<string, unknown>([...rules.people, ...rules.teams]),
  );
  if (person !== null) yield* checkPerson(name, line, handoff, rules);
}

/** A field that holds a person, `last_owner`, or a person of a team that takes such leads. */
function* checkOwner(who: Name, line: Placed<RouteLine>, handoff: HandoffDeclaration, rules: Rules): Checked<void> {
  const { name } = who;
  const place = whereIs(line, who.at);
  const field = rules.fields.get(name)?.part;
  if (name === 'last_owner' || field?.type.kind === 'person' || rules.tree.unreadable.has(name)) return;
  if (rules.teams.has(name)) yield saysNotHow(place, { team: name });
  else if (rules.people.has(name)) yield* checkPerson(who, line, handoff, rules);
  else {
    const owners = [...rules.fields].filter(([, { part }]) => part.type.kind === 'person').map(([each]) => each);
    const names = [...owners, 'last_owner', ...rules.people.keys(), ...rules.teams.keys()];
    yield notAnOwner(place, {
      name,
      is: field ? 'a field that holds no person' : rules.queues.has(name) ? 'a queue' : null,
      near: nearestName(name, names),
    });
  }
}

function* checkPerson(who: Name, line: Placed<RouteLine>, handoff: HandoffDeclaration, rules: Rules): Checked<void> {
  if (!rules.departments.has(handoff.to.name) || isInTeamOf(who.name, handoff.to.name, rules)) return;
  yield wrongDepartment(whereIs(line, who.at), {
    what: who.name,
    does: `is in no team of \`${handoff.to.name}\``,
    handoff: handoff.name.name,
    to: handoff.to.name,
    instead: `Put \`${who.name}\` into the \`members\` of one, or name a team or somebody who is.`,
  });
}

function isInTeamOf(person: string, department: string, rules: Rules): boolean {
  return [...rules.teams.values()].some(
    (team) =>
      team.part.department.name === department &&
      clausesOf(team, 'members').some(({ part }) => part.members.some((member) => member.person.name === person)),
  );
}

/** A field that says a language, or a language that somebody speaks. */
function* checkLanguage(speaking: Name, line: Placed<RouteLine>, rules: Rules): Checked<void> {
  const { name, at } = speaking;
  const field = rules.fields.get(name)?.part;
  const spoken = spokenIn(rules);
  if (field ? ['text', 'one of', 'language'].includes(field.type.kind) : spoken.includes(name)) return;
  if (!rules.tree.unreadable.has(name))
    yield notASpokenLanguage(whereIs(line, at), { name, spoken, isField: field !== undefined });
}

/** The languages that people speak, in lower case. */
function spokenIn(rules: Rules): string[] {
  return [...new Set([...rules.people.values()].flatMap(({ part }) => part.speaks.map((one) => one.toLowerCase())))];
}

function* checkWaiting(to: Target, line: Placed<RouteLine>, rules: Rules): Checked<void> {
  const teams = to.kind === 'team' ? [to.team] : to.kind === 'teams' ? to.of : null;
  if (teams === null) yield waitsForever(whereIs(line), { line: shownTarget(line.part) });
  const without = teams?.find(({ name }) => rules.teams.has(name) && calendarOfTeam(name, rules) === null);
  if (without && calendarsAreRead(rules))
    yield noCalendar(whereIs(line), { duration: 'or wait', whose: `\`${without.name}\`` });
}

/** A line as the rules write it, without its condition. */
export function shownTarget({ to }: Pick<RouteLine, 'to'>): string {
  const speaking = 'speaking' in to && to.speaking ? ` speaking ${to.speaking.name}` : '';
  switch (to.kind) {
    case 'team':
      return `to ${to.team.name} ${to.by === 'turn' ? 'in turn' : 'by open load'}${speaking}`;
    case 'teams':
      return `to (${to.of.map(({ name }) => name).join(', ')}) in turn${speaking}`;
    case 'queue':
      return `to queue ${to.queue.name}`;
    case 'owner':
      return `to ${to.who.name}`;
  }
}
