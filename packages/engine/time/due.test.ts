import type { CalendarTable, Duration, ZoneTable } from '@smk/plan';
import { describe, expect, test } from 'vitest';
import { due } from './due.ts';

const at = (text: string): number => Date.parse(text);
const berlin: ZoneTable = {
  zone: 'Europe/Berlin',
  tzdb: 'test',
  transitions: [
    [at('2025-12-31T23:00Z'), 3600],
    [at('2026-03-29T01:00Z'), 7200],
    [at('2026-10-25T01:00Z'), 3600],
  ],
};
const day = [[540, 1050]] as const;
const office: CalendarTable = {
  name: 'office',
  zone: berlin,
  from: '2026-01-01',
  to: '2026-12-31',
  weekly: [day, day, day, day, [[540, 720]], [], []],
  closed: ['2026-12-24', '2026-12-25'],
};

const duration = (text: string): Duration => {
  const [amount, ...words] = text.split(' ') as [string, ...string[]];
  return { amount: Number(amount), unit: words.at(-1) as Duration['unit'], business: words[0] === 'business' };
};

describe('on an office that is open Monday to Thursday 09:00 to 17:30 and Friday until noon', () => {
  test.each([
    ['within hours, time runs', '2026-11-16T10:00+01:00', '1 business hours', '2026-11-16T11:00+01:00'],
    ['what is left runs on the next morning', '2026-11-16T17:00+01:00', '1 business hours', '2026-11-17T09:30+01:00'],
    [
      'used up exactly at the closing, it is that closing',
      '2026-11-16T16:30+01:00',
      '60 business minutes',
      '2026-11-16T17:30+01:00',
    ],
    [
      'a start exactly at the closing counts from the next opening',
      '2026-11-16T17:30+01:00',
      '10 business minutes',
      '2026-11-17T09:10+01:00',
    ],
    [
      'a start at night counts from the next opening',
      '2026-11-16T03:00+01:00',
      '10 business minutes',
      '2026-11-16T09:10+01:00',
    ],
    ['over the weekend', '2026-11-20T11:50+01:00', '1 business hours', '2026-11-23T09:50+01:00'],
    ['over closed days and the weekend', '2026-12-23T17:00+01:00', '2 business hours', '2026-12-28T10:30+01:00'],
    [
      'a business day ends at the next open day’s closing',
      '2026-11-16T10:00+01:00',
      '1 business days',
      '2026-11-17T17:30+01:00',
    ],
    ['a half day counts', '2026-11-19T10:00+01:00', '1 business days', '2026-11-20T12:00+01:00'],
    ['business days skip what is closed', '2026-12-23T10:00+01:00', '2 business days', '2026-12-29T17:30+01:00'],
    [
      'a start on a Sunday has Monday as its first business day',
      '2026-11-22T10:00+01:00',
      '1 business days',
      '2026-11-23T17:30+01:00',
    ],
    [
      'hours are elapsed time, over a change of clocks too',
      '2026-10-24T12:00+02:00',
      '24 hours',
      '2026-10-25T11:00+01:00',
    ],
    ['days keep the time on the wall', '2026-10-24T12:00+02:00', '1 days', '2026-10-25T12:00+01:00'],
    ['weeks keep the time on the wall', '2026-03-20T12:00+01:00', '2 weeks', '2026-04-03T12:00+02:00'],
    ['months end on the last day of a shorter month', '2026-08-31T12:00+02:00', '1 months', '2026-09-30T12:00+02:00'],
  ])('%s', (_, from, length, expected) => {
    expect(new Date(due(duration(length), office, berlin, at(from))).toISOString()).toBe(
      new Date(at(expected)).toISOString(),
    );
  });
});

test('days without a calendar go by the zone that is given', () => {
  expect(due(duration('1 days'), null, berlin, at('2026-10-24T12:00+02:00'))).toBe(at('2026-10-25T12:00+01:00'));
});

test('beyond the table’s years it is not known what is open, and that is said', () => {
  expect(() => due(duration('5 business days'), office, berlin, at('2026-12-29T10:00+01:00'))).toThrow(
    'The calendar office knows 2026-01-01 to 2026-12-31 and was asked about 2027-01-01.',
  );
});

test('business time without a calendar is a mistake of the compiler', () => {
  expect(() => due(duration('1 business hours'), null, berlin, at('2026-11-16T10:00+01:00'))).toThrow(
    'need a calendar',
  );
});
