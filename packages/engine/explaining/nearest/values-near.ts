import { isMoney, isSeveral, type FactValue, type FieldType, type SingleValue } from '@smk/plan';
import { textOf } from '../../assessing/shown.ts';
import type { Sought } from '../../assessing/unknown/constraints.ts';
import { dayNumber, isoDate, momentText } from '../../time/dates.ts';
import { mostOfList, textsIn, textsNear } from './texts-near.ts';

/** What a field is compared with, as far as values to try are made of it. */
export type Compared = {
  readonly constants: readonly FactValue[];
  readonly memberships: readonly (readonly FactValue[])[];
  readonly contained: readonly Sought[];
  readonly held: readonly { readonly values: readonly SingleValue[] }[];
  readonly domainConstants: readonly FactValue[];
  readonly domainMemberships: readonly (readonly FactValue[])[];
  readonly domainContained: readonly Sought[];
};

/** Of so many numbers those nearest to the value are tried, and the ones farthest off, which tell the most. */
const [mostNear, mostFar] = [72, 4];
/** Some country that no list may name; the first that does is as good as any. */
const somewhere = ['US', 'FR', 'JP', 'BR', 'NZ', 'IN', 'ZA', 'GB', 'DE', 'AQ'];

/** Some language that no condition may name. */
const somewhereSpoken = ['fr', 'sv', 'ja', 'de', 'en'];

/** Values that a fact of a type could have instead: one or more for each way in which the rules tell values apart, nearest first. */
export function valuesNear(
  type: FieldType,
  current: FactValue,
  compared: Compared,
  people: readonly string[],
): readonly FactValue[] {
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
    case 'duration':
      return nearestFirst([0, ...numbersIn(mentioned).flatMap((one) => around(one, 1))], current);
    case 'number':
    case '%':
    case 'pp':
      return nearestFirst([0, ...numbersIn(mentioned).flatMap((one) => around(one, stepOf(one)))], current);
    case 'money':
      return moneyNear(mentioned, current);
    case 'date':
      return textsIn(mentioned).flatMap((day) => [-1, 0, 1].map((step) => isoDate(dayNumber(day) + step)));
    case 'moment':
      return textsIn(mentioned).flatMap((moment) => [moment, minuteBefore(moment)]);
    case 'language':
      return [...textsIn(compared.held.flatMap(({ values }) => values)), ...textsIn(mentioned), ...somewhereSpoken];
    case 'person':
      return people;
    case 'list of':
      return listsNear(current, compared);
    case 'text':
    case 'email':
      return textsNear(type.kind, typeof current === 'string' ? current : null, textsIn(mentioned), compared);
  }
}

/** A list with one more of what is looked for, without all of it, or with nothing. */
function listsNear(current: FactValue, { held }: Compared): readonly FactValue[] {
  const now = isSeveral(current) ? current : [];
  const key = (value: SingleValue): string => textOf(value).toLowerCase();
  const sought = new Set(held.flatMap(({ values }) => values.map(key)));
  const more = held.flatMap(({ values }) => values.slice(0, mostOfList)).map((value) => [...now, value]);
  return [...more, now.filter((value) => !sought.has(key(value))), []];
}

function minuteBefore(moment: string): string {
  const minutes =
    dayNumber(moment.slice(0, 10)) * 1_440 + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
  return momentText((minutes - 1) * 60_000);
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
  const from = isMoney(current) ? current.minor : 0;
  return mentioned
    .flatMap((value) =>
      isMoney(value) ? [0, -1, 1].map((step) => ({ currency: value.currency, minor: value.minor + step })) : [],
    )
    .toSorted((a, b) => Math.abs(a.minor - from) - Math.abs(b.minor - from))
    .filter((_, index, all) => index < mostNear || index >= all.length - mostFar);
}

const numbersIn = (values: readonly FactValue[]): readonly number[] =>
  values.filter((value) => typeof value === 'number');
