import { isSeveral, type Condition, type Field, type FactValue, type Plan } from '@smk/plan';
import { dayNumber, isoDate } from '../../time/dates.ts';
import { constraintsBehind, constraintsOf, noConstraints, type Constraints } from './constraints.ts';
import { listsOf } from './list-values.ts';
import { textValues } from './text-values.ts';
import { signatureOf } from './signature.ts';

const remembered = new WeakMap<Plan, Values>();

type Values = ReadonlyMap<string, readonly FactValue[] | null>;

/**
 * For each field, values that together stand for all that it can hold: any other value is judged by every line of the
 * rules as one of these is. `null` for a field that is compared with more than constants.
 */
export function representatives(plan: Plan): Values {
  const before = remembered.get(plan);
  if (before !== undefined) return before;
  const made = representativesFor(plan, []);
  remembered.set(plan, made);
  return made;
}

/** The same where `others` are conditions besides those of the qualifications. */
export function representativesFor(plan: Plan, others: readonly Condition[]): Values {
  const valuesOf = valuesUnder(plan, constraintsOf(plan, others));
  return new Map(plan.lead.fields.map(({ name }) => [name, valuesOf(name)]));
}

/** For a field, values that stand for all that it can hold as far as some conditions look at it themselves, whatever the scores are. */
export function representativesBehind(
  plan: Plan,
  conditions: readonly Condition[],
): (field: string) => readonly FactValue[] | null {
  return valuesUnder(plan, constraintsBehind(plan, conditions));
}

function valuesUnder(plan: Plan, constraints: ReadonlyMap<string, Constraints>) {
  const people = plan.people.map(({ name }) => name);
  return (name: string): readonly FactValue[] | null => {
    const field = plan.lead.fields.find((one) => one.name === name)!;
    return valuesFor(field, constraints.get(name) ?? noConstraints(), people);
  };
}

function valuesFor(field: Field, constraints: Constraints, people: readonly string[]): readonly FactValue[] | null {
  if (constraints.opaque) return null;
  const mentioned = [...constraints.constants, ...constraints.memberships.flat()];
  const candidates = candidatesFor(field, constraints, mentioned, people);
  if (candidates === null) return null;
  const kept = new Map<string, FactValue>();
  for (const value of candidates) {
    const signature = signatureOf(value, constraints);
    if (!kept.has(signature)) kept.set(signature, value);
  }
  return [...kept.values()];
}

function candidatesFor(
  field: Field,
  constraints: Constraints,
  mentioned: readonly FactValue[],
  people: readonly string[],
): readonly FactValue[] | null {
  switch (field.type.kind) {
    case 'yes/no':
      return [true, false];
    case 'one of':
      return field.type.options;
    case 'country':
      return [...mentioned, outside];
    case 'whole number':
    case 'duration':
      return [0, ...numbersIn(mentioned).flatMap((one) => [Math.floor(one) - 1, Math.floor(one), Math.floor(one) + 1])];
    case 'number':
    case '%':
    case 'pp':
      return between(numbersIn(mentioned));
    case 'money':
      return [...mentioned.flatMap(amountsAround), { currency: 'XXX', minor: 0 }];
    case 'date':
      return ['2000-01-01', ...mentioned.flatMap(daysAround)];
    case 'moment':
      return ['2000', ...mentioned.flatMap(momentsAround)];
    case 'language':
      return [...mentioned, ...constraints.held.flatMap(({ values }) => values.flatMap(spoken)), outside];
    case 'person':
      return [...people, ...mentioned, someoneElse];
    case 'list of':
      return listsOf(constraints);
    case 'text':
    case 'email':
      return textValues(constraints, field.type.kind);
  }
}

/** Nobody whom the rules name. */
const someoneElse = '-';

/** No country, and no language: what every list of them leaves out. */
const outside = 'ZZ';

function numbersIn(values: readonly FactValue[]): readonly number[] {
  return values.filter((value) => typeof value === 'number');
}

/** The numbers themselves, one between each two, and one beyond each end. */
function between(numbers: readonly number[]): readonly number[] {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const first = sorted[0];
  if (first === undefined) return [0];
  return [first - 1, ...sorted.flatMap((number, index) => [number, (number + (sorted[index + 1] ?? number + 2)) / 2])];
}

function amountsAround(value: FactValue): readonly FactValue[] {
  if (value === null || typeof value !== 'object' || isSeveral(value)) return [];
  return [-1, 0, 1].map((step) => ({ currency: value.currency, minor: value.minor + step }));
}

function daysAround(value: FactValue): readonly FactValue[] {
  if (typeof value !== 'string') return [];
  return [-1, 0, 1].map((step) => isoDate(dayNumber(value) + step));
}

/** The moment itself, and what stands right before and right behind it in the order of texts. */
function momentsAround(value: FactValue): readonly FactValue[] {
  return typeof value === 'string' ? [value.slice(0, -1), value, `${value}Z`] : [];
}

/** A language, and one that is more exactly so. */
function spoken(value: FactValue): readonly FactValue[] {
  return typeof value === 'string' ? [value, `${value}-zz`] : [];
}
