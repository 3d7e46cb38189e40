import type { Moment, ZoneTable } from '@smk/plan';
import { Temporal } from 'temporal-polyfill';
import type { Years } from './years.ts';

/** Whether `zone` is an IANA name that this machine's time zone database knows, like `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  // A bare offset such as `+01:00` is accepted by Temporal, but knows no change of clocks.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The offsets of `zone` (a known IANA name) over the years and one more on either side, since a lead may have a past
 * and a lead put back in the last year comes again after it.
 */
export function zoneTable(zone: string, years: Years): ZoneTable {
  const key = `${zone} ${years.from} ${years.to}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const table = workedOut(zone, years);
  kept.set(key, table);
  return table;
}

// Invariant: the time zone database does not change while this runs.
const kept = new Map<string, ZoneTable>();
const mostKept = 100;

function workedOut(zone: string, years: Years): ZoneTable {
  const start = startOfYear(zone, years.from - 1);
  const end = startOfYear(zone, years.to + 2).epochMilliseconds;
  const transitions: [Moment, number][] = [[start.epochMilliseconds, offsetSeconds(start)]];
  for (let at = nextChange(start); at !== null && at.epochMilliseconds < end; at = nextChange(at))
    transitions.push([at.epochMilliseconds, offsetSeconds(at)]);
  return { zone, tzdb: tzdbVersion(), transitions };
}

function startOfYear(zone: string, year: number): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
}

function nextChange(from: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  return from.getTimeZoneTransition('next');
}

function offsetSeconds(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 1_000_000_000;
}

/** The polyfill reads the runtime's own time zone data, so its version is the runtime's; a browser does not tell. */
function tzdbVersion(): string {
  const runtime = globalThis as { process?: { versions?: { tz?: string } } };
  return runtime.process?.versions?.tz ?? 'unknown';
}
