import type { HandoffDetail, Why } from '@smk/api/client';
import { expect, test } from 'vitest';
import { dueList } from '../present/due.ts';
import { width } from '../present/width.ts';
import { change, firstState, type Change } from '../state/state.ts';
import { minute, now, owed, place } from '../test-material/rows.ts';
import { frame, type FrameInput } from './frame.ts';

const obligations = [
  owed('h2', 'anna', 'Stadtwerke X', now + 4 * minute, { last: { at: now, kind: 'reminded' } }),
  owed('h1', 'ben', 'Firma\u001B[2J GmbH', now - 12 * minute, { breachedAt: now - 12 * minute }),
  owed('h3', 'chloe', 'Hotel Adler', now + 52 * minute),
];

const handoff = {
  id: 'h1',
  title: 'Mql to sales',
  lead: { key: 'h1@x.example', label: 'Firma GmbH' },
  timeline: [
    {
      seq: 1,
      subject: { kind: 'handoff', id: 'h1' },
      lead: null,
      step: 0,
      index: 0,
      at: now - 72 * minute,
      recordedAt: now,
      what: { kind: 'assigned', attempt: 1, to: { kind: 'person', person: 'ben', team: 'dach_desk' } },
      rule: place,
    },
    {
      seq: 2,
      subject: { kind: 'handoff', id: 'h1' },
      lead: null,
      step: 1,
      index: 0,
      at: now - 12 * minute,
      recordedAt: now,
      what: { kind: 'breached', obligation: 'accept', whom: { kind: 'person', person: 'ben', team: 'dach_desk' } },
      rule: place,
    },
  ],
} as unknown as HandoffDetail;

const why = {
  plan: '4f2a91bc',
  decision: {
    asOf: now,
    outcome: { kind: 'stage', stage: 'mql', couldBeUndone: [] },
    scores: { fit: 45, interest: 25 },
    changesAt: null,
    because: {
      scores: [
        {
          name: 'fit',
          points: 45,
          from: 0,
          to: 60,
          at: place,
          events: [],
          lines: [
            {
              name: 'big_enough',
              truth: true,
              points: 20,
              text: 'headcount >= 200',
              means: null,
              at: place,
              saw: { headcount: '350' },
            },
          ],
        },
      ],
      refusals: [],
      stages: [],
    },
  },
} as unknown as Why;

const input = (columns: number, rows: number, ...changes: Change[]): FrameInput => ({
  state: changes.reduce(change, firstState),
  list: dueList({ rows: obligations, more: false }, now),
  detail: { kind: 'handoff', id: 'handoff:h1', handoff, why },
  columns,
  rows,
  trouble: null,
  fields: ['email', 'company', 'country'],
  counts: { due: '3', handoffs: '3', reviews: '0' },
  standing: {
    company: 'Nordlicht Solar',
    rules: '4f2a91bcde',
    operator: 'anna',
    zone: 'Europe/Berlin',
    now,
    rate: 1,
    connection: { kind: 'live' },
    fresh: true,
    asOf: null,
  },
});

const drawn = (...given: Parameters<typeof input>): string =>
  frame(input(...given))
    .map(({ text }) => text.trimEnd())
    .join('\n');

test('on 100×20: what is due, the most pressing first, and why', () => {
  expect(drawn(100, 20)).toMatchInlineSnapshot(`
    " smk  Nordlicht Solar                        ● LIVE   rules 4f2a91bc   operator anna   14:32 Berlin
    [1 Due 3]  2 Handoffs 3   3 Reviews 0
    ────────────────────────────────────────────────────────────────────────────────────────────────────
        DUE WHO OWES WHAT    ON           BY RULE      STATE
    ›! -12m ben      accept  Firma GmbH   mql_to_sales breached, escalation now
        04m anna     accept  Stadtwerke X mql_to_sales reminded, escalation in 04m
        52m chloe    accept  Hotel Adler  mql_to_sales escalation in 52m







    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Firma GmbH   stage mql   fit 45  interest 25   why: big_enough +20
       Mon 23 Nov 13:20  assigned to ben of dach_desk   handoff.smk:14
     ! Mon 23 Nov 14:20  accept breached, by ben of dach_desk   handoff.smk:14

     a accept  r reject  c contact  e end  enter open  w why  t timeline  / filter  ? help  q quit"
  `);
});

test('on 60×15: who owes what on whom is still there', () => {
  expect(drawn(60, 15)).toMatchInlineSnapshot(`
    " smk  Nordlicht Solar                 ● LIVE   14:32 Berlin
    [1 Due 3]  2 Handoffs 3   3 Reviews 0
    ────────────────────────────────────────────────────────────
        DUE WHO OWES WHAT    ON           STATE
    ›! -12m ben      accept  Firma GmbH   breached, escalation …
        04m anna     accept  Stadtwerke X reminded, escalation …
        52m chloe    accept  Hotel Adler  escalation in 52m







     a accept  r reject  c contact  e end  w why  ? help  q quit"
  `);
});

test.each([
  [200, 50],
  [120, 40],
  [80, 24],
  [60, 15],
  [40, 10],
])('on %d×%d no line is too wide and none is missing', (columns, rows) => {
  const lines = frame(input(columns, rows));
  expect(lines.length).toBe(rows);
  expect(Math.max(...lines.map(({ text }) => width(text)))).toBeLessThanOrEqual(columns);
});

test('a choice is a closed list, then asks for y', () => {
  const choice = {
    title: 'Reject Firma GmbH because',
    options: [{ label: 'Not a fit', deed: { kind: 'reject', handoff: 'h1', because: 'not_a_fit' } }],
  } as const;
  expect(drawn(60, 15, { kind: 'choose', choice })).toContain(' › 1 Not a fit');
  expect(drawn(60, 15, { kind: 'choose', choice }, { kind: 'pick', index: 0 })).toContain(
    ' Not a fit? y to do it, esc to go back',
  );
});

test('what a reason asks for is typed below it, with what it looks like, before y is asked for', () => {
  const choice = {
    title: 'End Firma GmbH as',
    options: [
      {
        label: 'Won',
        deed: { kind: 'end', handoff: 'h1', as: 'won' },
        asks: [
          { name: 'deal_value', type: 'money', options: [] },
          { name: 'rival', type: 'one of', options: ['old', 'cheap'] },
        ],
      },
    ],
  } as const;
  const picked = [{ kind: 'choose', choice } as const, { kind: 'pick', index: 0 } as const];
  expect(drawn(60, 15, ...picked, { kind: 'draft', text: 'EUR 5' })).toContain(
    ' Won: deal_value (money, such as EUR 12_000) EUR 5▏',
  );
  const first = [...picked, { kind: 'draft', text: 'EUR 5' } as const, { kind: 'fill' } as const];
  expect(drawn(60, 15, ...first)).toContain(' Won with deal_value EUR 5: rival (old, cheap) ▏');
  expect(drawn(100, 15, ...first, { kind: 'draft', text: 'old' }, { kind: 'fill' })).toContain(
    ' Won with deal_value EUR 5, rival old? y to do it, esc to go back',
  );
});

test('a choice longer than the terminal is high shows the marked one', () => {
  const options = Array.from({ length: 30 }, (_, index) => ({
    label: `Reason ${index + 1}`,
    deed: { kind: 'reject', handoff: 'h1', because: `reason_${index}` } as const,
  }));
  const choose = { kind: 'choose', choice: { title: 'Reject Firma GmbH because', options } } as const;
  const shown = drawn(60, 15, choose, { kind: 'point', by: 20 });
  expect(shown).toContain(' Reject Firma GmbH because');
  expect(shown).toContain(' › 21 Reason 21');
  expect(shown).toContain('   22 Reason 22');
});

test('what goes on below the last line says so, until its end is shown', () => {
  const lines = drawn(60, 15, { kind: 'help' }).split('\n');
  const below = Number(/↓ (\d+) more lines: down, space or G/.exec(lines.at(-2) ?? '')?.[1]);
  expect(below).toBeGreaterThan(0);
  const end = drawn(60, 15, { kind: 'help' }, { kind: 'scroll', by: below, most: below }).split('\n');
  expect(end.at(-2)).toBe('');
  expect(end.join('\n')).toContain('leave the dashboard');
  expect(drawn(80, 40, { kind: 'help' })).not.toContain('more lines');
  const filtered = [{ kind: 'start filter' }, { kind: 'draft', text: 'firma' }, { kind: 'keep filter' }] as const;
  expect(drawn(60, 15, ...filtered)).toContain('filter: firma');
  expect(drawn(60, 15, ...filtered, { kind: 'help' })).toMatch(/more lines: down/);
});

test('the help is printed from the table of keys', () => {
  expect(drawn(80, 40, { kind: 'help' })).toContain(' a          accept');
});
