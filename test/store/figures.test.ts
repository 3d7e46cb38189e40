import type { HandoffCase, Measure, Obligation, ReviewRule } from '@smk/plan';
import {
  computeFigures,
  eventsWrite,
  handoffStepWrite,
  handoffsWrite,
  inputsWrite,
  leadsWrite,
  obligationsWrite,
  perform,
  type Figure,
} from '@smk/store';
import { newStanding } from '@smk/plan';
import { expect, test } from 'vitest';
import { freshStore } from './fresh-store.ts';

const store = await freshStore();
const at = { file: 'rules.smk', line: 1 };
const november = { period: '2026-11', from: 1_000, to: 2_000 };

const measures: readonly Measure[] = [
  { kind: 'count', name: 'handed_off', handoff: 'mql_to_sales', outcome: null, at },
  { kind: 'share in time', name: 'accepted_in_time', handoff: 'mql_to_sales', obligation: 'accept', at },
  { kind: 'count', name: 'won', handoff: 'mql_to_sales', outcome: 'won', at },
  {
    kind: 'sum',
    name: 'pipeline',
    handoff: 'mql_to_sales',
    outcome: 'won',
    of: { kind: 'event data', name: 'deal_value' },
    unit: 'EUR',
    at,
  },
  {
    kind: 'sum',
    name: 'desks',
    handoff: 'mql_to_sales',
    outcome: null,
    of: { kind: 'field', name: 'employees' },
    unit: null,
    at,
  },
];
const rule: ReviewRule = {
  name: 'monthly',
  title: 'monthly',
  due: [],
  day: { business: true, number: 1, minute: 540 },
  measures,
  splitBy: ['source'],
  owes: [],
  at,
};

type Accept = Pick<Obligation, 'state' | 'closedAt' | 'breachedAt'> & { readonly due?: number };
const inTime: Accept = { state: 'met', closedAt: 1_500, breachedAt: null };
const late: Accept = { state: 'met', closedAt: 1_501, breachedAt: 1_500 };
const overdue: Accept = { state: 'open', closedAt: null, breachedAt: 1_500 };
const missed: Accept = { state: 'missed', closedAt: 1_600, breachedAt: 1_500 };
const open: Accept = { state: 'open', closedAt: null, breachedAt: null, due: 10_000 };
const withdrawn: Accept = { state: 'withdrawn', closedAt: 1_400, breachedAt: null };

type Told = {
  readonly opened?: number;
  readonly source: string | null;
  readonly employees?: number;
  readonly accepts: readonly Accept[];
  readonly won?: { readonly currency: string; readonly minor: number };
};

/** Stores a lead and its handoff as they would stand after their steps. */
async function tell(id: string, { opened = 1_000, source, employees, accepts, won }: Told): Promise<void> {
  const decision = { asOf: 1, outcome: { kind: 'not yet' }, scores: {}, changesAt: null, reasons: [] } as const;
  const fields = { source, employees: employees ?? null };
  const leads = leadsWrite([
    {
      id,
      key: id,
      fields,
      standing: newStanding,
      decision,
      plan: 'p',
      changesAt: null,
      version: 1,
      createdAt: 1,
      updatedAt: 1,
    },
  ]);
  const whole: HandoffCase = {
    kind: 'handoff',
    id: `h-${id}`,
    openedAt: opened,
    status: won ? 'ended' : 'open',
    lacks: [],
    owner: { kind: 'queue', queue: 'desk' },
    attempt: 1,
    tried: [],
    acceptedAt: null,
    ended: won ? { at: 1_700, kind: 'ended', as: 'won' } : null,
    obligations: accepts.map((accept, n) => ({
      due: 1_500,
      ...accept,
      id: n === 0 ? 'accept' : `accept#${n + 1}`,
      name: 'accept',
      by: 'sales',
      to: 'marketing',
      answerable: { kind: 'queue', queue: 'desk' },
      openedAt: opened,
      ladder: [],
      rule: at,
    })),
    step: 1,
  };
  await perform(store.db, [leads, handoffsWrite([{ lead: id, name: 'mql_to_sales', plan: 'p', case: whole }])]);
  const subject = { kind: 'handoff', id: whole.id } as const;
  const obligations = obligationsWrite([
    { subject, ruleName: 'mql_to_sales', lead: id, obligations: whole.obligations, entries: [] },
  ]);
  const wins = won
    ? [
        eventsWrite([{ lead: id, id: `win-${id}`, name: 'deal_won', at: 1_700, data: { deal_value: won } }], 1_700),
        inputsWrite([
          {
            id: `input-${id}`,
            subject,
            input: { kind: 'event', id: `win-${id}`, name: 'deal_won', at: 1_700, meets: [], ends: 'won' },
            at: 1_700,
          },
        ]),
      ]
    : [];
  await perform(store.db, wins);
  await perform(store.db, [handoffStepWrite(whole, [`input-${id}`]), obligations]);
}

const figuresOf = async (now = 9_999): Promise<Record<string, { all: Figure; bySource: Record<string, Figure> }>> => {
  const { measures: figures } = await computeFigures(store.db, rule, november, now);
  return Object.fromEntries(
    figures.map(({ name, all, by }) => [
      name,
      { all, bySource: Object.fromEntries((by[0]?.rows ?? []).map((row) => [row.value ?? 'unknown', row.figure])) },
    ]),
  );
};

test('a month without handoffs has no cases, which is not zero', async () => {
  const figures = await figuresOf();
  expect(Object.values(figures).map(({ all }) => all)).toEqual(measures.map(() => ({ kind: 'no cases', n: 0 })));
});

test('figures of a month, worked out by hand', async () => {
  await tell('a', { source: 'website', accepts: [inTime], won: { currency: 'EUR', minor: 1_250_000 }, employees: 200 });
  await tell('b', { source: 'website', accepts: [late], employees: 50 });
  // Offered twice: two were missed, the third accepted in time.
  await tell('c', { source: 'event', accepts: [missed, missed, inTime], won: { currency: 'EUR', minor: 99 } });
  await tell('d', { source: 'event', accepts: [overdue] });
  await tell('e', { source: null, accepts: [open], won: { currency: 'CHF', minor: 5_000 } });
  await tell('f', { source: null, accepts: [withdrawn] });
  await tell('the month before', { opened: 999, source: 'website', accepts: [inTime], employees: 9 });
  await tell('the month after', { opened: 2_000, source: 'website', accepts: [inTime], employees: 9 });

  const figures = await figuresOf();
  expect(figures['handed_off']).toEqual({
    all: { kind: 'count', count: 6, n: 6 },
    bySource: {
      event: { kind: 'count', count: 2, n: 2 },
      website: { kind: 'count', count: 2, n: 2 },
      unknown: { kind: 'count', count: 2, n: 2 },
    },
  });
  // In time: a, c. Counted: a, b, c three times, d. Open and withdrawn ones are not.
  expect(figures['accepted_in_time']).toEqual({
    all: { kind: 'share', inTime: 2, of: 6, n: 6 },
    bySource: {
      event: { kind: 'share', inTime: 1, of: 4, n: 4 },
      website: { kind: 'share', inTime: 1, of: 2, n: 2 },
      unknown: { kind: 'no cases', n: 0 },
    },
  });
  expect(figures['won']?.all).toEqual({ kind: 'count', count: 3, n: 6 });
  // Francs are no euros.
  expect(figures['pipeline']).toEqual({
    all: { kind: 'sum', sum: 1_250_099, n: 2 },
    bySource: {
      event: { kind: 'sum', sum: 99, n: 1 },
      website: { kind: 'sum', sum: 1_250_000, n: 1 },
      unknown: { kind: 'no cases', n: 0 },
    },
  });
  expect(figures['desks']?.all).toEqual({ kind: 'sum', sum: 250, n: 2 });
});

test('figures are those of their moment, whenever they are computed', async () => {
  // At their due moment a and c were in time, nobody else had accepted, and nothing had ended.
  const { accepted_in_time: first, won, pipeline } = await figuresOf(1_500);
  expect(first?.all).toEqual({ kind: 'share', inTime: 2, of: 2, n: 2 });
  expect([won?.all, pipeline?.all]).toEqual([
    { kind: 'count', count: 0, n: 6 },
    { kind: 'no cases', n: 0 },
  ]);
  // A moment later b had accepted late, and c (twice) and d were overdue.
  expect((await figuresOf(1_501))['accepted_in_time']?.all).toEqual({ kind: 'share', inTime: 2, of: 6, n: 6 });
});

test('what is past due counts as overdue, also where an outage kept its breach from being recorded', async () => {
  const { accepted_in_time: accepted } = await figuresOf(10_001);
  expect(accepted?.bySource['unknown']).toEqual({ kind: 'share', inTime: 0, of: 1, n: 1 });
});

test('what was called otherwise in the period counts under the present names', async () => {
  const now: readonly Measure[] = measures.map((measure) => ({
    ...measure,
    handoff: 'to_sales',
    ...(measure.kind === 'share in time' ? { obligation: 'take' } : {}),
    ...(measure.kind !== 'share in time' && measure.outcome !== null ? { outcome: 'sold' } : {}),
    ...(measure.kind === 'sum' ? { of: { ...measure.of, name: measure.of.kind === 'field' ? 'staff' : 'worth' } } : {}),
  }));
  const called = {
    handoff: () => ['to_sales', 'mql_to_sales'],
    obligation: () => ['take', 'accept'],
    outcome: () => ['sold', 'won'],
    field: (name: string) => (name === 'staff' ? ['staff', 'employees'] : ['came_by', 'source']),
    data: () => ['worth', 'deal_value'],
  };
  const renamed = await computeFigures(
    store.db,
    { ...rule, measures: now, splitBy: ['came_by'] },
    november,
    9_999,
    called,
  );
  const { measures: before } = await computeFigures(store.db, rule, november, 9_999);
  expect(renamed.measures.map(({ all, by }) => [all, by[0]?.rows])).toEqual(
    before.map(({ all, by }) => [all, by[0]?.rows]),
  );
  const unknown = await computeFigures(store.db, { ...rule, measures: now }, november, 9_999);
  expect(unknown.measures.map(({ all }) => all.kind)).toEqual(now.map(() => 'no cases'));
});
