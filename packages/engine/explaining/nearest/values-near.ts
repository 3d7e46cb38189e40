import type { FactValue, FieldType } from '@smk/plan';
import { dayNumber, isoDate } from '../../time/dates.ts';
import { mostOfList, textsIn, textsNear } from './texts-near.ts';

/** What a field is compared with, as far as values to try are made of it. */
export type Compared = {
  readonly constants: readonly FactValue[];
  readonly memberships: readonly (readonly FactValue[])[];
  readonly contained: readonly (readonly string[])[];
  readonly domainConstants: readonly FactValue[];
  readonly domainMemberships: readonly (readonly FactValue[])[];
  readonly domainContained: readonly (readonly string[])[];
};

/** Of so many numbers those nearest to the value are tried, and the ones farthest off, which tell the most. */
const [mostNear, mostFar] = [72, 4];
/** Some country that no list may name; the first that does is as good as any. */
const somewhere = ['US', 'FR', 'JP', 'BR', 'NZ', 'IN', 'ZA', 'GB', 'DE', 'AQ'];

/** Values that a fact of a type could have instead: one or more for each way in which the rules tell values apart, nearest first. */
export function valuesNear(type: FieldType, current: FactValue, compared: Compared): readonly FactValue[] {
  const mentioned = [...compared.constants, ...compared.memberships.flatMap((list) => list.slice(0, mostOfList))];
  switch (type.kind) {
    case 'yes/no':
      return [true, false];
    case 'one of':
      return type.options;
    case 'country':
      return [...textsIn(mentioned).map((code) => code.toUpperCase()), ...somewhere];
    case 'whole number':
      return nearestFirst(
        [0, ...numbersIn(mentioned).flatMap((one) => around(one, 1))].filter(Number.isInteger),
        current,
      );
    case 'number':
      return nearestFirst([0, ...numbersIn(mentioned).flatMap((one) => around(one, stepOf(one)))], current);
    case 'money':
      return moneyNear(mentioned, current);
    case 'date':
      return textsIn(mentioned).flatMap((day) => [-1, 0, 1].map((step) => isoDate(dayNumber(day) + step)));
    case 'text':
    case 'email':
      return textsNear(type.kind, typeof current === 'string' ? current : null, textsIn(mentioned), compared);
  }
}

function nearestFirst(numbers: readonly number[], current: FactValue): readonly number[] {
  const from = typeof current === 'number' ? current : 0;
  const isNatural = from >= 0 && numbers.every((one) => one >= -1);
  return [...new Set(numbers)]
    .filter((one) => !isNatural || one >= 0)
    .toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))
    .filter((_, index, all) => index < mostNear || index >= all.length - mostFar);
}

function around(constant: number, step: number): readonly number[] {
  if (step === 1) return [Math.floor(constant), Math.ceil(constant), Math.ceil(constant) - 1, Math.floor(constant) + 1];
  return [constant, constant - step, constant + step].map((one) => Number(one.toFixed(6)));
}

/** A step of the last digit that was written: 0.1 beside 2.5, and 0.5 beside 800 so that it stays in sight. */
function stepOf(constant: number): number {
  const digits = String(constant).split('.')[1]?.length ?? 0;
  return digits === 0 ? 0.5 : 10 ** -digits;
}

function moneyNear(mentioned: readonly FactValue[], current: FactValue): readonly FactValue[] {
  const from = current !== null && typeof current === 'object' ? current.minor : 0;
  return mentioned
    .flatMap((value) =>
      value !== null && typeof value === 'object'
        ? [0, -1, 1].map((step) => ({ currency: value.currency, minor: value.minor + step }))
        : [],
    )
    .toSorted((a, b) => Math.abs(a.minor - from) - Math.abs(b.minor - from))
    .filter((_, index, all) => index < mostNear || index >= all.length - mostFar);
}

const numbersIn = (values: readonly FactValue[]): readonly number[] =>
  values.filter((value) => typeof value === 'number');
