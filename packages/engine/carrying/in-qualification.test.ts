import { expect, test } from 'vitest';
import { nordlicht } from '../test-material/nordlicht.ts';
import { notCarriedOut } from './not-carried-out.ts';

test('leads that are diverted and scores that pause are rehearsed only', () => {
  const qualifications = nordlicht.qualifications.map((one) => ({
    ...one,
    refusals: one.refusals.map((refusal, index) => (index === 0 ? { ...refusal, to: 'letters' } : refusal)),
    scores: one.scores.map((score) => (score.kind === 'events' ? { ...score, pausedBy: ['mql_to_sales'] } : score)),
  }));
  const [refusal] = nordlicht.qualifications[0]!.refusals;
  expect(notCarriedOut({ ...nordlicht, qualifications }).map(({ sentence }) => sentence)).toEqual([
    `\`divert ${refusal!.name}\` is not carried out by this version yet.`,
    '`pauses while` in the score interest is not carried out by this version yet.',
  ]);
  expect(notCarriedOut(nordlicht)).toEqual([]);
});
