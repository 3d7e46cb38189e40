import { calendarOfTeam } from './calendar-of-team.ts';
import type { CalendarTable, Plan, Team } from '@smk/plan';
import type { Month, Week } from './picture.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When a team is at work: its week, and twelve months from `from` (`2026-11`) on. `null` where no calendar is set for it. */
export function teamWeek(plan: Plan, team: Team, from: string): Week | null {
  const calendar = calendarOfTeam(plan, team);
  if (calendar === null) return null;
  const months = Array.from({ length: 12 }, (_, index) => monthOf(calendar, from, index));
  const members = team.members.map(({ person, weight }) => (weight === 1 ? person : `${person} (weight ${weight})`));
  return {
    kind: 'week',
    title: `${team.title}: when it is at work`,
    description: describe(calendar, months),
    notes: [
      `${members.join(', ')}; led by ${team.ledBy}`,
      `calendar ${calendar.name}, on the clocks of ${calendar.zone.zone}`,
    ],
    days: weekdays.map((name, index) => ({ name, open: calendar.weekly[index] ?? [] })),
    months,
  };
}

function monthOf(calendar: CalendarTable, from: string, later: number): Month {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const index = year * 12 + month - 1 + later;
  const first = new Date(Date.UTC(Math.floor(index / 12), index % 12, 1));
  const length = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const name = first.toISOString().slice(0, 7);
  const firstWeekday = (first.getUTCDay() + 6) % 7;
  const closed = new Set(calendar.closed);
  const days = Array.from({ length }, (_, day): Month['days'][number] => {
    if ((calendar.weekly[(firstWeekday + day) % 7] ?? []).length === 0) return 'free';
    return closed.has(`${name}-${String(day + 1).padStart(2, '0')}`) ? 'closed' : 'open';
  });
  return { name, firstWeekday, days };
}

function describe(calendar: CalendarTable, months: readonly Month[]): string {
  const week = weekdays.map((name, index) => {
    const open = (calendar.weekly[index] ?? []).map(spanText);
    return `${name} ${open.length === 0 ? 'free' : open.join(' and ')}`;
  });
  const closed = closedDates(months);
  const dates =
    closed.length === 0
      ? 'On no working day of these twelve months it is closed.'
      : `It is closed on ${closed.join(', ')}.`;
  return `${week.join(', ')}. ${dates}`;
}

/** The dates on which people would work and do not; those with only free days between them as one stretch. */
export function closedDates(months: readonly Month[]): readonly string[] {
  const stretches: { readonly first: string; last: string }[] = [];
  let goesOn = false;
  for (const { name, days } of months) {
    for (const [index, day] of days.entries()) {
      const date = `${name}-${String(index + 1).padStart(2, '0')}`;
      if (day === 'open') goesOn = false;
      if (day !== 'closed') continue;
      if (goesOn) stretches.at(-1)!.last = date;
      else stretches.push({ first: date, last: date });
      goesOn = true;
    }
  }
  return stretches.map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
}

/** `09:00 to 17:30`. */
export const spanText = ([start, end]: readonly [number, number]): string => `${clockText(start)} to ${clockText(end)}`;

export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
