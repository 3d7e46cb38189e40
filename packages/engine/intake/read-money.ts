import { minorDigits, type Money } from '@smk/plan';
import { isDecimal } from './read-number.ts';
import type { Reading } from './read-value.ts';

const must = 'money such as EUR 50_000 or EUR 99.90';

/** Money from text, `EUR 50_000`, or from JSON, `{ "currency": "EUR", "amount": "50000" }`; exact, in minor units. */
export function readMoney(given: unknown): Reading {
  const parts = partsOf(given);
  if (parts === null || !isDecimal(parts.amount)) return { must };
  const currency = parts.currency.toUpperCase();
  const digits = minorDigits(currency);
  if (digits === null) return { must: 'money in a currency of ISO 4217, such as EUR 50_000' };
  const [whole, decimals = ''] = parts.amount.replaceAll('_', '').split('.') as [string, string?];
  if (/[1-9]/.test(decimals.slice(digits))) return { must: `money with at most ${digits} decimal places` };
  const minor = Number(`${whole}${decimals.slice(0, digits).padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) return { must: 'an amount of money that can be counted exactly' };
  const money: Money = { currency, minor: minor + 0 };
  return { value: money };
}

function partsOf(given: unknown): { readonly currency: string; readonly amount: string } | null {
  if (typeof given === 'string') {
    const [, currency, amount] = /^([A-Za-z]{3}) +(\S+)$/.exec(given) ?? [];
    return currency === undefined || amount === undefined ? null : { currency, amount };
  }
  if (typeof given !== 'object' || given === null) return null;
  const currency = Object.hasOwn(given, 'currency') && 'currency' in given ? given.currency : null;
  const amount = Object.hasOwn(given, 'amount') && 'amount' in given ? given.amount : null;
  if (typeof currency !== 'string' || (typeof amount !== 'string' && typeof amount !== 'number')) return null;
  return { currency, amount: String(amount).trim() };
}
