import type { Rules } from './rules.ts';

/** Where leads of a department could go, as a line of a route says it: to a queue of it, else to a team; `null` if it has neither. */
export function placeIn(department: string, rules: Rules): string | null {
  const of = (places: Rules['teams'] | Rules['queues']) =>
    [...places].find(([, { part }]) => part.department.name === department)?.[0];
  const [queue, team] = [of(rules.queues), of(rules.teams)];
  if (queue !== undefined) return `to queue ${queue}`;
  return team === undefined ? null : `to ${team} in turn`;
}

/** The same; a queue that is still to be declared where there is nothing. */
export function somewhereIn(department: string, rules: Rules): string {
  return placeIn(department, rules) ?? 'to queue sdr_desk';
}
