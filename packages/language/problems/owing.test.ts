import { expect, test } from 'vitest';
import { handoff, saidOf, testBlock, type Golden, type Written } from '../test-material/small-company.ts';
import type * as kinds from './owing.ts';

const owes = (line: string): Written => handoff('sales owes accept within 1 business hour', line);
const ladder = (line: string) => owes(`sales owes accept within 1 business hour {\n    ${line}\n  }`);

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  beforeItIsOwed: {
    wrong: ladder('2 business hours before due remind owner'),
    says: [
      'SMK4051 handoff.smk 8: It is owed for 1 business hour only, so that 2 business hours before it is due nobody owes it yet.',
    ],
    right: ladder('15 business minutes before due remind owner'),
  },
  countedByNothing: {
    wrong: owes('sales owes 5 attempts within 10 business days'),
    says: [
      'SMK4052 handoff.smk 7: `attempts` is owed several times, and nothing says what counts as one of them. (Write what does behind it, such as `, met by call_logged`.)',
    ],
    right: owes('sales owes 5 attempts within 10 business days, met by call_logged'),
  },
  ofNothing: {
    wrong: owes('sales owes contact within 4 business hours of acept\n  sales owes accept within 1 business hour'),
    says: [
      'SMK4053 handoff.smk 7: Nobody owes `acept` here, so that no time can be counted from it. (Did you mean `accept`?)',
    ],
    right: owes(
      'sales owes contact within 4 business hours of accept\n  sales owes accept within 1 business hour of assignment',
    ),
  },
  alongWithoutTime: {
    wrong: ladder('when owner becomes absent escalate along anna, sven'),
    says: [
      'SMK4054 handoff.smk 8: `escalate along` goes on from one to the next after a time, and none is written. (Write `after 1 business day escalate along …`, or `escalate to` one of them.)',
    ],
    right: ladder('after 1 business day escalate along leader of team, leader of department, maria'),
  },
  itemTwice: {
    wrong: handoff('when a lead becomes mql', 'when a lead becomes mql\n  checklist signed, signed'),
    says: ['SMK4055 handoff.smk 3: `signed` is on the checklist twice. (Keep one of the two.)'],
    right: handoff('when a lead becomes mql', 'when a lead becomes mql\n  checklist signed, introduced'),
  },
  unknownItem: {
    wrong: {
      ...handoff('when a lead becomes mql', 'when a lead becomes mql\n  checklist signed'),
      ...testBlock('when owner ticks singed', 'expect not refused'),
    },
    says: ['SMK6013 text.smk 4: `singed` is on no checklist. (Did you mean `signed`?)'],
    right: {
      ...handoff('when a lead becomes mql', 'when a lead becomes mql\n  checklist signed'),
      ...testBlock('when owner ticks signed', 'expect not refused'),
    },
  },
};

test.each(Object.entries(cases))('%s', (_, { wrong, says, right }) => {
  expect(saidOf(wrong)).toEqual(says);
  expect(saidOf(right)).toEqual([]);
});

test('whom a step names is there, and a calendar that is named counts for everybody', () => {
  expect(saidOf(ladder('after 1 business day reassign to queue heap'))[0]).toContain(
    'There is no queue called `heap`.',
  );
  expect(saidOf(ladder('after 1 business day notify marla'))[0]).toContain('There is no person called `marla`.');
  expect(saidOf(ladder('after 1 business day return'))).toEqual([]);
  expect(saidOf(ladder('when owner becomes absent offer to the next'))).toEqual([]);
  expect(saidOf(owes('sales owes accept within 1 business hour by calendar works'))[0]).toContain(
    '(Did you mean `work`?)',
  );
  expect(saidOf(owes('sales owes accept within 1 business hour by calendar work'))).toEqual([]);
});
