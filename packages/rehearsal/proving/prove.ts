import type { Problem } from '@smk/language';
import type { Moment, Plan } from '@smk/plan';
import { laddersUpsideDown } from './ladders.ts';
import { longerThanWeeks } from './longer-than-weeks.ts';
import { hiddenEnds } from './hidden-ends.ts';
import { hiddenWorths } from './hidden-worths.ts';
import { hiddenRoutes, hiddenStages } from './hidden.ts';
import { neverTrue } from './never-true.ts';
import { nobodyGets } from './nobody.ts';
import { overdueWhileAway } from './overdue-while-away.ts';
import type { Sources } from './span.ts';

const day = 86_400_000;

/**
 * What can be proved about rules that compile: what no lead can bring about, and what some lead does that nobody can have meant.
 * Each finding is a warning; where it is about something that happens, its hint shows a lead, and the engine has confirmed it.
 */
export function prove(plan: Plan, sources: Sources): readonly Problem[] {
  const asOf = mondayFor(plan);
  return [
    ...neverTrue(plan, sources),
    ...hiddenRoutes(plan, sources, asOf),
    ...hiddenEnds(plan, sources, asOf),
    ...hiddenStages(plan, sources, asOf),
    ...hiddenWorths(plan, sources, asOf),
    ...nobodyGets(plan, sources, asOf),
    ...overdueWhileAway(plan, sources, asOf),
    ...longerThanWeeks(plan, sources, asOf),
    ...laddersUpsideDown(plan, sources, asOf),
  ];
}

/** The first Monday, in UTC, that all calendars know. */
function mondayFor({ calendars }: Plan): Moment {
  const from =
    calendars
      .map((calendar) => calendar.from)
      .toSorted()
      .at(-1) ?? '2026-01-01';
  const first = Date.parse(`${from}T00:00Z`) + day;
  // 1970-01-01 was a Thursday.
  const weekday = (first / day + 3) % 7;
  return first + ((7 - weekday) % 7) * day;
}
