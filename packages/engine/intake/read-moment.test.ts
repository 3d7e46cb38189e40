import { expect, test } from 'vitest';
import type { ZoneTable } from '@smk/plan';
import { readMoment } from './read-moment.ts';

const berlin: ZoneTable = {
  zone: 'Europe/Berlin',
  tzdb: '2026a',
  transitions: [
    [Date.parse('2025-10-26T01:00Z'), 3600],
    [Date.parse('2026-03-29T01:00Z'), 7200],
    [Date.parse('2026-10-25T01:00Z'), 3600],
  ],
};

test.each([
  ['1795444800000', '2026-11-23T14:40:00.000Z'],
  [' 2026-02-01T09:00:00+01:00 ', '2026-02-01T08:00:00.000Z'],
  ['2026-02-01 09:00:30.25-0330', '2026-02-01T12:30:30.250Z'],
  ['2026-02-01t09:00z', '2026-02-01T09:00:00.000Z'],
  ['2026-02-01', '2026-01-31T23:00:00.000Z'],
  ['2026-06-01', '2026-05-31T22:00:00.000Z'],
  ['2026-06-01 09:00', '2026-06-01T07:00:00.000Z'],
  // Clocks go from 02:00 to 03:00.
  ['2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29 02:30', '2026-03-29T01:00:00.000Z'],
  // The first of the two.
  ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
  // Before the table begins.
  ['1999-07-01 12:00', '1999-07-01T11:00:00.000Z'],
])('`%s` is the moment %s', (text, moment) => {
  expect(new Date(readMoment(text, berlin) ?? Number.NaN).toISOString()).toBe(moment);
});

test.each([
  '',
  'soon',
  '24.12.2026',
  '12/24/2026',
  '24 Dec 2026',
  '2026-02-29',
  '2026-06-01 24:00',
  '2026-06-01 9:00',
  '2026',
])('`%s` is no moment', (text) => {
  expect(readMoment(text, berlin)).toBeNull();
});
