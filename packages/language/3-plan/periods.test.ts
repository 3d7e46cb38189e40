import { expect, test } from 'vitest';
import { periodsOf } from './periods.ts';

const years = { from: 2026, to: 2027 };
const at = (moment: number) => new Date(moment).toISOString();

test('each year has twelve months, four quarters and itself, one after the other without a gap', () => {
  const periods = periodsOf('Europe/Berlin', years);
  expect(periods.month.map(({ period }) => period).slice(9, 14)).toEqual([
    '2026-10',
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ]);
  expect(periods.quarter.map(({ period }) => period)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
    '2027-Q2',
    '2027-Q3',
    '2027-Q4',
  ]);
  expect(periods.year.map(({ period }) => period)).toEqual(['2026', '2027']);
  for (const all of Object.values(periods))
    for (const [index, { from }] of all.entries()) expect(from).toBe(all[index - 1]?.to ?? periods.year[0]!.from);
  expect(new Set(Object.values(periods).map((all) => all.at(-1)!.to)).size).toBe(1);
});

test('they begin at midnight on the clocks of the company, summer and winter', () => {
  const { month, quarter } = periodsOf('Europe/Berlin', years);
  expect(month.slice(2, 4).map(({ from }) => at(from))).toEqual([
    '2026-02-28T23:00:00.000Z',
    '2026-03-31T22:00:00.000Z',
  ]);
  expect(at(quarter[3]!.from)).toBe('2026-09-30T22:00:00.000Z');
});

test('where clocks skip midnight, a month begins after the gap', () => {
  // Clocks in Asuncion went from 00:00 to 01:00 on 2017-10-01.
  const { quarter } = periodsOf('America/Asuncion', { from: 2017, to: 2017 });
  expect(at(quarter[3]!.from)).toBe('2017-10-01T04:00:00.000Z');
});
