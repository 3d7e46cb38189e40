import type { ActionDict, Node } from 'ohm-js';
import type { Cell, Column, PlainCell, TableHead, TableRow } from '../syntax-tree/cases.ts';
import type { Points } from '../syntax-tree/expectation.ts';
import type { Value, WallTime } from '../syntax-tree/values.ts';
import type { Name, Text } from '../syntax-tree/words.ts';
import { inOneLine, reads, type Reading } from './reading.ts';
import { pointsBetween, pointsThatAre } from './tests-reading.ts';

/** The table of a test: its head, its rows, and their cells. */
export const casesReading: ActionDict<unknown> = {
  TableHead: reads(({ at, read }, _bar, given, _bars, expects, _next, others, _ends) => {
    const columns = [...given.children, expects, ...others.children].map((column) => read<Column>(column));
    return { kind: 'table head', columns, at } satisfies TableHead;
  }),
  CasesClause_row: reads(({ at, each, maybe }, name, _bar, cells, _end) => {
    return { kind: 'table row', name: maybe<Name | Text>(name), cells: each<Cell>(cells), at } satisfies TableRow;
  }),

  ExpectColumn: reads(({ read }, _expect, column) => read(column)),
  GivenColumn_event: reads(
    ({ at, read }, _when, name) => ({ kind: 'event', name: read<Name>(name), at }) satisfies Column,
  ),
  GivenColumn_asOf: reads(({ at }, _words) => ({ kind: 'as of', at }) satisfies Column),
  GivenColumn_at: reads(({ at }, _word) => ({ kind: 'at', at }) satisfies Column),
  GivenColumn_field: reads(({ at, read }, name) => ({ kind: 'field', name: read<Name>(name), at }) satisfies Column),
  Expected_reminded: reads(
    ({ at }, _owner, _words) => ({ kind: 'expect', what: 'owner was reminded', at }) satisfies Column,
  ),
  Expected_word: reads(({ at }, word) => {
    const what = inOneLine(word.sourceString) as Extract<Column, { kind: 'expect' }>['what'];
    return { kind: 'expect', what, at } satisfies Column;
  }),
  Expected_name: reads(({ at, read }, name) => ({ kind: 'expect name', name: read<Name>(name), at }) satisfies Column),

  Cell_empty: reads(plain('empty')),
  Cell_unknown: reads(plain('unknown')),
  Cell_any: reads(plain('any')),
  Cell_none: reads(plain('none')),
  Cell_insufficient: reads(plain('insufficient data')),
  Cell_breached: reads(plain('breached')),
  Cell_open: reads(plain('open')),
  Cell_due: reads(({ at, read }, _words, time) => ({ kind: 'due', time: read<WallTime>(time), at }) satisfies Cell),
  Cell_moment: reads(({ at, read }, time) => ({ kind: 'moment', time: read<WallTime>(time), at }) satisfies Cell),
  Cell_met: reads(({ at }, _words, _inTime) => ({ kind: 'met', inTime: true, at }) satisfies Cell),
  Cell_metLate: reads(({ at }, _words, _late) => ({ kind: 'met', inTime: false, at }) satisfies Cell),
  Cell_points: reads(({ at, read, maybe }, points, because) => {
    return { kind: 'points', points: read<Points>(points), because: maybe(because), at } satisfies Cell;
  }),
  Cell_value: reads(({ at, read }, value) => ({ kind: 'value', value: read<Value>(value), at }) satisfies Cell),
  PointsCell_symbol: reads(({ read }, sign, number) => pointsThatAre(sign.sourceString as '>', read(number))),
  PointsCell_between: reads(({ read }, _between, low, _and, high) => pointsBetween(read(low), read(high))),
  PointsCell_is: reads(({ read }, number, _because) => pointsThatAre('=', read(number))),
};

function plain(kind: PlainCell['kind']) {
  return ({ at }: Reading, _words: Node): Cell => ({ kind, at });
}
