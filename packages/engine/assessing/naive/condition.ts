import { isSeveral, type Condition, type FactValue, type Fields, type Truth } from '@smk/plan';
import { textOf } from '../shown.ts';
import { isWithin, sinceEver } from '../../time/window-edges.ts';
import { happenedBy, type Situation } from './situation.ts';
import { order, valueOf } from './value.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** Whether a condition holds; `data` is that of the event that a `where` looks at, empty elsewhere. */
export function truthOf(condition: Condition, situation: Situation, data: Fields): Truth {
  const value = (operand: Parameters<typeof valueOf>[0]) => valueOf(operand, situation, data);
  const truths = (of: readonly Condition[]) => of.map((one) => truthOf(one, situation, data));
  switch (condition.kind) {
    case 'all of':
      return all(truths(condition.of));
    case 'any of':
      return any(truths(condition.of));
    case 'none of':
      return not(any(truths(condition.of)));
    case 'not':
      return not(truthOf(condition.of, situation, data));
    case 'at least':
      return atLeast(condition.count, truths(condition.of));
    case 'compare':
      return compare(order(value(condition.left), value(condition.right)), condition.is);
    case 'between': {
      const operand = value(condition.operand);
      return all([
        compare(order(operand, value(condition.low)), '>='),
        compare(order(operand, value(condition.high)), '<='),
      ]);
    }
    case 'in list':
      return isIn(value(condition.operand), listOf(condition.list, situation));
    case 'in values':
      return isIn(value(condition.operand), condition.values);
    case 'contains':
    case 'contains word':
    case 'starts with':
      return matches(value(condition.operand), condition.kind, condition.texts);
    case 'has':
      return has(value(condition.operand), condition);
    case 'known':
      return value(condition.operand) !== null;
    case 'unknown':
      return value(condition.operand) === null;
    case 'happened':
      return happened(condition, situation);
  }
}

/** How many events a condition is true of, and of how many it may be. */
export function countOf(condition: Of<'happened'>, situation: Situation): { sure: number; possible: number } {
  const zone = sinceEver(situation.plan.company.zone);
  const truths = happenedBy(situation)
    .filter((event) => event.name === condition.event)
    .filter((event) => condition.within === null || isWithin(zone, condition.within, event.at, situation.asOf))
    .map((event) => condition.where === null || truthOf(condition.where, situation, event.data));
  return {
    sure: truths.filter((truth) => truth === true).length,
    possible: truths.filter((truth) => truth !== false).length,
  };
}

function happened(condition: Of<'happened'>, situation: Situation): Truth {
  const { sure, possible } = countOf(condition, situation);
  if (sure >= condition.count) return true;
  return possible >= condition.count ? 'unknown' : false;
}

function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unknown') ? 'unknown' : true;
}

function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes('unknown') ? 'unknown' : false;
}

function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth;
}

function atLeast(count: number, truths: readonly Truth[]): Truth {
  if (truths.filter((truth) => truth === true).length >= count) return true;
  return truths.filter((truth) => truth !== false).length >= count ? 'unknown' : false;
}

function compare(difference: number | null, is: Of<'compare'>['is']): Truth {
  if (difference === null) return 'unknown';
  switch (is) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '>=':
      return difference >= 0;
    case '>':
      return difference > 0;
  }
}

function isIn(value: FactValue, values: readonly FactValue[]): Truth {
  return value === null ? 'unknown' : values.some((one) => order(value, one) === 0);
}

const patterns = {
  contains: '%',
  'contains word': '(?<![\\p{L}\\p{M}\\p{N}])%(?![\\p{L}\\p{M}\\p{N}])',
  'starts with': '^%',
};

function matches(value: FactValue, how: keyof typeof patterns, texts: readonly string[]): Truth {
  if (typeof value !== 'string') return 'unknown';
  const sought = texts.map((text) => text.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return sought.some((text) =>
    new RegExp(
      patterns[how].replace('%', () => text),
      'u',
    ).test(value.toLowerCase()),
  );
}

function has(value: FactValue, { values, orMoreExactly }: Of<'has'>): Truth {
  if (value === null) return 'unknown';
  const items = isSeveral(value) ? value : [value];
  const startsWith = (item: FactValue, one: FactValue) =>
    textOf(item)
      .toLowerCase()
      .startsWith(`${textOf(one).toLowerCase()}-`);
  const isOf = (item: FactValue, one: FactValue) =>
    order(item, one) === 0 || (orMoreExactly === true && startsWith(item, one));
  return items.some((item) => values.some((one) => isOf(item, one)));
}

function listOf(name: string, situation: Situation): readonly FactValue[] {
  const list = situation.plan.lists.find((one) => one.name === name);
  if (list === undefined) throw new Error(`The plan has no list ${name}.`);
  return list.values;
}
