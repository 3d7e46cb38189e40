import { due, OutsideTables } from '@smk/engine';
import type { CalendarTable, Duration, LadderRule, Moment, OwedRule, Place, Plan } from '@smk/plan';

/** Something that is owed within a time, by a department, and its ladder; `from` where it begins at certain moments only. */
export type OwedClock = {
  readonly within: Duration;
  readonly at: Place;
  readonly by: string;
  /** The calendar that the rule names, if it does. */
  readonly calendar?: string | undefined;
  readonly ladder: readonly LadderRule[];
  readonly from?: readonly Moment[];
};

/** All that the rules make anybody owe: in handoffs, when they are sent back, in reviews, for feedback and campaigns. */
export function owedClocks({ handoffs, reviews, feedback = [], campaigns = [] }: Plan): readonly OwedClock[] {
  const clock = ({ within, at, calendar, ladder }: OwedRule, by: string) => ({ within, at, by, calendar, ladder });
  const byEach = (owed: OwedRule) => owed.by.slice(0, 1).map((by) => clock(owed, by));
  return [
    ...handoffs.flatMap(({ to, owes, reasons }) => [
      ...owes.map((owed) => clock(owed, to)),
      ...reasons.flatMap(({ then, at }) =>
        then.kind === 'correct' ? [{ within: then.within, at, by: then.by, ladder: [] }] : [],
      ),
    ]),
    ...reviews.flatMap(({ owes, due: held }) =>
      owes.flatMap(byEach).map((one) => ({ ...one, from: held.map(({ at }) => at) })),
    ),
    ...feedback.flatMap(({ owes }) => owes.flatMap(byEach)),
    ...campaigns.flatMap(({ owes }) => owes.flatMap(byEach)),
  ];
}

/** The calendar by which a department works. */
export function calendarOf(plan: Plan, department: string): CalendarTable | null {
  return calendarCalled(
    plan,
    plan.departments.find((one) => one.name === department)?.calendar ?? plan.company.calendar,
  );
}

export function calendarCalled({ calendars }: Plan, name: string | null): CalendarTable | null {
  return calendars.find((calendar) => calendar.name === name) ?? null;
}

const minute = 60_000;

/** Open time passes from the moment on. */
export function isOpen(calendar: CalendarTable, moment: Moment): boolean {
  return due({ amount: 1, unit: 'minutes', business: true }, calendar, calendar.zone, moment) === moment + minute;
}

/** `null` where the calendar does not reach that far. */
export function dueWithin(within: Duration, calendar: CalendarTable | null, plan: Plan, from: Moment): Moment | null {
  try {
    return due(within, calendar, plan.company.zone, from);
  } catch (error) {
    if (error instanceof OutsideTables) return null;
    throw error;
  }
}
