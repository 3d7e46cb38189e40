import type { Moment, Plan, Team } from '@smk/plan';
import { dayAt, sameWallTime } from '../time/wall-clock.ts';
import type { Absence, Floor } from './floor.ts';

/** Why somebody is away from a team at a moment, or `null`: absent, or about to leave for long where the team stops before that. */
export function awayFrom(
  plan: Plan,
  team: Team,
  person: string,
  { absences }: Floor,
  at: Moment,
): 'is absent' | 'is about to leave' | null {
  const theirs = absences.filter((one) => one.person === person);
  if (theirs.some((absence) => isDuring(absence, at))) return 'is absent';
  return theirs.some((absence) => isSoon(plan, absence, team, at)) ? 'is about to leave' : null;
}

/** Whether an absence covers a moment. */
export function isDuring({ from, until }: Absence, at: Moment): boolean {
  return from <= at && (until === null || at < until);
}

function isSoon(plan: Plan, { from, until }: Absence, { absence }: Team, at: Moment): boolean {
  if (absence === undefined || until === null || at >= from) return false;
  const { zone } = plan.company;
  if (dayAt(zone, until) - dayAt(zone, from) <= absence.longerThan) return false;
  return sameWallTime(zone, from, { months: 0, days: -absence.daysBefore }) <= at;
}
