import type { ActionDict, Node } from 'ohm-js';
import { inOneLine, reads, type Reading } from './reading.ts';
import type { Condition, EventMatch, Operand, When } from '../syntax-tree/conditions.ts';
import type { Duration, Value } from '../syntax-tree/values.ts';
import type { Name, Text } from '../syntax-tree/words.ts';

/** Conditions. Nodes of the grammar that only pass their child on need no action. */
export const conditionsReading: ActionDict<unknown> = {
  Condition_and: reads(joined('all of')),
  Condition_or: reads(joined('any of')),
  Conditions: reads(({ each }, _open, list, _shut) => each(list)),
  Term_not: reads(
    ({ at, read }, _not, _open, of, _shut) => ({ kind: 'not', of: read<Condition>(of), at }) satisfies Condition,
  ),
  Term_of: reads(({ at, read }, words, of) => {
    const kind = inOneLine(words.sourceString) as 'all of' | 'any of' | 'none of';
    return { kind, of: read<readonly Condition[]>(of), at } satisfies Condition;
  }),
  Term_atLeast: reads(({ at, read }, _atLeast, count, _of, of) => {
    return { kind: 'at least', count: read<number>(count), of: read<readonly Condition[]>(of), at } satisfies Condition;
  }),
  Term_often: reads(({ at, read, maybe }, _atLeast, count, event, within, where) => {
    return happened(at, read(event), read(count), maybe(within), maybe(where));
  }),
  Term_lately: reads(({ at, read, maybe }, event, within, where) =>
    happened(at, read(event), 1, read(within), maybe(where)),
  ),
  Term_which: reads(({ at, read }, event, where) => happened(at, read(event), 1, null, read(where))),
  Term_brackets: reads(({ read }, _open, inner, _shut) => read(inner)),
  Term_holds: reads(({ at, read }, name) => ({ kind: 'holds', name: read<Name>(name), at }) satisfies Condition),
  WhereInBrackets: reads(({ read }, _where, _open, condition, _shut) => read(condition)),
  Within: reads(({ read }, _within, duration) => read(duration)),

  Comparison_between: reads(({ at, read }, operand, _between, low, _and, high) => {
    return {
      kind: 'between',
      operand: read<Operand>(operand),
      low: read<Value>(low),
      high: read<Value>(high),
      at,
    } satisfies Condition;
  }),
  Comparison_inValues: reads(({ at, read, each }, operand, _in, _open, values, _shut) => {
    return { kind: 'in values', operand: read<Operand>(operand), values: each<Value>(values), at } satisfies Condition;
  }),
  Comparison_inList: reads(({ at, read }, operand, _in, list) => {
    return { kind: 'in list', operand: read<Operand>(operand), list: read<Name>(list), at } satisfies Condition;
  }),
  Comparison_containsAny: reads(({ at, read, each }, operand, _contains, _anyOf, _open, values, _shut) => {
    return { kind: 'contains', operand: read<Operand>(operand), values: each<Value>(values), at } satisfies Condition;
  }),
  Comparison_contains: reads(({ at, read }, operand, _contains, value) => {
    return { kind: 'contains', operand: read<Operand>(operand), values: [read<Value>(value)], at } satisfies Condition;
  }),
  Comparison_textAny: reads(({ at, read, each }, operand, words, _anyOf, _open, texts, _shut) => {
    return { kind: onText(words), operand: read<Operand>(operand), texts: each<Text>(texts), at } satisfies Condition;
  }),
  Comparison_text: reads(({ at, read }, operand, words, text) => {
    return { kind: onText(words), operand: read<Operand>(operand), texts: [read<Text>(text)], at } satisfies Condition;
  }),
  Comparison_known: reads(
    ({ at, read }, operand, _is, _known) =>
      ({ kind: 'known', operand: read<Operand>(operand), at }) satisfies Condition,
  ),
  Comparison_unknown: reads(
    ({ at, read }, operand, _is, _word) =>
      ({ kind: 'unknown', operand: read<Operand>(operand), at }) satisfies Condition,
  ),
  Comparison_is: reads((reading, left, _is, right) => compared(reading, left, '=', right)),
  Comparison_isNot: reads((reading, left, _is, _not, right) => compared(reading, left, '!=', right)),
  Comparison_symbol: reads((reading, left, sign, right) => compared(reading, left, sign.sourceString as '>', right)),
  DomainOf: reads(
    ({ at, read }, _domainOf, name) => ({ kind: 'domain of', of: read<Name>(name), at }) satisfies Operand,
  ),

  When: reads(placed),
  While: reads(placed),
  Until: reads(placed),
  Where: reads(({ read }, _where, condition) => read(condition)),
  EventMatch: reads(
    ({ read, maybe }, event, where) =>
      ({ event: read<Name>(event), where: maybe<Condition>(where) }) satisfies EventMatch,
  ),
  Means: reads(({ read }, _means, text) => read<Text>(text).text),
};

function placed({ read }: Reading, _word: Node, condition: Node): When {
  const tree = read<Condition>(condition);
  return { condition: tree, text: inOneLine(condition.sourceString), at: tree.at };
}

function onText(words: Node): 'contains word' | 'starts with' {
  return inOneLine(words.sourceString) as 'contains word' | 'starts with';
}

function joined(kind: 'all of' | 'any of') {
  return ({ at, read }: Reading, first: Node, _words: Node, others: Node): Condition => {
    return { kind, of: [first, ...others.children].map((one) => read<Condition>(one)), at };
  };
}

function happened(
  at: Reading['at'],
  event: Name,
  count: number,
  within: Duration | null,
  where: Condition | null,
): Condition {
  return { kind: 'happened', event, count, within, where, at };
}

function compared({ at, read }: Reading, left: Node, is: '=' | '!=' | '<' | '<=' | '>=' | '>', right: Node): Condition {
  const word = is === '=' || is === '!=';
  return { kind: 'compare', left: read<Operand>(left), is, word, right: read<Operand>(right), at };
}
