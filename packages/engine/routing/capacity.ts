import type { Limit, Moment, Person, Plan, Team, ZoneTable } from '@smk/plan';
import { isoDate, weekday } from '../time/dates.ts';
import { dayAt } from '../time/wall-clock.ts';
import type { Floor, Given } from './floor.ts';

/** Whether a person can take no more leads in a team: by the limits of the person, or else by those of each in the team. */
export function isFull(plan: Plan, team: Team, person: Person, { given }: Floor, at: Moment): boolean {
  const limits = person.capacity ?? team.capacity?.each ?? [];
  return isAt(
    limits,
    given.filter((one) => one.person === person.name),
    zoneOf(plan, team),
    at,
  );
}

/** Whether all of a team together can take no more leads. */
export function isTeamFull(plan: Plan, team: Team, { given }: Floor, at: Moment): boolean {
  return isAt(
    team.capacity?.all ?? [],
    given.filter((one) => one.team === team.name),
    zoneOf(plan, team),
    at,
  );
}

/** The calendar by which a team counts days and opens; `null` where nobody names one. */
export function calendarOfTeam(plan: Plan, { calendar, department }: Team) {
  const name = calendar ?? plan.departments.find((one) => one.name === department)?.calendar ?? plan.company.calendar;
  return plan.calendars.find((one) => one.name === name) ?? null;
}

function isAt(limits: readonly Limit[], given: readonly Given[], zone: ZoneTable, at: Moment): boolean {
  return limits.some(({ most, of }) => {
    const counted =
      of === 'open'
        ? given.filter((one) => one.open)
        : given.filter((one) => periodOf(zone, of, one.at) === periodOf(zone, of, at));
    return counted.length >= most;
  });
}

function zoneOf(plan: Plan, team: Team): ZoneTable {
  return calendarOfTeam(plan, team)?.zone ?? plan.company.zone;
}

/** The day, the Monday of the week, or the month that a moment lies in. */
export function periodOf(zone: ZoneTable, of: 'day' | 'week' | 'month', moment: Moment): string {
  const day = dayAt(zone, moment);
  switch (of) {
    case 'day':
      return isoDate(day);
    case 'week':
      return isoDate(day - weekday(day));
    case 'month':
      return isoDate(day).slice(0, 7);
  }
}
