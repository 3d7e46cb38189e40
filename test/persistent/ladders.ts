import type { JournalEntry } from '@smk/api/client';
import { afterBusinessHours, closingOfBusinessDay, type CalendarName } from '../procurement/independent-due.ts';

/** An obligation as it is stored. `opened` and `due` are moments. */
export type Owed = {
  readonly subject: string;
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly opened: number;
  readonly due: number;
};

const calendarOf = (team: string | null): CalendarName => (team === 'us_desk' ? 'new_york' : 'london');

/** When it is due by the rules, worked out independently. */
export const dueOf = ({ name, opened, team }: Owed): number =>
  name === 'accept'
    ? afterBusinessHours(opened, 4, calendarOf(team))
    : closingOfBusinessDay(opened, 2, calendarOf(team));

/** Steps that are about moments of their own; an offer is made when somebody is found. */
const timed = new Set(['reminded', 'skipped', 'breached', 'escalated']);

/** The timed steps of a handoff, in the order in which they were recorded. */
export const timedSteps = (journal: readonly JournalEntry[]): readonly JournalEntry[] =>
  journal
    .filter(({ subject, what }) => subject.kind === 'handoff' && timed.has(what.kind))
    .toSorted((a, b) => a.step - b.step || a.index - b.index);

/** The moments at which a step may be by the rules: those of an offer are its obligation's, the rest count from the first opening. */
export function momentsOf({ what }: JournalEntry, owed: ReadonlyMap<string, Owed>): readonly number[] {
  const id = String(what['obligation']);
  const now = owed.get(id)!;
  const first = owed.get(id.split('#')[0]!)!;
  const calendar = calendarOf(first.team);
  const reminder =
    now.name === 'accept'
      ? afterBusinessHours(first.opened, 2, calendar)
      : closingOfBusinessDay(first.opened, 1, calendar);
  switch (what.kind) {
    case 'breached':
      return [now.due];
    case 'escalated':
      return [closingOfBusinessDay(first.opened, now.name === 'accept' ? 2 : 3, calendar)];
    default:
      // A ladder that nobody ran in time skips more than reminders when it is met.
      return what['step'] === 'remind' || what.kind === 'reminded' ? [reminder] : [];
  }
}
