import { expect, test } from 'vitest';
import { handoff, saidOf, stage } from '../test-material/small-company.ts';

const owed = (duration: string) => saidOf(handoff('within 1 business hour', `within ${duration}`));
const rests = (duration: string) => saidOf(handoff('not_a_fit then close', `not_a_fit then recycle after ${duration}`));
const fades = (duration: string) =>
  saidOf({
    text: `qualification more {\n  score extra from 0 to 10 {\n    halves every ${duration}\n    +5 asked on demo_requested\n  }\n}\n`,
  });

test.each(['90 minutes', '2 business days', '3 weeks', '2 months', '250 business days', '60 months'])(
  '`%s` can be owed',
  (duration) => expect(owed(duration)).toEqual([]),
);

test('open time has no weeks', () => {
  expect(owed('2 business weeks')).toEqual([
    'SMK3013 handoff.smk 7: `2 business weeks` does not fit here: open time is counted in minutes, hours and days. (Write `10 business days`.)',
  ]);
});

test('nothing is owed beyond the calendars', () => {
  expect(owed('251 business days')).toEqual([
    'SMK3013 handoff.smk 7: `251 business days` does not fit here: calendars do not reach that far. (Write `250 business days` or less.)',
  ]);
  expect(owed('50_000 hours')).toEqual([
    'SMK3013 handoff.smk 7: `50_000 hours` does not fit here: calendars do not reach that far. (Write `43_920 hours` or less.)',
  ]);
});

test('a lead rests on the wall clock', () => {
  expect(rests('90 days')).toEqual([]);
  expect(rests('90 business days')).toEqual([
    'SMK3013 handoff.smk 9: `90 business days` does not fit here: nobody works while a lead rests. (Write `90 days`.)',
  ]);
});

test('a score fades in lengths that are always the same', () => {
  expect(fades('2 weeks')).toEqual([]);
  expect(fades('1 month')).toEqual([
    'SMK3013 text.smk 3: `1 month` does not fit here: a score fades in elapsed time. (Write minutes, hours, days or weeks, such as `14 days`.)',
  ]);
});

test('no time at all is no length of time', () => {
  expect(owed('0 hours')).toEqual([
    'SMK3013 handoff.smk 7: `0 hours` does not fit here: it is no time at all. (Write a number from 1.)',
  ]);
  expect(saidOf(stage('demo_requested within 0 days'))).toHaveLength(1);
});
