import type { Truth } from '@smk/plan';

/** A set of truths, as bits. */
export type Truths = number;
export const TRUE = 1;
export const FALSE = 2;
export const UNKNOWN = 4;
export const ANY = TRUE | FALSE | UNKNOWN;

/** The set of one truth. */
export function bitOf(truth: Truth): Truths {
  if (truth === 'unknown') return UNKNOWN;
  return truth ? TRUE : FALSE;
}

/** What `not` can be. */
export function negated(truths: Truths): Truths {
  return (truths & UNKNOWN) | (truths & TRUE ? FALSE : 0) | (truths & FALSE ? TRUE : 0);
}

/** What `all of` can be. */
export function allOf(parts: readonly Truths[]): Truths {
  const none = parts.some((part) => part & FALSE) ? FALSE : 0;
  const whole = parts.every((part) => part & TRUE) ? TRUE : 0;
  const open = parts.some((part) => part & UNKNOWN) && parts.every((part) => part & (TRUE | UNKNOWN)) ? UNKNOWN : 0;
  return none | whole | open;
}

/** What `any of` can be. */
export function anyOf(parts: readonly Truths[]): Truths {
  return negated(allOf(parts.map(negated)));
}

/** What `at least` can be. */
export function atLeast(count: number, parts: readonly Truths[]): Truths {
  const canBe = (bits: Truths) => parts.filter((part) => part & bits).length;
  const enough = canBe(TRUE) >= count ? TRUE : 0;
  const tooFew = parts.length - canBe(FALSE) < count ? FALSE : 0;
  const open =
    canBe(UNKNOWN) > 0 && parts.length - canBe(FALSE | UNKNOWN) < count && canBe(TRUE | UNKNOWN) >= count ? UNKNOWN : 0;
  return enough | tooFew | open;
}
