import { Temporal } from 'temporal-polyfill';
import type { RowCell } from '../../1-parse/syntax-tree/table.ts';
import type { Value } from '../../1-parse/syntax-tree/values.ts';
import { shown } from '../shown.ts';
import type { Type } from '../types.ts';
import { comparableOf } from './comparable-of.ts';
import type { Comparable, Point } from './point.ts';

/** What else is known of a column: how far its numbers go, whom its people are, what is in the lists that cells name. */
export type Bounds = {
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly people: readonly string[];
  readonly listed: readonly Value[];
};

/**
 * Values that together stand for all that a column can hold: any other one is told apart from none of these by the cells. Numbers
 * below zero are left out where no cell speaks of them.
 */
export function pointsOf(type: Type, cells: readonly RowCell[], bounds: Bounds): readonly Point[] {
  const values = [...cells.flatMap(valuesIn), ...bounds.listed];
  const points = knownPoints(type, values, cells, bounds);
  const asksWhetherKnown = cells.some(({ kind }) => kind === 'known' || kind === 'unknown');
  return asksWhetherKnown ? [...points, { value: null, shown: 'unknown' }] : points;
}

function valuesIn(cell: RowCell): readonly Value[] {
  switch (cell.kind) {
    case 'not':
      return valuesIn(cell.of);
    case 'compare':
      return [cell.value];
    case 'between':
      return [cell.low, cell.high];
    case 'values':
    case 'contains':
      return cell.values;
    case 'contains word':
    case 'starts with':
      return cell.texts;
    case 'empty':
    case 'any':
    case 'known':
    case 'unknown':
    case 'in list':
      return [];
  }
}

function knownPoints(
  type: Type,
  values: readonly Value[],
  cells: readonly RowCell[],
  { range, people }: Bounds,
): readonly Point[] {
  switch (type.kind) {
    case 'whole number':
      return numbers(values, 1, (value) => `${value}`, range);
    case 'number':
      return between(values, (value) => `${value}`);
    case '%':
      return between(values, (value) => `${value}%`);
    case 'pp':
      return between(values, (value) => `${value} pp`);
    case 'duration':
      return numbers(values, 1, (value) => `${value} minutes`, null);
    case 'money':
      return amounts(values);
    case 'date':
      return [
        ...dated(values).flatMap(around),
        ...(values.length === 0 ? [{ value: '2027-01-01', shown: '2027-01-01' }] : []),
      ];
    case 'moment':
      return values.flatMap((value) => (value.kind === 'moment' ? aroundMoment(value.date, value.minute) : []));
    case 'yes/no':
      return [
        { value: true, shown: 'yes' },
        { value: false, shown: 'no' },
      ];
    case 'one of':
      return type.options.map((option) => ({ value: option, shown: option }));
    case 'person':
      return people.map((person) => ({ value: person, shown: person }));
    case 'country':
      return withOther(values, ['FR', 'US', 'JP', 'PL', 'BR', 'IN', 'ZA', 'NO']);
    case 'language':
      return withOther(values, ['fr', 'sv', 'ja', 'pl', 'hu', 'fi']);
    case 'text':
    case 'email':
      return texts(values, cells);
    case 'list of':
      return lists(values);
    case 'nothing':
      return [];
  }
}

function numbersIn(values: readonly Value[]): readonly number[] {
  return values.map(comparableOf).filter((value) => typeof value === 'number');
}

function numbers(
  values: readonly Value[],
  step: number,
  write: (value: number) => string,
  range: Bounds['range'],
): readonly Point[] {
  const constants = numbersIn(values);
  const from = range?.from ?? (constants.some((one) => one < 0) ? -Infinity : 0);
  const to = range?.to ?? Infinity;
  const ends = range ? [range.from, range.to] : [0];
  const tried = [
    ...ends,
    ...constants.flatMap((one) => [Math.ceil(one) - step, Math.floor(one), Math.floor(one) + step]),
  ];
  return distinct(tried.filter((one) => one >= from && one <= to)).map((value) => ({ value, shown: write(value) }));
}

/** The numbers themselves, one between each two, and one beyond each end. */
function between(values: readonly Value[], write: (value: number) => string): readonly Point[] {
  const constants = distinct(numbersIn(values)).toSorted((a, b) => a - b);
  const first = constants[0] ?? 0;
  const middles = constants.flatMap((one, index) => [one, (one + (constants[index + 1] ?? one + 2)) / 2]);
  const tried = [first < 0 ? first - 1 : first / 2, ...middles];
  return distinct(tried).map((value) => ({ value, shown: write(value) }));
}

function amounts(values: readonly Value[]): readonly Point[] {
  const money = values.find((value) => value.kind === 'money');
  if (!money) return [{ value: 0, shown: 'no budget' }];
  const one = comparableOf({ ...money, amount: '1' }) as number;
  const write = (minor: number) =>
    shown({
      ...money,
      amount: Number.isInteger(minor / one) ? String(minor / one) : (minor / one).toFixed(String(one).length - 1),
    });
  return numbers(values, 1, write, null);
}

function dated(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => (value.kind === 'date' ? [value.date] : []));
}

function around(date: string): readonly Point[] {
  const day = Temporal.PlainDate.from(date);
  return [-1, 0, 1].map((days) => {
    const text = day.add({ days }).toString();
    return { value: text, shown: text };
  });
}

function aroundMoment(date: string, minute: number): readonly Point[] {
  return [minute - 1, minute, minute + 1].map((one) => {
    const time = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: one });
    const day = time.toPlainDate().toString();
    const written = time.hour * 60 + time.minute;
    return {
      value: `${day} ${String(written).padStart(4, '0')}`,
      shown: `${day} ${time.toPlainTime().toString({ smallestUnit: 'minute' })}`,
    };
  });
}

/** The values themselves, and one that is none of them. */
function withOther(values: readonly Value[], others: readonly string[]): readonly Point[] {
  const points = values.flatMap((value) => pointOf(value));
  const taken = new Set(points.map(({ value }) => value));
  const other = others.find((one) => !taken.has(one.toLowerCase()));
  return other === undefined ? points : [...points, { value: other.toLowerCase(), shown: other }];
}

function pointOf(value: Value): readonly Point[] {
  const comparable = comparableOf(value);
  return comparable === null ? [] : [{ value: comparable, shown: shown(value) }];
}

/** So many texts that cells look into texts for are tried together, two and two. */
const mostPairs = 40;

function texts(values: readonly Value[], cells: readonly RowCell[]): readonly Point[] {
  const single = distinct(values.flatMap((value) => (value.kind === 'text' ? [value.text] : [])));
  const parts = distinct(
    cells.map(positive).flatMap((cell) => {
      if (cell.kind === 'contains') return cell.values.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
      return cell.kind === 'contains word' || cell.kind === 'starts with' ? cell.texts.map(({ text }) => text) : [];
    }),
  );
  const pairs =
    parts.length > mostPairs ? [] : parts.flatMap((a) => parts.flatMap((b) => (a === b ? [] : [`${a} ${b}`])));
  const glued = cells.map(positive).some(({ kind }) => kind === 'contains word')
    ? parts.map((part) => `x${part}x`)
    : [];
  const other = ['other', 'another', 'none of them'].find(
    (text) => !single.some((one) => text.includes(one.toLowerCase())),
  );
  return [...single, ...pairs, ...glued, ...(other === undefined ? [] : [other])].map((text) => ({
    value: text.toLowerCase(),
    shown: `"${text}"`,
  }));
}

function positive(cell: RowCell): RowCell {
  return cell.kind === 'not' ? cell.of : cell;
}

/** Nothing, each value alone, and any two. */
function lists(values: readonly Value[]): readonly Point[] {
  const items = values.flatMap((value) => pointOf(value));
  const unique = [...new Map(items.map((item) => [item.value, item])).values()].slice(0, mostPairs);
  const list = (of: readonly Point[]): Point => ({
    value: of.map(({ value }) => value as Comparable),
    shown: `(${of.map((one) => one.shown).join(', ')})`,
  });
  const pairs = unique.flatMap((a, index) => unique.slice(index + 1).map((b) => list([a, b])));
  return [list([]), ...unique.map((one) => list([one])), ...pairs];
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
