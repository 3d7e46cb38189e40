import { expect, test } from 'vitest';
import type { Condition, Operand } from '@smk/plan';
import { at, field, is, lead, letOf, nordlicht, place, placed } from '../../test-material/nordlicht.ts';
import { prepare } from '../closures/prepare.ts';
import { representatives } from './representatives.ts';

const monday = at('2026-11-16T10:00+01:00');
const domain: Operand = { kind: 'domain of', of: field('email') };

const planWith = (when: Condition) => ({
  ...nordlicht,
  qualifications: [
    {
      ...nordlicht.qualifications[0]!,
      scores: [],
      refusals: [],
      stages: [{ name: 'one', when: placed(when), means: null, at: place }],
    },
  ],
});
const outcome = (when: Condition, fields = {}) => prepare(planWith(when)).assess(lead(fields), monday).outcome;

test('a whole number is tried on both sides of each constant that tells it apart', () => {
  const plan = planWith({
    kind: 'between',
    operand: field('employees'),
    low: { kind: 'value', value: 50 },
    high: { kind: 'value', value: 199 },
  });
  expect(representatives(plan).get('employees')).toEqual([0, 50, 51, 199, 200]);
});

test('one domain of a list may hold a sought text where another does not', () => {
  const free: Condition = { kind: 'in list', operand: domain, list: 'free_mail' };
  const notGmx: Condition = { kind: 'not', of: { kind: 'contains', operand: field('email'), texts: ['gmx', 'gmail'] } };
  expect(outcome({ kind: 'all of', of: [free, notGmx] })).toEqual({ kind: 'not yet' });
  const notGmail: Condition = { kind: 'not', of: { kind: 'contains', operand: field('email'), texts: ['gmail'] } };
  expect(outcome({ kind: 'all of', of: [free, notGmail] })).toEqual({ kind: 'insufficient data', unknown: ['email'] });
});

test('what no value can bring about is not asked for', () => {
  const both: Condition = { kind: 'all of', of: [is(field('employees'), '>', 10), is(field('employees'), '<', 11)] };
  expect(outcome(both)).toEqual({ kind: 'not yet' });
  expect(outcome({ ...both, of: [is(field('roof_area'), '>', 10), is(field('roof_area'), '<', 11)] })).toMatchObject({
    unknown: ['roof_area'],
  });
});

test('either part of the larger of two is asked for, unless the known one settles it', () => {
  expect(outcome(is(letOf('headcount'), '>=', 100))).toMatchObject({ unknown: ['employees', 'crm_employees'] });
  expect(outcome(is(letOf('headcount'), '<', 100), { employees: 200 })).toEqual({ kind: 'not yet' });
});

test('where two fields are compared the answer rests on what is possible', () => {
  const more: Condition = { kind: 'compare', left: field('employees'), is: '>', right: field('crm_employees') };
  expect(outcome(more, { employees: 5 })).toMatchObject({ kind: 'insufficient data', unknown: ['crm_employees'] });
});
