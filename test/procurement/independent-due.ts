/**
 * When something was due, worked out a second time: minute by minute over the calendars as a person reads them.
 * Invariant: nothing of the project is imported here.
 */

type Hours = {
  readonly zone: string;
  readonly spans: readonly (readonly [from: string, to: string])[];
  readonly closed: ReadonlySet<string>;
};

const hours = {
  london: {
    zone: 'Europe/London',
    spans: [
      ['09:00', '12:30'],
      ['13:30', '17:30'],
    ],
    closed: new Set(['2024-01-01', '2024-03-29', '2024-04-01']),
  },
  new_york: {
    zone: 'America/New_York',
    spans: [['08:30', '17:00']],
    closed: new Set(['2024-01-01', '2024-01-15', '2024-02-19']),
  },
} as const satisfies Record<string, Hours>;

export type CalendarName = keyof typeof hours;

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, { day: string; weekday: string; time: string }>();

function wall(moment: number, zone: string): { day: string; weekday: string; time: string } {
  const key = `${zone} ${moment}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const told = {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    weekday: part['weekday'] ?? '',
    time: `${part['hour']}:${part['minute']}`,
  };
  known.set(key, told);
  return told;
}

function isOpen(moment: number, { zone, spans, closed }: Hours): boolean {
  const { day, weekday, time } = wall(moment, zone);
  if (weekday.startsWith('S') || closed.has(day)) return false;
  return spans.some(([from, to]) => time >= from && time < to);
}

/** The moment at which so many business hours, counted from a moment, are used up. */
export function afterBusinessHours(from: number, count: number, calendar: CalendarName): number {
  let left = count * 60 * minute;
  let moment = from;
  for (;;) {
    const begun = Math.floor(moment / minute) * minute;
    const step = begun + minute - moment;
    if (isOpen(begun, hours[calendar])) {
      if (left <= step) return moment + left;
      left -= step;
    }
    moment += step;
  }
}

/** The closing time of the Nth open day after the day on which it began. */
export function closingOfBusinessDay(from: number, count: number, calendar: CalendarName): number {
  const { zone } = hours[calendar];
  const first = wall(from, zone).day;
  const openDays = new Set<string>();
  let moment = Math.floor(from / minute) * minute;
  let closing = 0;
  for (;;) {
    const { day } = wall(moment, zone);
    if (day !== first && isOpen(moment, hours[calendar])) {
      openDays.add(day);
      closing = moment + minute;
    }
    if (
      openDays.size === count &&
      !isOpen(moment, hours[calendar]) &&
      day !== first &&
      wall(moment, zone).time > '18:00'
    )
      return closing;
    moment += minute;
  }
}
