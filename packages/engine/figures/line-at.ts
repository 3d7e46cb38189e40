import type { CalendarTable, Moment, Pace, Plan } from '@smk/plan';
import { dayBegunBy } from '../time/day-begun.ts';
import { closingOfOpenDay } from '../time/open-time.ts';
import { sinceEver } from '../time/window-edges.ts';

/** The part of a period's whole that a straight line has come to by a moment: its days that are over, of all its days. */
export function lineAt(
  plan: Plan,
  pace: Pace,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  at: Moment,
): { readonly part: number; readonly of: number } {
  if (pace.kind === 'calendar days') {
    const zone = sinceEver(plan.company.zone);
    const first = dayBegunBy(zone, from);
    return { part: dayBegunBy(zone, Math.min(at, to)) - first, of: dayBegunBy(zone, to) - first };
  }
  const calendar = plan.calendars.find(({ name }) => name === pace.calendar)!;
  const closings = closingsIn(calendar, from, to);
  return { part: closings.filter((closing) => closing <= at).length, of: closings.length };
}

/** When each open day closes, from the first one to the last. */
function closingsIn(calendar: CalendarTable, from: Moment, to: Moment): readonly Moment[] {
  const closings: Moment[] = [];
  // A moment before a day is on the day before, and the next open day after that is looked for.
  for (let last = from - 1; ; last = closings.at(-1)! - 1) {
    const closing = closingOfOpenDay(calendar, last, 1);
    if (closing > to) return closings;
    closings.push(closing);
  }
}
