import type { Moment, Person, Plan, Team } from '@smk/plan';
import { isOpenAt } from '../time/open-time.ts';
import { isoDate } from '../time/dates.ts';
import { dayAt } from '../time/wall-clock.ts';
import { awayFrom } from './absent.ts';
import { calendarOfTeam, isFull, isTeamFull } from './capacity.ts';
import type { Floor } from './floor.ts';

/** Who of a team can take a lead now, who is away, and of everybody who cannot why, as the second half of a sentence. */
export type Availability = {
  readonly candidates: readonly string[];
  readonly away: readonly string[];
  readonly why: readonly { readonly person: string; readonly because: string }[];
};

export type Asking = {
  /** A language in lower case that the lead speaks, where the line asks for one. */
  readonly language: string | null;
  /** Those who had it already. */
  readonly tried: readonly string[];
};

/**
 * Whoever is in the team, present, under capacity, at work, speaks the language and has not been tried. If nobody of the team
 * is at work, hours do not count.
 */
export function availableIn(plan: Plan, team: Team, floor: Floor, at: Moment, asking: Asking): Availability {
  const now = team.members.filter((member) => isMember(plan, member, at));
  const people = plan.people.filter(({ name }) => now.some(({ person }) => person === name));
  const present = people.filter(({ name }) => awayFrom(plan, team, name, floor, at) === null);
  const someoneWorks = present.some((person) => isAtWork(plan, team, person, at));
  const teamIsFull = isTeamFull(plan, team, floor, at);
  const because = (person: Person): string | null =>
    awayFrom(plan, team, person.name, floor, at) ??
    (asking.tried.includes(person.name) ? 'had it already' : null) ??
    (speaks(person, asking.language) ? null : `does not speak ${asking.language}`) ??
    (isFull(plan, team, person, floor, at) || teamIsFull ? 'is at capacity' : null) ??
    (someoneWorks && !isAtWork(plan, team, person, at) ? 'is not at work' : null);
  const why = people.flatMap((person) => {
    const reason = because(person);
    return reason === null ? [] : [{ person: person.name, because: reason }];
  });
  return {
    candidates: people.map(({ name }) => name).filter((name) => !why.some(({ person }) => person === name)),
    away: people.filter((person) => !present.includes(person)).map(({ name }) => name),
    why,
  };
}

/** Whether somebody belongs to a team on the day of a moment: from a day on, until a day, both included. */
export function isMember(plan: Plan, { from, until }: Team['members'][number], at: Moment): boolean {
  if (from === undefined && until === undefined) return true;
  const today = isoDate(dayAt(plan.company.zone, at));
  return (from === undefined || from <= today) && (until === undefined || today <= until);
}

/** By one's own calendar, or the team's; always, where there is none. */
export function isAtWork(plan: Plan, team: Team, person: Person, at: Moment): boolean {
  const own = plan.calendars.find(({ name }) => name === person.calendar);
  const calendar = own ?? calendarOfTeam(plan, team);
  return calendar === null || isOpenAt(calendar, at);
}

/** A language with a region is spoken by whoever speaks it at all: `de-at` by who speaks `de`, and the other way round. */
function speaks(person: Person, language: string | null): boolean {
  if (language === null) return true;
  const [main] = language.split('-');
  return (person.speaks ?? []).some((one) => one === language || one.split('-')[0] === main);
}
