import type { CalendarTable, Duration, Moment, ZoneTable } from '@smk/plan';
import { afterOpenTime, beforeOpenTime, closingOfOpenDay, closingOfOpenDayBefore } from './open-time.ts';
import { HOUR, MINUTE, sameWallTime } from './wall-clock.ts';

/**
 * The moment that lies a duration after `from`. Minutes and hours are elapsed time; days, weeks and months are steps at the
 * same wall clock, in the calendar's zone or else in `zone`; `business` counts the calendar's open time, and business days end
 * at the closing time. Throws where the tables say nothing of the years asked about.
 */
export function due(duration: Duration, calendar: CalendarTable | null, zone: ZoneTable, from: Moment): Moment {
  if (duration.business) return businessDue(duration, calendar, from);
  const place = calendar?.zone ?? zone;
  switch (duration.unit) {
    case 'minutes':
    case 'hours':
      return from + lengthOf(duration);
    case 'days':
      return sameWallTime(place, from, { months: 0, days: duration.amount });
    case 'weeks':
      return sameWallTime(place, from, { months: 0, days: duration.amount * 7 });
    case 'months':
      return sameWallTime(place, from, { months: duration.amount, days: 0 });
  }
}

/** The moment that lies a duration before `until`, counted as `due` counts it: open time, closing times, or steps on the wall. */
export function dueBefore(duration: Duration, calendar: CalendarTable | null, zone: ZoneTable, until: Moment): Moment {
  const place = calendar?.zone ?? zone;
  if (duration.business && calendar !== null)
    return duration.unit === 'days'
      ? closingOfOpenDayBefore(calendar, until, duration.amount)
      : beforeOpenTime(calendar, until, lengthOf(duration));
  switch (duration.unit) {
    case 'minutes':
    case 'hours':
      return until - lengthOf(duration);
    case 'days':
      return sameWallTime(place, until, { months: 0, days: -duration.amount });
    case 'weeks':
      return sameWallTime(place, until, { months: 0, days: -duration.amount * 7 });
    case 'months':
      return sameWallTime(place, until, { months: -duration.amount, days: 0 });
  }
}

function businessDue(duration: Duration, calendar: CalendarTable | null, from: Moment): Moment {
  if (calendar === null)
    throw new TypeError(`${duration.amount} business ${duration.unit} need a calendar, and none was given.`);
  switch (duration.unit) {
    case 'minutes':
    case 'hours':
      return afterOpenTime(calendar, from, lengthOf(duration));
    case 'days':
      return closingOfOpenDay(calendar, from, duration.amount);
    case 'weeks':
    case 'months':
      throw new TypeError(
        `There are no business ${duration.unit}; the compiler lets only business minutes, hours and days pass.`,
      );
  }
}

/** Milliseconds. */
function lengthOf(duration: Duration): number {
  return Math.round(duration.amount * (duration.unit === 'hours' ? HOUR : MINUTE));
}
