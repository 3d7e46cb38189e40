import type { IsoDate, Moment } from '@smk/plan';

/** A day of the calendar: whole days since 1970-01-01, negative before it. */
export type DayNumber = number;

/** The day number of a Gregorian date. Formula: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayNumber(date: IsoDate): DayNumber {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayFrom(year, month, day);
}

/** The Gregorian date of a day number, for years 0 to 9999. */
export function isoDate(day: DayNumber): IsoDate {
  const { year, month, date } = civil(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** A moment as values hold it, for years 0 to 9999: `2026-12-24T08:00:00.000Z`. */
export function momentText(moment: Moment): string {
  const day = Math.floor(moment / 86_400_000);
  const rest = moment - day * 86_400_000;
  const [hours, minutes] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60];
  const [seconds, milliseconds] = [Math.floor(rest / 1_000) % 60, rest % 1_000];
  return `${isoDate(day)}T${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(milliseconds, 3)}Z`;
}

/** The day of the week, Monday being 0. */
export function weekday(day: DayNumber): number {
  // 1970-01-01 was a Thursday
  return (((day + 3) % 7) + 7) % 7;
}

/** The day `months` later (or earlier) on the same day of the month, or on the month's last day if it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, date } = civil(day);
  const months0 = year * 12 + (month - 1) + months;
  const first = dayFrom(Math.floor(months0 / 12), (months0 % 12) + 1, 1);
  const next = dayFrom(Math.floor((months0 + 1) / 12), ((months0 + 1) % 12) + 1, 1);
  return Math.min(first + date - 1, next - 1);
}

function dayFrom(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Formula: as above, civil_from_days. */
function civil(day: DayNumber): { year: number; month: number; date: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
