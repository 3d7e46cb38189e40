import type { Duration } from '../1-parse/syntax-tree/values.ts';

const minutes = { minutes: 1, hours: 60, days: 1_440, weeks: 10_080, months: 43_830 } as const;

/** A length of time in minutes, as values of it compare: a month is the twelfth part of 365.25 days. */
export function minutesIn({ amount, unit }: Pick<Duration, 'amount' | 'unit'>): number {
  return amount * minutes[unit];
}
