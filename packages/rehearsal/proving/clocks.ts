import { due, durationText } from '@smk/engine';
import { ladderUpsideDown, overdueAtNight, type Problem } from '@smk/language';
import type { CalendarTable, HandoffRule, LadderRule, Moment, OwedRule, Plan } from '@smk/plan';
import { momentText } from '../moment-text.ts';
import { spanOf, type Sources } from './span.ts';

const minute = 60_000;
/** Starts that are tried: every half hour of three weeks. */
const starts = Array.from({ length: 21 * 48 }, (_, index) => index * 30 * minute);

/** What is owed within hours that run on while nobody is at work, each with such a moment. */
export function overdueWhileAway(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  return plan.handoffs.flatMap((handoff) =>
    handoff.owes.flatMap((owed) => {
      const calendar = calendarOf(plan, handoff.to);
      const { within } = owed;
      if (calendar === null || within.business || !(within.unit === 'minutes' || within.unit === 'hours')) return [];
      const opened = starts
        .map((step) => asOf + step)
        .find((start) => isOpen(calendar, start) && isOver(calendar, due(within, calendar, plan.company.zone, start)));
      if (opened === undefined) return [];
      return [
        overdueAtNight(spanOf(owed.at, sources), {
          within: durationText(within),
          business: durationText({ ...within, business: true }),
          opened: momentText(plan.company.zone, opened),
          due: momentText(plan.company.zone, due(within, calendar, plan.company.zone, opened)),
          who: handoff.to,
        }),
      ];
    }),
  );
}

/** Steps that always come before one that is written above them. */
export function laddersUpsideDown(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  const owing = [
    ...plan.handoffs.flatMap((handoff) => handoff.owes.map((owed) => ({ owed, who: handoff.to }))),
    ...plan.reviews.flatMap((review) => review.owes.map((owed) => ({ owed, who: owed.by[0] ?? '' }))),
  ];
  return owing.flatMap(({ owed, who }) => upsideDown(plan, owed, calendarOf(plan, who), sources, asOf));
}

function upsideDown(
  plan: Plan,
  { ladder }: OwedRule,
  calendar: CalendarTable | null,
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  const moments = ({ after }: LadderRule): readonly Moment[] | null =>
    after.business && calendar === null
      ? null
      : starts
          .filter((_, index) => index % 8 === 0)
          .map((step) => due(after, calendar, plan.company.zone, asOf + step));
  // What comes before it is due, or when somebody becomes absent, has no place in that order.
  const climbed = ladder.filter(({ when }) => when === undefined);
  return climbed.flatMap((step, index) => {
    const before = climbed[index - 1];
    const [own, others] = [moments(step), before === undefined ? null : moments(before)];
    if (before === undefined || own === null || others === null) return [];
    if (!own.every((moment, start) => moment < others[start]!)) return [];
    const text = (one: LadderRule) => `after ${durationText(one.after)}`;
    return [
      ladderUpsideDown(spanOf(step.at, sources), { step: text(step), before: text(before), line: before.at.line }),
    ];
  });
}

function calendarOf(plan: Plan, department: HandoffRule['to']): CalendarTable | null {
  const name = plan.departments.find((one) => one.name === department)?.calendar ?? plan.company.calendar;
  return plan.calendars.find((calendar) => calendar.name === name) ?? null;
}

/** Nobody is at work right before a moment either. */
const isOver = (calendar: CalendarTable, moment: Moment): boolean =>
  !isOpen(calendar, moment) && !isOpen(calendar, moment - minute);

/** Open time passes from the moment on. */
function isOpen(calendar: CalendarTable, moment: Moment): boolean {
  return due({ amount: 1, unit: 'minutes', business: true }, calendar, calendar.zone, moment) === moment + minute;
}
