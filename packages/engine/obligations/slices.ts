import type { Answerable, CalendarTable, HandoffRule, HandoffSlice, OwedRule, Plan, ReviewSlice } from '@smk/plan';

/** What a running handoff keeps of the plan with this hash. Throws if the plan has no handoff of that name. */
export function handoffSlice(plan: Plan, hash: string, name: string): HandoffSlice {
  const rule = plan.handoffs.find((one) => one.name === name);
  if (!rule) throw new Error(`The plan ${hash} has no handoff ${name}.`);
  return {
    plan: hash,
    engine: 1,
    rule,
    ...calendarsFor(
      plan,
      [rule.from, rule.to, ...departmentsOwing(rule.owes)],
      targetsOf(plan, rule),
      calendarsNamed(rule.owes),
    ),
    zone: plan.company.zone,
  };
}

/** What a running review keeps of the plan with this hash. Throws if the plan has no review of that name. */
export function reviewSlice(plan: Plan, hash: string, name: string): ReviewSlice {
  const rule = plan.reviews.find((one) => one.name === name);
  if (!rule) throw new Error(`The plan ${hash} has no review ${name}.`);
  return {
    plan: hash,
    engine: 1,
    rule,
    ...calendarsFor(plan, departmentsOwing(rule.owes), { teams: [], queues: [] }, calendarsNamed(rule.owes)),
    zone: plan.company.zone,
  };
}

/** Under what a slice's `calendarOf` keeps the calendar of whoever answers: names of teams and departments may be the same. */
export function calendarKey(who: Answerable): string {
  switch (who.kind) {
    case 'person':
      return `team ${who.team}`;
    case 'queue':
      return `queue ${who.queue}`;
    case 'department':
      return `department ${who.department}`;
  }
}

type Calendars = {
  readonly calendars: readonly CalendarTable[];
  readonly calendarOf: Readonly<Record<string, string>>;
};

/** Under what a slice's `calendarOf` keeps the calendar of somebody who has one of their own. */
export function personKey(person: string): string {
  return `person ${person}`;
}

const calendarOfPerson = (plan: Plan, person: string): string | null =>
  plan.people.find(({ name }) => name === person)?.calendar ?? null;

type Targets = { readonly teams: readonly string[]; readonly queues: readonly string[] };

/** Wherever a handoff may come to lie: a person whom a line names may be in any team of the department. */
function targetsOf(plan: Plan, { routes, owes, to: department }: HandoffRule): Targets {
  const all = plan.teams.filter((team) => team.department === department).map(({ name }) => name);
  const teams = routes.flatMap(({ to }) => {
    switch (to.kind) {
      case 'team':
        return [to.team];
      case 'teams':
        return to.people === undefined ? to.teams : [...to.teams, ...all];
      case 'owner':
        return all;
      case 'queue':
        return [];
    }
  });
  const queues = routes.flatMap(({ to }) => (to.kind === 'queue' ? [to.queue] : []));
  const reassigned = owes.flatMap(({ ladder }) =>
    ladder.flatMap(({ step }) => (step.kind === 'reassign' ? [step.to] : [])),
  );
  for (const to of reassigned) {
    if (to.kind === 'team') teams.push(to.team);
    else queues.push(to.queue);
  }
  return { teams: [...new Set(teams)], queues: [...new Set(queues)] };
}

/** The team's own calendar, else its department's, else the company's. */
function calendarsFor(
  plan: Plan,
  departments: readonly string[],
  { teams, queues }: Targets,
  named: readonly string[],
): Calendars {
  const department = (name: string): string | null =>
    plan.departments.find((one) => one.name === name)?.calendar ?? plan.company.calendar;
  const entries: [string, string | null][] = departments.map((name) => [
    calendarKey({ kind: 'department', department: name }),
    department(name),
  ]);
  for (const name of teams) {
    const team = plan.teams.find((one) => one.name === name)!;
    entries.push([
      calendarKey({ kind: 'person', person: '', team: name }),
      team.calendar ?? department(team.department),
    ]);
    for (const { person } of team.members) entries.push([personKey(person), calendarOfPerson(plan, person)]);
  }
  for (const name of queues) {
    const queue = plan.queues.find((one) => one.name === name)!;
    entries.push([calendarKey({ kind: 'queue', queue: name }), queue.calendar ?? department(queue.department)]);
  }
  const found = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  const names = new Set([...found.map(([, calendar]) => calendar), ...named]);
  return { calendars: plan.calendars.filter(({ name }) => names.has(name)), calendarOf: Object.fromEntries(found) };
}

const calendarsNamed = (owes: readonly OwedRule[]): readonly string[] =>
  owes.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar]));

const departmentsOwing = (owes: readonly OwedRule[]): readonly string[] => owes.flatMap(({ by }) => by);
