import { durationText } from '@smk/engine';
import { longerThanWeek, type Problem } from '@smk/language';
import type { Moment, Plan } from '@smk/plan';
import { momentText } from '../moment-text.ts';
import { calendarCalled, calendarOf, dueWithin, owedClocks, type OwedClock } from './owed-clocks.ts';
import { spanOf, type Sources } from './span.ts';

const week = 7 * 86_400_000;
/** Beginnings of weeks that are tried: in some there are holidays. */
const weeks = Array.from({ length: 8 }, (_, index) => index * week);

/** What is owed within open hours of which no week has so many, each with such a week. */
export function longerThanWeeks(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  return owedClocks(plan).flatMap((clock) => longerIn(plan, clock, sources, asOf));
}

function longerIn(plan: Plan, { within, at, by, calendar: called }: OwedClock, sources: Sources, asOf: Moment) {
  const calendar = called === undefined ? calendarOf(plan, by) : calendarCalled(plan, called);
  if (calendar === null || !within.business) return [];
  const dues = weeks.map((step) => dueWithin(within, calendar, plan, asOf + step));
  // Days say of themselves that they may take longer.
  const days = within.unit !== 'minutes' && within.unit !== 'hours';
  const long = (moment: Moment | null, index: number) =>
    moment === null || (!days && moment > asOf + weeks[index]! + week);
  if (!dues.every(long)) return [];
  const first = dues[0] ?? null;
  return [
    longerThanWeek(spanOf(at, sources), {
      within: durationText(within),
      opened: momentText(plan.company.zone, asOf),
      due: first === null ? null : momentText(plan.company.zone, first),
      calendar: calendar.name,
    }),
  ];
}
