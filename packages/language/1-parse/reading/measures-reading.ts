import type { ActionDict, Node } from 'ohm-js';
import { inOneLine, reads, type Reading } from './reading.ts';
import type { Condition, When } from '../syntax-tree/conditions.ts';
import type { Counted, MeasureOf, Quantity, SharePart } from '../syntax-tree/measure.ts';
import type { Name } from '../syntax-tree/words.ts';

/** What promises, goals and reviews measure, and what it is held against. */
export const measuresReading: ActionDict<unknown> = {
  MeasureOf_count: reads(({ read }, _words, of) => ({ kind: 'count', of: read<Counted>(of) }) satisfies MeasureOf),
  MeasureOf_inTime: reads(({ read }, _words, of, _with, obligation, _inTime) =>
    share(read(of), { kind: 'in time', obligation: read(obligation) }),
  ),
  MeasureOf_ended: reads(({ read }, _words, of, outcome) =>
    share(everyOne(read(of)), { kind: 'ended', outcome: read(outcome) }),
  ),
  MeasureOf_which: reads(({ read }, _words, of, where) =>
    share(everyOne(read(of)), { kind: 'where', where: read(where) }),
  ),
  MeasureOf_sum: reads(({ read }, _words, of, _over, over) => {
    return { kind: 'sum', of: read(of), over: read<Counted>(over) } satisfies MeasureOf;
  }),
  MeasureOf_median: reads(({ read }, _words, of, _over, over) => {
    return { kind: 'median', of: read<Quantity>(of), over: read<Counted>(over) } satisfies MeasureOf;
  }),
  MeasureOf_percentile: reads(({ read }, _word, percent, _of, of, _over, over) => {
    return {
      kind: 'percentile',
      percent: read(percent),
      of: read<Quantity>(of),
      over: read<Counted>(over),
    } satisfies MeasureOf;
  }),
  MeasureOf_rate: reads(({ read }, _words, from, _to, to) => {
    return { kind: 'rate', from: read<Counted>(from), to: read<Counted>(to) } satisfies MeasureOf;
  }),
  Counted: reads(counted),
  CountedFirst: reads(counted),
  ThatEnd: reads(({ read }, _words, outcome) => read(outcome)),
  WhereSaid: reads(({ read }, _where, condition) => saidWhen(read(condition), condition)),
  WhereSaidInBrackets: reads(({ read }, _where, _open, condition, _shut) => saidWhen(read(condition), condition)),
  Quantity_businessTime: reads((reading, _words, obligation) => timeTo(reading, obligation, true)),
  Quantity_time: reads((reading, _words, obligation) => timeTo(reading, obligation, false)),
  Quantity_field: reads(({ read }, name) => ({ kind: 'value', name: read<Name>(name) }) satisfies Quantity),

  Each: reads((_reading, word) => inOneLine(word.sourceString).slice('each '.length)),
};

function counted({ at, read, maybe }: Reading, name: Node, outcome: Node, where: Node): Counted {
  return { name: read(name), outcome: maybe(outcome), where: maybe(where), at };
}

function share(of: Counted, part: SharePart): MeasureOf {
  return { kind: 'share', of, part };
}

function everyOne(name: Name): Counted {
  return { name, outcome: null, where: null, at: name.at };
}

/** A condition with its text in one line. */
export function saidWhen(condition: Condition, node: Node): When {
  return { condition, text: inOneLine(node.sourceString), at: condition.at };
}

function timeTo({ at, read }: Reading, obligation: Node, business: boolean): Quantity {
  return { kind: 'time to', obligation: read(obligation), business, at };
}
