import type { Condition, Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { countsAround, durationsAround, neighboursOf } from './neighbours.ts';
import { replaced, textOf, type Ground, type Mutation } from './mutation.ts';
import { mutateList } from './mutate-list.ts';

/** Conditions almost like one: a threshold moved, a comparison turned, `and` for `or`, a part left out. */
export function mutateCondition(ground: Ground, condition: Condition): readonly Mutation[] {
  const { at } = condition;
  const put = (instead: string): Mutation => replaced(ground, at, instead);
  const opposite = (): Mutation => put(`not (${textOf(ground, at)})`);
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
      return [...mutateList(ground, condition), ...condition.of.flatMap((part) => mutateCondition(ground, part))];
    case 'at least': {
      const text = textOf(ground, at);
      const counts = countsAround(condition.count, 1, condition.of.length);
      return [
        ...counts.map((count) => put(text.replace(/\d+/, count))),
        ...condition.of.flatMap((part) => mutateCondition(ground, part)),
      ];
    }
    case 'not':
      return [put(`(${textOf(ground, condition.of.at)})`), ...mutateCondition(ground, condition.of)];
    case 'compare':
      return mutateComparison(ground, condition);
    case 'between':
      return [...moved(ground, condition.low, at), ...moved(ground, condition.high, at), opposite()];
    case 'in list':
    case 'holds':
      return [opposite()];
    case 'in values':
      return [opposite(), ...without(ground, condition.values, at)];
    case 'contains':
      return [opposite(), ...without(ground, condition.values, at)];
    case 'contains word':
    case 'starts with':
      return [opposite(), ...without(ground, condition.texts, at)];
    case 'known':
    case 'unknown':
      return [put(textOf(ground, at).replace(/(?:un)?known$/, condition.kind === 'known' ? 'unknown' : 'known'))];
    case 'happened': {
      const { within, where, count } = condition;
      const text = textOf(ground, at);
      const counts = /^at\s+least\b/.test(text) ? countsAround(count, 1, Infinity) : [];
      return [
        opposite(),
        ...counts.map((one) => put(text.replace(/\d[\d_]*/, one))),
        ...(within ? durationsAround(within).map((one) => replaced(ground, within.at, one, at)) : []),
        ...(where ? mutateCondition(ground, where) : []),
      ];
    }
  }
}

const negated = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const withBound = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' } as const;

function mutateComparison(ground: Ground, condition: Extract<Condition, { kind: 'compare' }>): readonly Mutation[] {
  const { at, left, right, is } = condition;
  const sign: Region = { start: left.at.end, end: right.at.start };
  if (is === '=' || is === '!=') return [replaced(ground, sign, is === '=' ? ' is not ' : ' is ', at)];
  const thresholds = [...moved(ground, left, at), ...moved(ground, right, at)];
  const bound = replaced(ground, sign, ` ${withBound[is]} `, at);
  // Where a threshold moves by one, whether it is included makes no further difference.
  return [...(thresholds.length > 0 ? thresholds : [bound]), replaced(ground, sign, ` ${negated[is]} `, at)];
}

/** A threshold moved by the least that is written. */
export function moved(ground: Ground, threshold: Operand, shown: Region): readonly Mutation[] {
  return neighboursOf(threshold).map((value) => replaced(ground, threshold.at, value, shown));
}

/** Each value of several left out, with its comma. */
function without(ground: Ground, values: readonly { readonly at: Region }[], shown: Region): readonly Mutation[] {
  if (values.length < 2) return [];
  return values.map((value, index) => {
    const next = values[index + 1];
    const gone = next
      ? { start: value.at.start, end: next.at.start }
      : { start: values[index - 1]!.at.end, end: value.at.end };
    return replaced(ground, gone, '', shown);
  });
}
