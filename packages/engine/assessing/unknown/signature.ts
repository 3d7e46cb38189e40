import { isSeveral, type FactValue, type SingleValue } from '@smk/plan';
import { matcherOf } from '../on-text.ts';
import type { Constraints, Sought } from './constraints.ts';

/** How a value stands to everything that the rules compare its field with: values with one signature are never told apart. */
export function signatureOf(value: FactValue, constraints: Constraints): string {
  if (isSeveral(value)) return listSignature(value, constraints);
  const looked = textSignature(value, constraints.constants, constraints.memberships, constraints.contained);
  const whole = value === null ? looked : `${looked}${listSignature([value], constraints)}`;
  if (
    constraints.domainConstants.length + constraints.domainMemberships.length + constraints.domainContained.length ===
    0
  )
    return whole;
  return `${whole}@${domainSignature(domainIn(value), constraints)}`;
}

/** The same for what stands behind the `@` alone. */
export function domainSignature(domain: FactValue, constraints: Constraints): string {
  return textSignature(domain, constraints.domainConstants, constraints.domainMemberships, constraints.domainContained);
}

function listSignature(values: readonly SingleValue[], { held }: Constraints): string {
  const isOf = (item: SingleValue, value: SingleValue, orMore: boolean | undefined) =>
    sideOf(item, value) === '=' || (orMore === true && `${comparable(item)}`.startsWith(`${comparable(value)}-`));
  return held
    .map((one) => (one.values.some((value) => values.some((item) => isOf(item, value, one.orMoreExactly))) ? 'y' : 'n'))
    .join('');
}

function textSignature(
  value: FactValue,
  constants: readonly FactValue[],
  memberships: readonly (readonly FactValue[])[],
  contained: readonly Sought[],
): string {
  const sides = constants.map((constant) => sideOf(value, constant));
  const own = keyOf(value);
  const members = memberships.map((values) => (own !== null && keysOf(values).has(own) ? 'y' : 'n'));
  const holds = contained.map(({ how, texts }) =>
    typeof value === 'string' && matcherOf(how, texts)(value.toLowerCase()) ? 'y' : 'n',
  );
  return `${value === null ? 'unknown' : ''}${sides.join('')}/${members.join('')}/${holds.join('')}`;
}

// Each value of a list is looked for in all lists: by their keys, once they are known.
const known = new WeakMap<readonly FactValue[], ReadonlySet<string>>();

function keysOf(values: readonly FactValue[]): ReadonlySet<string> {
  const before = known.get(values);
  if (before !== undefined) return before;
  const keys = new Set(values.map(keyOf).filter((key) => key !== null));
  known.set(values, keys);
  return keys;
}

/** The same for two values of which `sideOf` says `=`; `null` for a value that equals none. */
function keyOf(value: FactValue): string | null {
  const of = comparable(value);
  return of === null ? null : `${typeof of} ${currencyOf(value) ?? ''} ${of}`;
}

function sideOf(value: FactValue, constant: FactValue): '<' | '=' | '>' | '?' {
  const a = comparable(value);
  const b = comparable(constant);
  if (typeof a !== typeof b || currencyOf(value) !== currencyOf(constant) || a === null || b === null) return '?';
  if (a === b) return '=';
  return a < b ? '<' : '>';
}

function comparable(value: FactValue): string | number | boolean | null {
  if (typeof value === 'string') return value.toLowerCase();
  if (isSeveral(value)) return null;
  return value !== null && typeof value === 'object' ? value.minor : value;
}

function currencyOf(value: FactValue): string | null {
  return value !== null && typeof value === 'object' && !isSeveral(value) ? value.currency : null;
}

function domainIn(value: FactValue): FactValue {
  return typeof value === 'string' && value.includes('@')
    ? value.slice(value.lastIndexOf('@') + 1).toLowerCase()
    : null;
}
