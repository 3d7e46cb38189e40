import type { Plan, ReviewRule } from '@smk/plan';
import { expect, test } from 'vitest';
import { nordlicht, place } from '../test-material/nordlicht.ts';
import { notCarriedOut } from './not-carried-out.ts';

const said = (plan: Plan) => notCarriedOut(plan).map(({ sentence }) => sentence);
const days = { amount: 10, unit: 'days', business: true } as const;
const monthly: ReviewRule = {
  name: 'monthly',
  title: 'Monthly',
  due: [],
  day: { business: true, number: 1, minute: 540 },
  measures: [],
  splitBy: [],
  owes: [],
  at: place,
};

test('what the store and the workflows know is carried out', () => {
  expect(said({ ...nordlicht, reviews: [monthly] })).toEqual([]);
});

test('what a review has besides is named, clause by clause', () => {
  const leads = { kind: 'leads', where: null } as const;
  const review: ReviewRule = {
    ...monthly,
    every: 'week',
    figures: [{ name: 'came_in', measure: { kind: 'count', of: leads }, at: place }],
    covers: { goals: ['pipeline'], promises: [], at: place },
    splitByAttributes: ['team', 'channel'],
    leavesOut: { youngerThan: days, calendar: 'berlin' },
    whenMissed: { name: 'action', by: [], within: days, metBy: null, ladder: [], at: place },
    carriesOver: true,
    forEachMember: { kind: 'team', name: 'desk' },
    credit: 'linear',
  };
  expect(said({ ...nordlicht, reviews: [review] })).toEqual(
    [
      'of each week',
      'measure came_in',
      'covers',
      'split by team, channel',
      'leave out handoffs younger than',
      'when a promise is missed',
      'carry over open actions',
      'for each member of desk',
      'credit linear',
    ].map((clause) => `\`${clause}\` in the review monthly is not carried out by this version yet.`),
  );
});

test('promises, goals, feedback, channels and campaigns are named', () => {
  const named = { title: 'X', at: place };
  const plan: Plan = {
    ...nordlicht,
    promises: [{ ...named, name: 'supply', by: 'marketing', to: 'sales', delivers: [], keeps: [] }],
    goals: [
      {
        ...named,
        name: 'pipeline',
        of: ['sales'],
        measure: { kind: 'count', of: { kind: 'leads', where: null } },
        targets: [],
      },
    ],
    feedback: [{ ...named, name: 'voice', from: ['sales'], to: 'marketing', about: [], owes: [], raise: null }],
    channels: [{ ...named, name: 'website' }],
    campaigns: [
      {
        ...named,
        name: 'spring',
        from: 0,
        to: 1,
        audience: null,
        contents: [],
        budget: null,
        goals: [],
        owners: [],
        brief: null,
        owes: [],
      },
    ],
  };
  expect(said(plan)).toEqual(
    ['promise supply', 'goal pipeline', 'feedback voice', 'channel website', 'campaign spring'].map(
      (clause) => `\`${clause}\` is not carried out by this version yet.`,
    ),
  );
});

test('a new name of somebody or of a team is named, that of other things is followed', () => {
  const renamed = (kind: 'team' | 'stage') => ({ kind, name: 'now', formerly: ['then'], within: null, at: place });
  expect(said({ ...nordlicht, renamed: [renamed('team'), renamed('stage')] })).toEqual([
    '`formerly then` of the team now is not carried out by this version yet.',
  ]);
});
