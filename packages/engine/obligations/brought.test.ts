import type { HandoffCase, HandoffRule, HandoffSlice } from '@smk/plan';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { openHandoff } from './open-handoff.ts';
import { at, handoffOf } from './sales-floor.ts';
import { step } from './step.ts';

/* oxlint-disable unicorn/no-thenable */

const money = (minor: number) => ({ currency: 'EUR', minor }) as const;

/** Won with the deal's value, which no field has, and the term, which is one; rejected with the day of the next budget. */
function asking(then: HandoffRule['ends'][number]['then'] = { kind: 'close' }): HandoffSlice {
  const slice = handoffOf([]);
  const [reason, ...reasons] = slice.rule.reasons;
  const [end, ...ends] = slice.rule.ends;
  const budgetDate = { name: 'budget_date', type: { kind: 'date' }, inLead: true } as const;
  const dealValue = { name: 'deal_value', type: { kind: 'money' }, inLead: false } as const;
  const term = { name: 'term', type: { kind: 'duration' }, inLead: true } as const;
  return {
    ...slice,
    rule: {
      ...slice.rule,
      reasons: [{ ...reason!, brings: [budgetDate] }, ...reasons],
      ends: [{ ...end!, brings: [dealValue, term], then }, ...ends],
    },
  };
}

const opened = (slice: HandoffSlice): HandoffCase =>
  openHandoff(slice, { id: 'h1', at: at('Mon 10:00'), lacks: [], to: { kind: 'person', person: 'anna', team: 'desk' } })
    .case;

const act = (does: Parameters<typeof judge>[2]['does']) =>
  ({ id: 'a', actor: 'anna', at: at('Mon 11:00'), does }) as const;

test('an end that asks for something is refused without it, and with anything else', () => {
  const slice = asking();
  const said = (data?: Readonly<Record<string, string | null | ReturnType<typeof money>>>) =>
    judge(slice, opened(slice), act({ kind: 'end', as: 'won', ...(data && { data }) }));
  expect(said()).toEqual({
    code: 'data missing',
    because: 'won is said with deal_value and term; deal_value and term are missing.',
  });
  expect(said({ deal_value: money(5), term: null })).toMatchObject({ code: 'data missing' });
  expect(said({ deal_value: money(5), term: 'P1Y', rival: 'x' })).toEqual({
    code: 'data not asked for',
    because: 'won is said with deal_value and term, and not with rival.',
  });
  expect(said({ deal_value: money(5), term: 'P1Y' })).toBe(null);
  expect(judge(slice, opened(slice), act({ kind: 'end', as: 'no_answer', data: { term: 'P1Y' } }))).toEqual({
    code: 'data not asked for',
    because: 'no_answer is said with nothing else, and not with term.',
  });
});

test('what is said stands in the journal and in the end, and fields of the lead are changed', () => {
  const slice = asking();
  const data = { deal_value: money(500), term: 'P1Y' };
  const after = step(slice, opened(slice), { kind: 'act', act: act({ kind: 'end', as: 'won', data }) });
  expect(after.case.ended).toMatchObject({ kind: 'ended', as: 'won', data });
  expect(after.entries[0]!.what).toEqual({ kind: 'ended', by: 'anna', as: 'won', data });
  expect(after.effects).toEqual([
    { kind: 'close lead', at: at('Mon 11:00') },
    { kind: 'change lead', fields: { term: 'P1Y' }, at: at('Mon 11:00') },
  ]);
});

test('a handoff that opens with it finds what was said', () => {
  const slice = asking({ kind: 'hand over', by: 'next' });
  const data = { deal_value: money(500), term: 'P1Y' };
  const { effects } = step(slice, opened(slice), { kind: 'act', act: act({ kind: 'end', as: 'won', data }) });
  expect(effects.map(({ kind }) => kind)).toEqual(['change lead', 'hand over']);
});

test('a lead is put back before what was said of it is known', () => {
  const slice = asking();
  const does = { kind: 'reject', because: 'not_a_fit', data: { budget_date: '2027-01-10' } } as const;
  const after = step(slice, opened(slice), { kind: 'act', act: act(does) });
  expect(after.effects.map(({ kind }) => kind)).toEqual(['recycle', 'change lead']);
  expect(after.case.ended).toMatchObject({ kind: 'rejected', data: { budget_date: '2027-01-10' } });
});

test('an event that ends it brings what it has', () => {
  const slice = asking();
  const event = { kind: 'event', id: 'e', name: 'signed', at: at('Mon 12:00'), meets: [], ends: 'won' } as const;
  const bringing = step(slice, opened(slice), { ...event, data: { deal_value: money(500) } });
  expect(bringing.case.ended).toMatchObject({ data: { deal_value: money(500) } });
  expect(bringing.effects).toEqual([{ kind: 'close lead', at: at('Mon 12:00') }]);
  expect(step(slice, opened(slice), event).case.ended).not.toHaveProperty('data');
});
