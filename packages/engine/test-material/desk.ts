import type { HandoffRule, LeadFacts, Moment, Person, Plan, Route, Team } from '@smk/plan';
import type { Floor } from '../routing/floor.ts';
import { lead, nordlicht, place } from './nordlicht.ts';
import { calendar, handoffOf } from '../obligations/sales-floor.ts';

/** Somebody of the desk. */
export const someone = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  title: name,
  email: `${name}@nord.example`,
  at: place,
  ...more,
});

/** A team of sales with these members, each of weight 1. */
export const team = (name: string, members: readonly string[], more: Partial<Team> = {}): Team => ({
  name,
  title: name,
  department: 'sales',
  ledBy: members[0] ?? 'sven',
  calendar: null,
  members: members.map((person) => ({ person, weight: 1 })),
  at: place,
  ...more,
});

export const toTeam = (name: string, more: Partial<Extract<Route['to'], { kind: 'team' }>> = {}): Route => ({
  to: { kind: 'team', team: name, ...more },
  when: null,
  at: place,
});

/** The Nordlicht company with other teams and people, and a handoff with other lines, on a week that begins on Monday, 2026-11-16. */
export function floorPlan(teams: readonly Team[], routes: readonly Route[], people: readonly Person[] = []): Plan {
  const rule: HandoffRule = { ...handoffOf([]).rule, routes };
  const known = people.map(({ name }) => name);
  const others = [...new Set(teams.flatMap(({ members }) => members.map(({ person }) => person)))]
    .filter((name) => !known.includes(name))
    .map((name) => someone(name));
  return {
    ...nordlicht,
    company: { ...nordlicht.company, zone: calendar.zone, calendar: 'office' },
    calendars: [calendar],
    teams,
    people: [...people, ...others],
    handoffs: [rule],
  };
}

export const empty: Floor = { pools: new Map(), absences: [], given: [] };
export const anyone: LeadFacts = lead({});

/** So many leads that somebody has open, all given at one moment. */
export const open = (person: string, count: number, at: Moment, name = 'desk') =>
  Array.from({ length: count }, () => ({ person, team: name, at, open: true }));
