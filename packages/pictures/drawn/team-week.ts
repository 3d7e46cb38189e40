import { calendarOfTeam } from './calendar-of-team.ts';
import type { CalendarTable, Plan, Team } from '@smk/plan';
import type { Month, Week } from './picture.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When a team is at work: its week, and twelve months from `from` (`2026-11`) on. `null` where no calendar is set for it. */
export function teamWeek(plan: Plan, team: Team, from: string): Week | null {
  const calendar = calendarOfTeam(plan, team);
  if (calendar === null) return null;
  const months = Array.from({ length: 12 }, (_, index) => monthOf(calendar, from, index));
  const special = (calendar.extra ?? []).filter(({ date }) => months.some(({ name }) => date.startsWith(name)));
  const members = team.members.map(({ person, weight }) => (weight === 1 ? person : `${person} (weight ${weight})`));
  return {
    kind: 'week',
    title: `${team.title}: when it is at work`,
    description: describe(calendar, months, special),
    notes: [
      `${members.join(', ')}; led by ${team.ledBy}`,
      `calendar ${calendar.name}, on the clocks of ${calendar.zone.zone}`,
      ...(special.length === 0 ? [] : [`other hours: ${special.map(hoursText).join('; ')}`]),
    ],
    days: weekdays.map((name, index) => ({ name, open: calendar.weekly[index] ?? [] })),
    special,
    months,
  };
}

/** `2026-12-24 09:00 to 12:00`. */
const hoursText = ({ date, open }: Week['special'][number]): string => `${date} ${open.map(spanText).join(' and ')}`;

function monthOf(calendar: CalendarTable, from: string, later: number): Month {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const index = year * 12 + month - 1 + later;
  const first = new Date(Date.UTC(Math.floor(index / 12), index % 12, 1));
  const length = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const name = first.toISOString().slice(0, 7);
  const firstWeekday = (first.getUTCDay() + 6) % 7;
  const closed = new Set(calendar.closed);
  const special = new Set(calendar.extra?.map(({ date }) => date));
  const days = Array.from({ length }, (_, day): Month['days'][number] => {
    const date = `${name}-${String(day + 1).padStart(2, '0')}`;
    if (special.has(date)) return 'other hours';
    if ((calendar.weekly[(firstWeekday + day) % 7] ?? []).length === 0) return 'free';
    return closed.has(date) ? 'closed' : 'open';
  });
  return { name, firstWeekday, days };
}

function describe(calendar: CalendarTable, months: readonly Month[], special: Week['special']): string {
  const week = weekdays.map((name, index) => {
    const open = (calendar.weekly[index] ?? []).map(spanText);
    return `${name} ${open.length === 0 ? 'free' : open.join(' and ')}`;
  });
  const closed = closedDates(months);
  const dates =
    closed.length === 0
      ? 'On no working day of these twelve months it is closed.'
      : `It is closed on ${closed.join(', ')}.`;
  const other = special.length === 0 ? '' : ` It has other hours on ${special.map(hoursText).join(', ')}.`;
  return `${week.join(', ')}. ${dates}${other}`;
}

/** The dates on which people would work and do not; those with only free days between them as one stretch. */
export function closedDates(months: readonly Month[]): readonly string[] {
  const stretches: { readonly first: string; last: string }[] = [];
  let goesOn = false;
  for (const { name, days } of months) {
    for (const [index, day] of days.entries()) {
      const date = `${name}-${String(index + 1).padStart(2, '0')}`;
      if (day === 'open' || day === 'other hours') goesOn = false;
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
