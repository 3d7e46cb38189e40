import type { FactValue, Field, Fields } from '@smk/plan';
import type { Column, Dictionary } from './batch.ts';

/** A column that is filled value by value, batch after batch. */
export type ColumnBuilder = {
  /** Of a lead whose value was not set since `clear` it is unknown. */
  readonly set: (lead: number, value: FactValue, mark?: Mark) => void;
  /** Makes room for so many leads, all unknown. */
  readonly clear: (leads: number) => void;
  readonly column: () => Column;
};

/** Where whoever sets the same value again and again keeps its code; `newMark` makes one. */
export type Mark = { code: number; generation: number };
export const newMark = (): Mark => ({ code: -1, generation: -1 });

/** Beyond so many different values a dictionary begins anew with the next batch. */
const mostValues = 20_000;

/** Fewer values than this do not tell whether they are all different. */
const fewSets = 500;

/** Whether the values of a field are numbers. */
export function isOfNumbers({ kind }: Field['type']): boolean {
  return kind === 'whole number' || kind === 'number' || kind === '%' || kind === 'pp' || kind === 'duration';
}

/** An empty column for a field. */
export function createColumn({ type }: Pick<Field, 'type'>): ColumnBuilder {
  return isOfNumbers(type) ? columnOfNumbers() : columnOfCodes();
}

function columnOfNumbers(): ColumnBuilder {
  let values = new Float64Array(0);
  return {
    clear: (leads) => {
      if (values.length < leads) values = new Float64Array(leads);
      values.fill(Number.NaN, 0, leads);
    },
    set: (lead, value) => {
      values[lead] = typeof value === 'number' ? value : Number.NaN;
    },
    column: () => ({ kind: 'numbers', values }),
  };
}

function columnOfCodes(): ColumnBuilder {
  const known = new Map<string | number | boolean, number>();
  let dictionary: { values: Exclude<FactValue, null>[]; generation: number } = { values: [], generation: 0 };
  let codes = new Int32Array(0);
  let [sets, fresh] = [0, 0];
  // Of names and addresses hardly one comes twice: looking for it would cost more than it saves.
  let areAllDifferent = false;
  return {
    clear: (leads) => {
      if (codes.length < leads) codes = new Int32Array(leads);
      codes.fill(-1, 0, leads);
      areAllDifferent = sets > fewSets ? fresh > sets / 2 : areAllDifferent;
      [sets, fresh] = [0, 0];
      if (dictionary.values.length <= mostValues && !areAllDifferent) return;
      known.clear();
      dictionary = { values: [], generation: dictionary.generation + 1 };
    },
    set: (lead, value, mark) => {
      if (value === null) {
        codes[lead] = -1;
        return;
      }
      if (mark?.generation === dictionary.generation) {
        codes[lead] = mark.code;
        return;
      }
      sets += 1;
      if (areAllDifferent) {
        fresh += 1;
        codes[lead] = dictionary.values.push(value) - 1;
        return;
      }
      const key = typeof value === 'object' ? JSON.stringify(value) : value;
      let code = known.get(key);
      if (code === undefined) {
        fresh += 1;
        code = dictionary.values.push(value) - 1;
        known.set(key, code);
      }
      codes[lead] = code;
      if (mark === undefined) return;
      mark.code = code;
      mark.generation = dictionary.generation;
    },
    column: (): Column => ({ kind: 'codes', codes, dictionary: dictionary satisfies Dictionary }),
  };
}

/** Columns for fields, filled lead by lead. */
export function createColumns(fields: readonly Field[]) {
  const builders = fields.map((field) => ({ name: field.name, ...createColumn(field) }));
  return {
    clear: (leads: number): void => builders.forEach((builder) => builder.clear(leads)),
    set: (lead: number, values: Fields): void => {
      for (const { name, set } of builders) if (Object.hasOwn(values, name)) set(lead, values[name] ?? null);
    },
    columns: (): ReadonlyMap<string, Column> => new Map(builders.map(({ name, column }) => [name, column()])),
  };
}
