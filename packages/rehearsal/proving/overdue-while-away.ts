import { due, durationText } from '@smk/engine';
import { overdueAtNight, type Problem } from '@smk/language';
import type { CalendarTable, Moment, Plan } from '@smk/plan';
import { momentText } from '../moment-text.ts';
import { calendarOf, isOpen, owedClocks, type OwedClock } from './owed-clocks.ts';
import { spanOf, type Sources } from './span.ts';

const minute = 60_000;
const halfHours = Array.from({ length: 21 * 48 }, (_, index) => index * 30 * minute);
/** Starts that are tried: every half hour of three weeks, and the minute before, right before somebody goes home. */
const starts = [...halfHours, ...halfHours.map((step) => step - minute)];

/** What is owed within hours that run on while nobody is at work, each with such a moment. */
export function overdueWhileAway(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  return owedClocks(plan).flatMap((clock) => overdueIn(plan, clock, sources, asOf));
}

function overdueIn(
  plan: Plan,
  { within, at, by, from }: OwedClock,
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  const calendar = calendarOf(plan, by);
  if (calendar === null || within.business || !(within.unit === 'minutes' || within.unit === 'hours')) return [];
  const dueFrom = (start: Moment) => due(within, calendar, plan.company.zone, start);
  const opened =
    from?.find((start) => isOver(calendar, dueFrom(start))) ??
    starts.map((step) => asOf + step).find((start) => isOpen(calendar, start) && isOver(calendar, dueFrom(start)));
  if (opened === undefined) return [];
  return [
    overdueAtNight(spanOf(at, sources), {
      within: durationText(within),
      business: durationText({ ...within, business: true }),
      opened: momentText(plan.company.zone, opened),
      due: momentText(plan.company.zone, dueFrom(opened)),
      who: by,
    }),
  ];
}

/** Nobody is at work right before a moment either. */
const isOver = (calendar: CalendarTable, moment: Moment): boolean =>
  !isOpen(calendar, moment) && !isOpen(calendar, moment - minute);
