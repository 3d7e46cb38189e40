import { readNumber } from './read-number.ts';

const minutes = { minute: 1, hour: 60, day: 1_440, week: 10_080, month: 43_830 } as const;

/**
 * A length of time from text, `14 days` or `P3M` of ISO 8601, in minutes; a number is minutes already. A month is the twelfth
 * part of 365.25 days. `null` for anything else, and for a part of a minute.
 */
export function readLength(given: unknown): number | null {
  if (typeof given === 'number') return wholeMinutes(given);
  if (typeof given !== 'string') return null;
  const [, amount, unit] = /^(\d[\d_]*) +(minute|hour|day|week|month)s?$/i.exec(given) ?? [];
  if (amount !== undefined)
    return wholeMinutes((readNumber(amount) ?? Number.NaN) * minutes[unit!.toLowerCase() as keyof typeof minutes]);
  const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/i.exec(given);
  if (iso === null || !iso.slice(1).some((part) => part !== undefined)) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, some = 0] = iso
    .slice(1)
    .map((part) => Number(part ?? 0));
  const total = (years * 12 + months) * minutes.month + weeks * minutes.week + days * minutes.day + hours * 60 + some;
  return wholeMinutes(total);
}

function wholeMinutes(value: number): number | null {
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}
