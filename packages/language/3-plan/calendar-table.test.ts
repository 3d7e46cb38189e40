import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apartFrom, calendarTable, type CalendarText, type DatedHours } from './calendar-table.ts';

const berlin: CalendarText = {
  name: 'berlin',
  zone: 'Europe/Berlin',
  open: [{ days: [0, 1, 2, 3, 4], span: [540, 1050] }],
  holidaysOf: ['DE-BE'],
  openOn: [],
  closedAt: [],
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

const dated = (from: string, to: string, ...spans: DatedHours['spans']): DatedHours => ({
  days: [{ from, to }],
  spans,
});
const special = (more: Partial<CalendarText>) => {
  const { extra, closed } = calendarTable({ ...berlin, holidaysOf: [], closed: [], ...more }, { from: 2026, to: 2026 });
  return { extra, closed };
};

test('of a day that closes early the hours before are left, and a day of which nothing is left is closed', () => {
  const half = special({ closedAt: [dated('2026-12-23', '2026-12-24', [720, 1440])] });
  expect(half.extra).toEqual([
    { date: '2026-12-23', open: [[540, 720]] },
    { date: '2026-12-24', open: [[540, 720]] },
  ]);
  expect(special({ closedAt: [dated('2026-12-24', '2026-12-24', [600, 660], [900, 960])] }).extra).toEqual([
    {
      date: '2026-12-24',
      open: [
        [540, 600],
        [660, 900],
        [960, 1050],
      ],
    },
  ]);
  expect(special({ closedAt: [dated('2026-12-24', '2026-12-24', [0, 1440])] })).toEqual({ closed: ['2026-12-24'] });
});

test('hours that are closed are closed on a day with hours of its own too, and on a free day or a holiday there are none', () => {
  const day = '2026-12-26';
  const both = { openOn: [dated(day, day, [480, 780])], closedAt: [dated(day, day, [720, 1440])] };
  expect(special(both).extra).toEqual([{ date: day, open: [[480, 720]] }]);
  expect(special({ closedAt: [dated(day, day, [720, 1440])] })).toEqual({ closed: [day] });
  expect(
    special({
      closed: [{ from: '2026-12-24', to: '2026-12-24' }],
      closedAt: [dated('2026-12-24', '2026-12-24', [720, 1440])],
    }),
  ).toEqual({
    closed: ['2026-12-24'],
  });
});

test('what is left of open hours are the minutes that are open and not closed', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 60 }))
    .map(([a, b]) => [Math.min(a, b - 1), Math.max(a + 1, b)] as const);
  const spans = fc.array(span, { maxLength: 4 });
  const covers = (all: readonly (readonly [number, number])[], minute: number) =>
    all.some(([from, to]) => from <= minute && minute < to);
  fc.assert(
    fc.property(spans, spans, (open, closed) => {
      const left = apartFrom(open, closed);
      for (let minute = 0; minute < 60; minute += 1)
        expect(covers(left, minute)).toBe(covers(open, minute) && !covers(closed, minute));
      expect(left.every(([from, to]) => from < to)).toBe(true);
    }),
  );
});
