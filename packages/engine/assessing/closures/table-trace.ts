import type { LineTrace, Table, TableRow, TableTrace, Truth } from '@smk/plan';
import { rowsToShow, shown } from '../shown.ts';
import type { Frame } from './frame.ts';
import { looksOf, textFor } from './looks.ts';
import { slotOf, type Names } from './names.ts';

const truths: readonly Truth[] = [false, 'unknown', true];

/** A closure for the trace of a table, whose value stands in the frame. */
export function compileTableTrace({ name, rows, at }: Table, names: Names): (frame: Frame) => TableTrace {
  const slot = slotOf(names, 'table', name);
  const traces = rows.map((row) => compileRow(row, names));
  return (frame) => ({
    name,
    value: shown(names.plan, { kind: 'table', name }, frame.values[slot]!),
    at,
    rows: rowsToShow(traces.map((trace) => trace(frame))),
  });
}

function compileRow({ name, when, at }: TableRow, names: Names): (frame: Frame) => LineTrace {
  const looks = looksOf(when.condition, names);
  const test = names.tests.get(when.condition)!;
  return (frame) => ({
    name,
    truth: truths[test(frame)]!,
    points: null,
    text: when.text,
    means: null,
    at,
    saw: Object.fromEntries(looks.map((look) => [look.name, textFor(look, frame)])),
  });
}
