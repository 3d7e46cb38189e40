import type { IsoDate } from '@smk/plan';
import Holidays from 'date-holidays';
import { datesFrom } from './wall-time.ts';
import type { Years } from './years.ts';

/** What is known of a region such as `DE-BE`: that it exists, or the nearest part that does and what it could go on with. */
export type RegionLookup =
  | { readonly kind: 'known' }
  | { readonly kind: 'unknown country' }
  | { readonly kind: 'unknown part'; readonly of: string; readonly parts: readonly string[] };

/** Looks up a region: a country, or a country and its parts joined by dashes (`DE`, `US-CA`, `DE-BY-A`). */
export function lookUpRegion(region: string): RegionLookup {
  const holidays = new Holidays();
  const [country = '', state, part] = region.split('-');
  if (!(country in holidays.getCountries())) return { kind: 'unknown country' };
  if (state === undefined) return { kind: 'known' };
  const states = Object.keys(holidays.getStates(country) ?? {}).toSorted();
  if (!states.includes(state)) return { kind: 'unknown part', of: country, parts: states };
  if (part === undefined) return { kind: 'known' };
  const parts = Object.keys(holidays.getRegions(country, state) ?? {}).toSorted();
  return parts.includes(part) ? { kind: 'known' } : { kind: 'unknown part', of: `${country}-${state}`, parts };
}

// Invariant: the same region and years have the same dates for as long as this runs; working them out takes longest of all.
const kept = new Map<string, readonly IsoDate[]>();
const mostKept = 100;

/** The whole dates that are public holidays in a known region, ascending. Half holidays are working days. */
export function publicHolidays(region: string, years: Years): readonly IsoDate[] {
  const key = `${region} ${years.from} ${years.to}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const dates = workedOut(region, years);
  kept.set(key, dates);
  return dates;
}

function workedOut(region: string, years: Years): IsoDate[] {
  const [country = '', state = '', part = ''] = region.split('-');
  const holidays = new Holidays(country, state, part, { types: ['public'] });
  const dates = new Set<IsoDate>();
  for (let year = years.from; year <= years.to; year++)
    for (const holiday of holidays.getHolidays(year)) for (const date of wholeDates(holiday)) dates.add(date);
  return [...dates].toSorted();
}

/** `date` starts with the local date; `start` and `end` may be an hour off a multiple of days where clocks change. */
function wholeDates(holiday: { date: string; start: Date; end: Date }): IsoDate[] {
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / 3_600_000;
  const days = Math.floor((hours + 1) / 24);
  return datesFrom(holiday.date.slice(0, 10), days);
}
