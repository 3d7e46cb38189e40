import type { Period, PeriodLength } from '@smk/plan';
import { momentAt } from './wall-time.ts';
import type { Years } from './years.ts';

const monthsIn: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 };

/** The periods of each length in the years, ascending, each from the first midnight of `zone` in it to that of the next. */
export function periodsOf(zone: string, years: Years): Readonly<Record<PeriodLength, readonly Period[]>> {
  return {
    month: periods('month', zone, years),
    quarter: periods('quarter', zone, years),
    year: periods('year', zone, years),
  };
}

function periods(length: PeriodLength, zone: string, { from, to }: Years): readonly Period[] {
  const months = monthsIn[length];
  return Array.from({ length: ((to - from + 1) * 12) / months }, (_, index) => {
    const first = from * 12 + index * months;
    return {
      period: nameOf(length, first),
      from: momentAt(zone, firstDay(first), 0),
      to: momentAt(zone, firstDay(first + months), 0),
    };
  });
}

/** `month` counts from January of the year 0. */
function firstDay(month: number): string {
  return `${nameOf('month', month)}-01`;
}

function nameOf(length: PeriodLength, month: number): string {
  const [year, number] = [String(Math.floor(month / 12)), month % 12];
  switch (length) {
    case 'month':
      return `${year}-${String(number + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${number / 3 + 1}`;
    case 'year':
      return year;
  }
}
