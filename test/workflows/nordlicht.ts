import type { CalendarTable, HandoffSlice, LadderRule, Moment, ReviewSlice, ZoneTable } from '@smk/plan';

/** Moments of a wall clock in Berlin, in winter. */
export const berlin = (wall: string): Moment => Date.parse(`${wall.replace(' ', 'T')}:00+01:00`);

const zone: ZoneTable = { zone: 'Europe/Berlin', tzdb: '2026a', transitions: [[berlin('2025-10-26 02:00'), 3600]] };

const calendar: CalendarTable = {
  name: 'berlin',
  zone,
  from: '2026-01-01',
  to: '2027-03-01',
  weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [[540, 1050]] : [])),
  closed: ['2026-12-25'],
};

const at = { file: 'handoff.smk', line: 1 };
const ladder = (amount: number, unit: 'minutes' | 'hours' | 'days', step: LadderRule['step']): LadderRule => ({
  after: { amount, unit, business: true },
  step,
  at,
});

export const slice: HandoffSlice = {
  plan: 'f00d',
  engine: 1,
  calendars: [calendar],
  calendarOf: { 'department sales': 'berlin', 'department marketing': 'berlin', 'team dach_desk': 'berlin' },
  zone,
  rule: {
    name: 'mql_to_sales',
    title: 'mql_to_sales',
    from: 'marketing',
    to: 'sales',
    becomes: 'mql',
    unlessRefusedWithin: null,
    needs: ['company'],
    routes: [{ to: { kind: 'team', team: 'dach_desk' }, when: null, at }],
    owes: [
      {
        name: 'accept',
        by: ['sales'],
        within: { amount: 1, unit: 'hours', business: true },
        metBy: null,
        ladder: [
          ladder(30, 'minutes', { kind: 'remind' }),
          ladder(1, 'hours', { kind: 'offer', atMost: 2 }),
          ladder(3, 'hours', { kind: 'escalate', to: { kind: 'leader of', department: 'sales' } }),
        ],
        at,
      },
      {
        name: 'contact',
        by: ['sales'],
        within: { amount: 4, unit: 'hours', business: true },
        metBy: { event: 'call_logged', where: null },
        ladder: [ladder(4, 'hours', { kind: 'escalate', to: { kind: 'leader of', department: 'sales' } })],
        at,
      },
    ],
    reasons: [
      { name: 'duplicate', title: 'duplicate', then: { kind: 'close' }, at },
      {
        name: 'not_a_fit',
        title: 'not_a_fit',
        then: { kind: 'recycle', after: { amount: 90, unit: 'days', business: false } },
        at,
      },
    ],
    ends: [
      { name: 'won', title: 'won', on: { event: 'deal_won', where: null }, then: { kind: 'close' }, at },
      {
        name: 'no_answer',
        title: 'no_answer',
        on: null,
        then: { kind: 'recycle', after: { amount: 30, unit: 'days', business: false } },
        at,
      },
    ],
    at,
  },
};

const due = {
  period: '2026-10',
  from: berlin('2026-10-01 00:00'),
  to: berlin('2026-11-01 00:00'),
  at: berlin('2026-11-02 09:00'),
};

export const reviewSlice: ReviewSlice = {
  plan: 'f00d',
  engine: 1,
  calendars: [calendar],
  calendarOf: { 'department sales': 'berlin', 'department marketing': 'berlin' },
  zone,
  rule: {
    name: 'monthly',
    title: 'monthly',
    due: [due],
    day: { business: true, number: 1, minute: 540 },
    measures: [],
    splitBy: [],
    owes: [
      {
        name: 'sign_off',
        by: ['marketing', 'sales'],
        within: { amount: 3, unit: 'days', business: true },
        metBy: null,
        ladder: [
          ladder(2, 'days', { kind: 'remind' }),
          ladder(3, 'days', { kind: 'escalate', to: { kind: 'leader of department' } }),
        ],
        at,
      },
    ],
    at,
  },
};
