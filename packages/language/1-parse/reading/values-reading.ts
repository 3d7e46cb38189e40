import type { ActionDict, Node } from 'ohm-js';
import { notADay, notATime } from '../../problems/syntax.ts';
import { reads, type Reading } from './reading.ts';
import type { DateValue, Duration, Value, WallTime } from '../syntax-tree/values.ts';
import type { Text } from '../syntax-tree/words.ts';

/** Literals and names. */
export const valuesReading: ActionDict<unknown> = {
  name: reads(({ at }, first, others) => ({ kind: 'name', name: first.sourceString + others.sourceString, at })),
  text: reads(
    ({ at }, _open, inner, _shut) => ({ kind: 'text', text: unescaped(inner.sourceString), at }) satisfies Text,
  ),
  mail: reads(
    ({ at }, _open, name, _at, host, _shut) =>
      ({ kind: 'text', text: `${name.sourceString}@${host.sourceString}`, at }) satisfies Text,
  ),
  number: reads(({ at }, minus, digits, fraction, _digits, _end) => {
    const value = Number(withoutMarks(minus, digits, fraction));
    return { kind: 'number', value, at } satisfies Value;
  }),
  whole: reads((_reading, digits, _end) => Number(withoutMarks(digits))),
  points: reads((_reading, sign, digits, _end) => Number(withoutMarks(sign, digits))),
  percent: reads(shareOf('%'), 5),
  percentPoints: reads(shareOf('pp'), 6),
  money: reads(({ at }, code, _gap, minus, digits, fraction, _digits, _end) => {
    const amount = withoutMarks(minus, digits, fraction);
    return { kind: 'money', currency: code.sourceString, amount, at } satisfies Value;
  }),
  yes: reads(({ at }, _word) => ({ kind: 'yes/no', value: true, at }) satisfies Value),
  no: reads(({ at }, _word) => ({ kind: 'yes/no', value: false, at }) satisfies Value),
  country: reads(({ at }, a, b) => ({ kind: 'country', code: a.sourceString + b.sourceString, at }) satisfies Value),
  languageTag: reads(({ at, text }) => ({ kind: 'language', tag: text, at }) satisfies Value, 4),
  tongue: reads(({ text }) => text, 5),
  date: reads(dateOf, 10),
  clock: reads(minuteOf, 5),
  WallTime: reads(({ at, read }, date, clock) => {
    const day = read<DateValue>(date);
    return { date: day.date, minute: read<number>(clock), at } satisfies WallTime;
  }),
  MomentValue: reads(({ at, read }, time) => {
    const { date, minute } = read<WallTime>(time);
    return { kind: 'moment', date, minute, at } satisfies Value;
  }),
  LengthValue: reads(
    ({ at, read }, length) => ({ kind: 'duration', length: read<Duration>(length), at }) satisfies Value,
  ),
  Duration: reads(({ at, read }, whole, business, unit) => {
    const named = unit.child(0).ctorName as Duration['unit'];
    return { amount: read<number>(whole), unit: named, business: business.numChildren > 0, at } satisfies Duration;
  }),
};

function shareOf(kind: '%' | 'pp') {
  return ({ at }: Reading, minus: Node, digits: Node, fraction: Node): Value => {
    return { kind, value: Number(withoutMarks(minus, digits, fraction)), at };
  };
}

function dateOf({ at, text, span, site }: Reading): DateValue {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (day < 1 || day > daysIn(year, month)) site.report(notADay(span, { date: text }));
  return { kind: 'date', date: text, at };
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function minuteOf({ text, span, site }: Reading): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  if (minute > 59 || hour * 60 + minute > 1440) site.report(notATime(span, { time: text }));
  return hour * 60 + minute;
}

/** Of an optional part made of two, either has the source of both: one of them is enough. */
function withoutMarks(...parts: readonly Node[]): string {
  return parts
    .map(({ sourceString }) => sourceString)
    .join('')
    .replaceAll('_', '');
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}
