import { expect, test } from 'vitest';
import { calendarTable, type CalendarText } from './calendar-table.ts';

const berlin: CalendarText = {
  name: 'berlin',
  zone: 'Europe/Berlin',
  open: [{ days: [0, 1, 2, 3, 4], span: [540, 1050] }],
  holidaysOf: ['DE-BE'],
  extra: [],
  closed: [{ from: '2026-12-24', to: '2027-01-01' }],
};

test('the hours of a week stand under Monday to Sunday', () => {
  const { weekly } = calendarTable(berlin, { from: 2026, to: 2026 });
  expect(weekly).toEqual([[[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 1050]], [], []]);
});

test('spans that touch or overlap are one, so that no minute counts twice', () => {
  const split: CalendarText = {
    ...berlin,
    open: [
      { days: [0], span: [780, 1020] },
      { days: [0, 1], span: [480, 720] },
      { days: [0], span: [720, 760] },
      { days: [1], span: [600, 800] },
    ],
  };
  expect(calendarTable(split, { from: 2026, to: 2026 }).weekly.slice(0, 2)).toEqual([
    [
      [480, 760],
      [780, 1020],
    ],
    [[480, 800]],
  ]);
});

test('public holidays of the region and the dates written are closed, inside the years', () => {
  expect(calendarTable(berlin, { from: 2026, to: 2026 }).closed).toEqual([
    '2026-01-01',
    '2026-03-08',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-10-03',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
  ]);
});

test('it is valid from the first to the last day of the years', () => {
  const { from, to } = calendarTable(berlin, { from: 2025, to: 2031 });
  expect([from, to]).toEqual(['2025-01-01', '2031-12-31']);
});
