import type { FactValue } from '@smk/plan';
import { newFrame, type Test } from '../assessing/closures/frame.ts';
import { slotOf, type Names } from '../assessing/closures/names.ts';
import { judgeText } from '../assessing/closures/texts.ts';
import type { Dictionary } from './batch.ts';
import { truthNode, type TruthNode } from './node.ts';

/** The conditions on one field alone: what each says of each value of the dictionary, the unknown one first. */
type Table = {
  readonly field: string;
  readonly tests: Test[];
  readonly truths: Uint8Array[];
  dictionary: Dictionary | null;
  generation: number;
  /** How many values were judged. */
  judged: number;
};

const empty: Dictionary = { values: [], generation: 0 };

/** Conditions on one field are judged by their closures once for each value that the field has anywhere, and looked up for leads. */
export function createTables(names: Names) {
  const tables = new Map<string, Table>();
  const frame = newFrame();

  /** Puts one field's value into the frame: the conditions on it look at nothing else. */
  function place(field: string, value: FactValue): void {
    const slot = slotOf(names, 'field', field);
    frame.values[slot] = value;
    for (const [index, text] of names.texts.entries())
      if (text.of === slot) frame.texts[index] = judgeText(text, value, frame.texts[index]);
  }

  function judge(table: Table, dictionary: Dictionary): void {
    if (table.dictionary !== dictionary || table.generation !== dictionary.generation) {
      table.dictionary = dictionary;
      table.generation = dictionary.generation;
      table.judged = -1;
    }
    const { values } = dictionary;
    makeRoom(table, values.length + 1);
    for (; table.judged < values.length; table.judged += 1) {
      place(table.field, values[table.judged] ?? null);
      for (const [index, test] of table.tests.entries()) table.truths[index]![table.judged + 1] = test(frame);
    }
  }

  return function look(field: string, test: Test): TruthNode {
    const table = tables.get(field) ?? { field, tests: [], truths: [], dictionary: null, generation: 0, judged: -1 };
    tables.set(field, table);
    const at = table.tests.push(test) - 1;
    table.truths.push(new Uint8Array(0));
    return truthNode('lead', ({ batch }, into, count) => {
      const column = batch.columns.get(field);
      if (column?.kind !== 'codes') {
        judge(table, empty);
        into.fill(table.truths[at]![0]!, 0, count);
        return;
      }
      judge(table, column.dictionary);
      const truths = table.truths[at]!;
      const { codes } = column;
      for (let index = 0; index < count; index += 1) into[index] = truths[codes[index]! + 1]!;
    });
  };
}

function makeRoom(table: Table, needed: number): void {
  for (const [index, truths] of table.truths.entries()) {
    if (truths.length >= needed) continue;
    const longer = new Uint8Array(Math.max(needed, truths.length * 2, 64));
    longer.set(truths);
    table.truths[index] = longer;
  }
}
