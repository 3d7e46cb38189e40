import { isSeveral, minorDigits, type FactValue, type Fields } from '@smk/plan';

/** Values of a plan as they are sent to the intake. */
export function asSent(fields: Fields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, sent(value)]));
}

function sent(value: FactValue): unknown {
  if (isSeveral(value)) return value.map(sent);
  if (value === null || typeof value !== 'object') return value;
  const digits = minorDigits(value.currency) ?? 0;
  return { currency: value.currency, amount: (value.minor / 10 ** digits).toFixed(digits) };
}
