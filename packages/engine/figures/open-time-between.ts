import type { CalendarTable, Moment } from '@smk/plan';
import { afterOpenTime } from '../time/open-time.ts';

/** Milliseconds of open time from one moment to a later one. */
export function openTimeBetween(calendar: CalendarTable, from: Moment, to: Moment): number {
  // Open time that is used up by `to` grows with it, and there is never more of it than time that passes.
  let [low, high] = [0, Math.max(0, to - from)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (afterOpenTime(calendar, from, middle) <= to) low = middle;
    else high = middle - 1;
  }
  return low;
}
