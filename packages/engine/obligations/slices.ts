import type { Answerable, CalendarTable, HandoffRule, HandoffSlice, OwedRule, Plan, ReviewSlice } from '@smk/plan';

/** What a running handoff keeps of the plan with this hash. Throws if the plan has no handoff of that name. */
export function handoffSlice(plan: Plan, hash: string, name: string): HandoffSlice {
  const rule = plan.handoffs.find((one) => one.name === name);
  if (!rule) throw new Error(`The plan ${hash} has no handoff ${name}.`);
  return {
    plan: hash,
    engine: 1,
    rule,
    ...calendarsFor(plan, [rule.from, rule.to, ...departmentsOwing(rule.owes)], rule.routes),
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
    ...calendarsFor(plan, departmentsOwing(rule.owes), []),
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

/** The team's own calendar, else its department's, else the company's. */
function calendarsFor(plan: Plan, departments: readonly string[], routes: HandoffRule['routes']): Calendars {
  const department = (name: string): string | null =>
    plan.departments.find((one) => one.name === name)?.calendar ?? plan.company.calendar;
  const entries: [string, string | null][] = departments.map((name) => [
    calendarKey({ kind: 'department', department: name }),
    department(name),
  ]);
  for (const { to } of routes) {
    if (to.kind === 'team') {
      const team = plan.teams.find(({ name }) => name === to.team)!;
      entries.push([
        calendarKey({ kind: 'person', person: '', team: team.name }),
        team.calendar ?? department(team.department),
      ]);
    } else {
      const queue = plan.queues.find(({ name }) => name === to.queue)!;
      entries.push([calendarKey({ kind: 'queue', queue: queue.name }), department(queue.department)]);
    }
  }
  const found = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  const names = new Set(found.map(([, calendar]) => calendar));
  return { calendars: plan.calendars.filter(({ name }) => names.has(name)), calendarOf: Object.fromEntries(found) };
}

const departmentsOwing = (owes: readonly OwedRule[]): readonly string[] => owes.flatMap(({ by }) => by);
