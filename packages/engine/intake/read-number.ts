/**
 * A number from JSON or text: digits, `_` between thousands, a decimal point. `null` for anything else: a comma is not read,
 * since `1,200` is a thousand to some and one to others.
 */
export function readNumber(given: unknown): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given + 0 : null;
  if (typeof given !== 'string' || !isDecimal(given)) return null;
  const number = Number(given.replaceAll('_', ''));
  return Number.isFinite(number) ? number + 0 : null;
}

/** A share or percentage points: a number, with its sign behind it or without. */
export function readShare(given: unknown, sign: '%' | 'pp'): number | null {
  const bare = typeof given === 'string' && given.endsWith(sign) ? given.slice(0, -sign.length).trimEnd() : given;
  return readNumber(bare);
}

/** Whether a text is a number as the rules write it: `1_200`, `-12.5`. */
export function isDecimal(text: string): boolean {
  return /^[+-]?\d+(_\d+)*(\.\d+)?$/.test(text);
}
