import { datesBetween, weekdayOf } from './wall-time.ts';
import type { CalendarTable } from '@smk/plan';
import type { CasesClause } from '../1-parse/syntax-tree/cases.ts';
import type { CalendarDeclaration } from '../1-parse/syntax-tree/company.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { unlessOnlyTestsChanged } from '../2-check/apart-from-tests.ts';
import { clausesOf, whereIs, type Placed, type Rules } from '../2-check/rules.ts';
import type { Checked } from '../2-check/scope.ts';
import { neverOpen } from '../problems/logic.ts';
import type { Problem } from '../problems/problem.ts';
import { beyondYears } from '../problems/tests.ts';
import { checkPlaces } from './check-places.ts';
import { planCalendar, zoneOfCompany } from './plan-organisation.ts';
import type { Years } from './years.ts';

/** What only the tables can tell: places that exist, calendars that open, and tests within the years. */
export function checkTables(rules: Rules, years: Years): readonly Problem[] {
  return [...checkCalendars(rules, years.from, years.to), ...checkMoments(rules, years)];
}

const checkCalendars = unlessOnlyTestsChanged((rules, from: number, to: number) => {
  const places = [...checkPlaces(rules)];
  // Without a zone or a region there is no table.
  return [...places, ...(places.length > 0 ? [] : checkOpen(rules, { from, to }))];
});

/** Open time has to pass in every year, or what is due would never come. */
function* checkOpen(rules: Rules, years: Years): Checked<void> {
  // Of several companies, which is said already, the first one counts.
  const [company] = rules.companies;
  if (company === undefined || clausesOf(company, 'time zone').length === 0) return;
  for (const calendar of rules.calendars.values()) {
    // Without any hours it lacks them, which is said already.
    if (clausesOf(calendar, 'open').length === 0) continue;
    const year = firstShut(calendar, rules, years);
    if (year !== null)
      yield neverOpen(whereIs(calendar, calendar.part.name.at), { calendar: calendar.part.name.name, year });
  }
}

type Shut = { readonly when: string; readonly year: number | null };
const known = new WeakMap<CalendarDeclaration, Shut>();

/** The first year in which a calendar never opens, looked for once: its table takes longer to make than most rules to check. */
function firstShut(calendar: Placed<CalendarDeclaration>, rules: Rules, years: Years): number | null {
  const when = `${zoneOfCompany(rules)} ${years.from} ${years.to}`;
  const before = known.get(calendar.part);
  if (before?.when === when) return before.year;
  const table = planCalendar(calendar, rules, years);
  const year = yearsIn(years).find((each) => !opensIn(table, each)) ?? null;
  known.set(calendar.part, { when, year });
  return year;
}

function opensIn(table: CalendarTable, year: number): boolean {
  if (table.extra?.some(({ date }) => date.startsWith(String(year)))) return true;
  // A year has each day of the week 52 times at least: where fewer days are closed, none needs to be looked at.
  const inYear = table.closed.filter((date) => date.startsWith(`${year}-`)).length;
  if (inYear < 52 * table.weekly.filter((spans) => spans.length > 0).length) return true;
  const closed = new Set(table.closed);
  return datesBetween(`${year}-01-01`, `${year}-12-31`).some(
    (date) => table.weekly[weekdayOf(date)]!.length > 0 && !closed.has(date),
  );
}

function yearsIn({ from, to }: Years): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function* checkMoments(rules: Rules, years: Years): Checked<void> {
  for (const test of [...rules.tests, ...rules.cases])
    for (const clause of test.part.body.clauses)
      for (const time of timesIn(clause)) yield* checkMoment(time, test, years);
}

function timesIn(clause: CasesClause): readonly WallTime[] {
  if (clause.kind === 'as of') return [clause.time];
  if (clause.kind === 'table row') return clause.cells.flatMap((cell) => (cell.kind === 'moment' ? [cell.time] : []));
  return 'from' in clause && clause.from ? [clause.from] : [];
}

function* checkMoment(time: WallTime, test: Placed<unknown>, years: Years): Checked<void> {
  const year = Number(time.date.slice(0, 4));
  if (year < years.from || year > years.to)
    yield beyondYears(whereIs({ ...test, part: time }), { date: time.date, ...years });
}
