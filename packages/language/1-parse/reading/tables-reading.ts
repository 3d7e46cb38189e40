import type { ActionDict, Node } from 'ohm-js';
import { inOneLine, reads, type Reading } from './reading.ts';
import type { Operand } from '../syntax-tree/conditions.ts';
import type { Asked, RowCell, TableColumns, TableRow } from '../syntax-tree/table.ts';
import type { Value } from '../syntax-tree/values.ts';
import type { Name, Text } from '../syntax-tree/words.ts';

/** The lines of decision tables. */
export const tablesReading: ActionDict<unknown> = {
  Picks: reads(({ text }, _words) => inOneLine(text)),
  TableClause_columns: reads(({ at, read, each }, _bar, of, _end, _then, name, _last) => {
    return { kind: 'columns', of: each<Operand>(of), then: read<Name>(name), at } satisfies TableColumns;
  }),
  TableClause_row: reads(({ at, text, each, maybe }, name, _bar, cells, _end) => {
    const read = each<RowCell>(cells);
    const bars = inOneLine(text.slice(text.indexOf('|')));
    return { kind: 'row', name: maybe<Name>(name), cells: read, text: bars, at } satisfies TableRow;
  }),
  RowCell_empty: reads(plain('empty')),
  RowCell_any: reads(plain('any')),
  RowCell_unknown: reads(plain('unknown')),
  RowCell_known: reads(plain('known')),
  Asked_between: reads(({ at, read }, _between, low, _and, high) => {
    return { kind: 'between', low: read<Value>(low), high: read<Value>(high), at } satisfies Asked;
  }),
  Asked_inValues: reads(({ at, each }, _in, _open, values, _shut) => {
    return { kind: 'values', values: each<Value>(values), at } satisfies Asked;
  }),
  Asked_inList: reads(({ at, read }, _in, list) => {
    return { kind: 'in list', list: read<Name>(list), at } satisfies Asked;
  }),
  Asked_textAny: reads(({ at, each }, words, _anyOf, _open, texts, _shut) => {
    return { kind: onText(words), texts: each<Text>(texts), at } satisfies Asked;
  }),
  Asked_text: reads(({ at, read }, words, text) => {
    return { kind: onText(words), texts: [read<Text>(text)], at } satisfies Asked;
  }),
  Asked_containsAny: reads(({ at, each }, _contains, _anyOf, _open, values, _shut) => {
    return { kind: 'contains', values: each<Value>(values), at } satisfies Asked;
  }),
  Asked_contains: reads(({ at, read }, _contains, value) => {
    return { kind: 'contains', values: [read<Value>(value)], at } satisfies Asked;
  }),
  RowCell_not: reads(({ at, read }, _not, of) => ({ kind: 'not', of: read<Asked>(of), at }) satisfies RowCell),
  Asked_symbol: reads(({ at, read }, sign, value) => {
    return { kind: 'compare', is: sign.sourceString as '>', value: read<Value>(value), at } satisfies Asked;
  }),
  Asked_values: reads(({ at, each }, values) => {
    return { kind: 'values', values: each<Value>(values), at } satisfies Asked;
  }),
};

function plain(kind: 'empty' | 'any' | 'known' | 'unknown') {
  return ({ at }: Reading, _word: Node): RowCell => ({ kind, at });
}

function onText(words: Node): 'contains word' | 'starts with' {
  return inOneLine(words.sourceString) as 'contains word' | 'starts with';
}
