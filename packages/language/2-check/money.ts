import { minorDigits, type Money } from '@smk/plan';

/** What can be wrong with an amount of money, `null` if nothing is. */
export type MoneyFault = 'no currency' | 'too many decimals' | 'too much';

/** Reads decimal text as the currency's minor units: `1200.5` in EUR is 120,050. */
export function readMoney(currency: string, amount: string): Money | MoneyFault {
  const digits = minorDigits(currency);
  if (digits === null) return 'no currency';
  const [whole = '', fraction = ''] = amount.split('.');
  if (fraction.length > digits) return 'too many decimals';
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? { currency, minor } : 'too much';
}
