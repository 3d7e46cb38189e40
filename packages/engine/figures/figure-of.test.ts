import type { Counted, HandoffCase, HandoffSlice, Measured, Moment, Obligation, Plan } from '@smk/plan';
import { newStanding } from '@smk/plan';
import { describe, expect, test } from 'vitest';
import { at, euros, event, is, nordlicht, placed } from '../test-material/nordlicht.ts';
import { figureOf, type Figure } from './figure-of.ts';
import type { LeadHistory, Window } from './history.ts';

const plan: Plan = nordlicht;
const [from, to] = [at('2026-11-01T00:00+01:00'), at('2026-12-01T00:00+01:00')];
const november: Window = { from, to, asOf: at('2026-12-01T09:00+01:00'), ripeAt: null };
const day = (date: number, time = '10:00'): Moment => at(`2026-11-${String(date).padStart(2, '0')}T${time}+01:00`);
const rule = plan.handoffs.find(({ name }) => name === 'mql_to_sales')!;
const slice: HandoffSlice = { plan: 'plan', engine: 1, rule, calendars: [], calendarOf: {}, zone: plan.company.zone };

const accept = (state: Obligation['state'], opened: Moment, closed: Moment | null): Obligation => ({
  id: 'accept',
  name: 'accept',
  by: 'sales',
  to: 'marketing',
  answerable: { kind: 'department', department: 'sales' },
  openedAt: opened,
  due: opened + 3_600_000,
  state,
  closedAt: closed,
  breachedAt: null,
  ladder: [],
  rule: { file: 'rules.smk', line: 1 },
});

const handedOver = (opened: Moment, obligations: readonly Obligation[], ended: HandoffCase['ended'] = null) => ({
  slice,
  case: {
    kind: 'handoff',
    id: 'h',
    openedAt: opened,
    status: ended === null ? 'open' : 'ended',
    lacks: [],
    owner: null,
    attempt: 1,
    tried: [],
    acceptedAt: null,
    ended,
    obligations,
    step: 1,
  } satisfies HandoffCase,
});

const history = (more: Partial<LeadHistory>): LeadHistory => ({
  cameAt: day(1),
  facts: { fields: {}, events: [], standing: newStanding },
  entered: [],
  handoffs: [],
  ...more,
});

const handoffs: Counted = { kind: 'handoffs', handoffs: ['mql_to_sales'], outcome: null, where: null };
const figure = (measured: Measured, leads: readonly LeadHistory[], window = november): Figure =>
  figureOf(plan, measured, leads, window);

describe('the share in time', () => {
  const inTime: Measured = { kind: 'share', of: handoffs, part: { kind: 'in time', obligation: 'accept' } };
  const of = (...obligations: readonly Obligation[]) =>
    figure(
      inTime,
      obligations.map((one) => history({ handoffs: [handedOver(day(2), [one])] })),
    );

  test('is what was met in time, of that and what is overdue', () => {
    const met = accept('met', day(2), day(2, '11:00'));
    const late = accept('met', day(2), day(2, '11:01'));
    expect(of(met, late, accept('missed', day(2), day(2, '11:00')), accept('open', day(2), null))).toEqual({
      kind: 'share',
      part: 1,
      of: 4,
    });
  });

  test('leaves out what ended before it was due, and what is not due yet', () => {
    const soon = at('2026-12-01T08:30+01:00');
    expect(of(accept('withdrawn', day(2), day(2, '10:30')), accept('open', soon, null))).toEqual({ kind: 'no cases' });
  });

  test('does not know yet what is met after it was asked for', () => {
    expect(of(accept('met', day(2), at('2026-12-01T09:01+01:00')))).toEqual({ kind: 'share', part: 0, of: 1 });
  });
});

test('leads, stages and events count when they come, the end of the time left out', () => {
  const stage = (moment: Moment) => ({ stage: 'mql', at: moment, facts: history({}).facts });
  const leads = [
    history({ cameAt: from, entered: [stage(from), stage(to)] }),
    history({ cameAt: to, entered: [stage(to - 1)] }),
  ];
  const count = (of: Counted) => figure({ kind: 'count', of }, leads);
  expect(count({ kind: 'leads', where: null })).toEqual({ kind: 'number', number: 1 });
  expect(count({ kind: 'stage', stage: 'mql', where: null })).toEqual({ kind: 'number', number: 2 });
});

test('only those of which it is true are counted, of events by their data', () => {
  const facts = (country: string, topic: string) => ({
    fields: { country },
    events: [event('webinar_attended', day(3), { topic })],
    standing: newStanding,
  });
  const leads = [history({ facts: facts('DE', 'pricing') }), history({ facts: facts('FR', 'roofs') })];
  const inGermany = placed(is({ kind: 'field', name: 'country' }, '=', 'de'));
  const aboutPrices = placed(is({ kind: 'data', name: 'topic' }, '=', 'pricing'));
  const one = { kind: 'number', number: 1 };
  expect(figure({ kind: 'count', of: { kind: 'leads', where: inGermany } }, leads)).toEqual(one);
  const attended = { kind: 'event', event: 'webinar_attended', where: aboutPrices } as const;
  expect(figure({ kind: 'count', of: attended }, leads)).toEqual(one);
  const share: Measured = {
    kind: 'share',
    of: { kind: 'leads', where: null },
    part: { kind: 'where', where: inGermany },
  };
  expect(figure(share, leads)).toEqual({ kind: 'share', part: 1, of: 2 });
});

test('a sum and a middle are of what is known, in the currency of the company', () => {
  const budgets = [euros(100), euros(300), euros(200), { currency: 'USD', minor: 1 }, null];
  const leads = budgets.map((budget) => history({ facts: { fields: { budget }, events: [], standing: newStanding } }));
  const of = { kind: 'field', name: 'budget', unit: 'money' } as const;
  const over: Counted = { kind: 'leads', where: null };
  expect(figure({ kind: 'sum', of, over }, leads)).toEqual({ kind: 'money', minor: 60_000 });
  expect(figure({ kind: 'median', of, over }, leads)).toEqual({ kind: 'money', minor: 20_000 });
  expect(figure({ kind: 'percentile', percent: 90, of, over }, leads)).toEqual({ kind: 'money', minor: 30_000 });
  expect(figure({ kind: 'percentile', percent: 33, of, over }, leads)).toEqual({ kind: 'money', minor: 10_000 });
  expect(figure({ kind: 'sum', of, over }, leads.slice(3))).toEqual({ kind: 'no cases' });
});

test('a rate is of leads, however late the second thing happens', () => {
  const won = (moment: Moment) => ({ fields: {}, events: [event('deal_won', moment)], standing: newStanding });
  const leads = [
    history({ facts: won(day(28)) }),
    history({ facts: won(at('2026-12-01T08:59+01:00')) }),
    history({ facts: won(at('2026-12-01T09:01+01:00')) }),
    history({ cameAt: from - 1, facts: won(day(2)) }),
  ];
  const rate: Measured = {
    kind: 'rate',
    from: { kind: 'leads', where: null },
    to: { kind: 'event', event: 'deal_won', where: null },
  };
  expect(figure(rate, leads)).toEqual({ kind: 'share', part: 2, of: 3 });
});

test('handoffs count in the stretch in which they are old enough', () => {
  const ripeAt = (opened: Moment) => opened + 10 * 86_400_000;
  const leads = [day(20, '23:59'), day(21, '00:00'), day(21, '00:01')].map((opened) =>
    history({ handoffs: [handedOver(opened, [])] }),
  );
  const count = (window: Window) => figure({ kind: 'count', of: handoffs }, leads, { ...window, ripeAt });
  expect(count(november)).toEqual({ kind: 'number', number: 2 });
  expect(count({ ...november, from: to, to: to + 31 * 86_400_000 })).toEqual({ kind: 'number', number: 1 });
});
