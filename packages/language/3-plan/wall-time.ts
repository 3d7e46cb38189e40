import type { IsoDate, Moment } from '@smk/plan';
import { Temporal } from 'temporal-polyfill';

/**
 * The moment at which clocks in `zone` (an IANA name) show `minute` minutes after midnight on `date`.
 * A time that a change of clocks skips is the first moment after the gap; a doubled one is the first of the two.
 */
export function momentAt(zone: string, date: IsoDate, minute: number): Moment {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds;
  // Before the gap by its width, so the next change of clocks is the gap's end.
  const afterGap = earlier.getTimeZoneTransition('next');
  return (afterGap ?? earlier).epochMilliseconds;
}

/** A moment as values hold it: `2026-12-24T08:00:00.000Z`. */
export function momentText(moment: Moment): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toString({ fractionalSecondDigits: 3 });
}

/** As many dates as `count` says, the first being `from`. */
export function datesFrom(from: IsoDate, count: number): IsoDate[] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: Math.max(0, count) }, (_, days) => first.add({ days }).toString());
}

/** Every date from `from` to `to`, both included; none if `to` is earlier. */
export function datesBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  return datesFrom(from, Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek - 1;
}
