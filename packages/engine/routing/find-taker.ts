import type {
  Answerable,
  CalendarTable,
  HandoffRule,
  LeadFacts,
  Moment,
  Place,
  Plan,
  Route,
  Speaking,
} from '@smk/plan';
import type { Pool } from '../picking/pool.ts';
import { nextOpening } from '../time/open-time.ts';
import { targetText } from '../explaining/words/target-text.ts';
import { calendarOfTeam } from './capacity.ts';
import { routeLines, type SkippedLine } from './choose-route.ts';
import type { Floor } from './floor.ts';
import { ownerOf, teamOfPerson } from './owner-of.ts';
import { takeFromSeveral, teamCalled } from './take-from-several.ts';
import { takeFromTeam, type Taken } from './take-from-team.ts';

/** Who takes a lead, by which line and past which lines; or until when it waits for somebody. */
export type Taker = {
  readonly to: Answerable | null;
  /** The moment at which to look again, where nobody was found and the line waits. */
  readonly waitsUntil: Moment | null;
  readonly line: Place;
  /** The lines above it that were not true, or had nobody to take the lead. */
  readonly skipped: readonly SkippedLine[];
  /** The pools that change with it. */
  readonly pools: ReadonlyMap<string, Pool>;
  /** An owner has the lead without spending a turn. */
  readonly spentTurn: boolean;
};

/**
 * The first true line of a route with somebody to take the lead. A true line with nobody is passed over, unless it waits; where
 * the last one has nobody either, the department that takes the lead has it.
 */
export function findTaker(
  plan: Plan,
  rule: HandoffRule,
  facts: LeadFacts,
  floor: Floor,
  at: Moment,
  tried: readonly string[] = [],
): Taker {
  const skipped: SkippedLine[] = [];
  for (const { route, truth } of routeLines(plan, rule, facts, at)) {
    const text = route.when?.text ?? (route === rule.routes.at(-1) ? 'otherwise' : `to ${targetText(route.to)}`);
    if (truth !== true) {
      skipped.push({ at: route.at, text, truth });
      continue;
    }
    const taker = takeBy(plan, rule, route, facts, floor, at, tried);
    if (!('because' in taker)) return { ...taker, line: route.at, skipped };
    const until = route.orWait === true ? openingFor(plan, rule, route, at) : null;
    if (until !== null) return { ...nobody, waitsUntil: until, line: route.at, skipped };
    skipped.push({ at: route.at, text, truth, because: taker.because });
  }
  return {
    ...nobody,
    to: { kind: 'department', department: rule.to },
    line: rule.routes.at(-1)?.at ?? rule.at,
    skipped,
  };
}

const nobody = { to: null, waitsUntil: null, pools: new Map<string, Pool>(), spentTurn: false } as const;

type Found = Pick<Taker, 'to' | 'waitsUntil' | 'pools' | 'spentTurn'>;

function takeBy(
  plan: Plan,
  rule: HandoffRule,
  { to }: Route,
  facts: LeadFacts,
  floor: Floor,
  at: Moment,
  tried: readonly string[],
): Found | { readonly because: string } {
  switch (to.kind) {
    case 'queue':
      return { ...nobody, to: { kind: 'queue', queue: to.queue } };
    case 'owner': {
      const owner = ownerOf(plan, to.of, rule.to, facts, floor, at);
      if ('because' in owner) return owner;
      if (tried.includes(owner.person)) return { because: `${owner.person} had it already` };
      return { ...nobody, to: { kind: 'person', ...owner } };
    }
    case 'team':
    case 'teams': {
      const asked = languageOf(to.speaking, facts);
      if (asked === 'unknown') return { because: 'nobody knows which language the lead speaks' };
      const asking = { language: asked, tried };
      if (to.kind === 'teams') return given(takeFromSeveral(plan, rule, to, floor, at, asking), true);
      const team = teamCalled(plan, to.team);
      return given(takeFromTeam(plan, team, floor, at, { ...asking, by: to.by }), to.by !== 'open load');
    }
  }
}

function given(taken: Taken | { readonly because: string }, spentTurn: boolean): Found | { readonly because: string } {
  if ('because' in taken) return taken;
  const { person, team, pools } = taken;
  return { to: { kind: 'person', person, team }, waitsUntil: null, pools, spentTurn };
}

/** The language asked for in lower case, `null` where none is, `unknown` where the lead does not tell. */
export function languageOf(speaking: Speaking | undefined, { fields }: LeadFacts): string | null {
  if (speaking === undefined) return null;
  if (speaking.kind === 'language') return speaking.language;
  const value = fields[speaking.field] ?? null;
  return typeof value === 'string' ? value.toLowerCase() : 'unknown';
}

/** The next opening of a team that a line leads to, or of a person's team; `null` for a line to nobody who opens again, or without a calendar. */
function openingFor(plan: Plan, { to: department }: HandoffRule, { to }: Route, at: Moment): Moment | null {
  const openings = calendarsOf(plan, department, to, at).map((calendar) => nextOpening(calendar, at));
  return openings.length === 0 ? null : Math.min(...openings);
}

function calendarsOf(plan: Plan, department: string, to: Route['to'], at: Moment): readonly CalendarTable[] {
  const names = to.kind === 'team' ? [to.team] : to.kind === 'teams' ? to.teams : [];
  const people = to.kind === 'teams' ? (to.people ?? []) : [];
  const found = [
    ...names.map((name) => calendarOfTeam(plan, teamCalled(plan, name))),
    ...people.map((person) => calendarOfPerson(plan, person, department, at)),
  ];
  return found.filter((calendar) => calendar !== null);
}

function calendarOfPerson(plan: Plan, name: string, department: string, at: Moment): CalendarTable | null {
  const own = plan.people.find((person) => person.name === name)?.calendar;
  const team = teamOfPerson(plan, name, department, at);
  return plan.calendars.find((one) => one.name === own) ?? (team === null ? null : calendarOfTeam(plan, team));
}
