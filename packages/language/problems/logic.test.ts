import { expect, test } from 'vitest';
import { limits } from '../2-check/check-limits.ts';
import { largest } from '../2-check/check-sizes.ts';
import { handoff, part, review, saidOf, smallCompany, stage, type Golden } from '../test-material/small-company.ts';
import * as kinds from './logic.ts';

const score = (...lines: readonly string[]) => ({
  text: `qualification more {\n  score extra from 0 to 10 {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`,
});
const ladder = (...lines: readonly string[]) =>
  handoff(
    'sales owes accept within 1 business hour',
    `sales owes accept within 1 business hour {\n${lines.map((line) => `    ${line}\n`).join('')}  }`,
  );
const counts = 'measure handed_off count of to_sales';
const toNobody = (step: string) => {
  const queueOnly = smallCompany.handoff.replace('    to desk in turn when employees >= 200\n', '');
  return {
    instead: {
      handoff: queueOnly.replace(
        'within 1 business hour',
        `within 1 business hour {\n    after 1 business hour ${step}\n  }`,
      ),
    },
  };
};

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  missingClause: {
    wrong: part('company', '  currency EUR\n', ''),
    says: ['SMK4001 company.smk 1: The company needs a currency. (Add `currency EUR`.)'],
    right: {},
  },
  noCompany: {
    wrong: part('company', smallCompany.company, ''),
    says: [
      'SMK4030 calendar.smk 1: The rules name no company. (Write `company "Name" {` with its time zone and currency.)',
    ],
    right: {},
  },
  noLead: {
    wrong: { instead: { lead: '', qualification: '', handoff: '' } },
    says: ['SMK4031 calendar.smk 1: The rules do not say what a lead is. (Write `lead by email {` with its fields.)'],
    right: {},
  },
  saidTwice: {
    wrong: part('company', 'currency EUR', 'currency EUR\n  currency CHF'),
    says: ['SMK4002 company.smk 4: A currency is said on line 3 of company.smk already. (Keep one of the two.)'],
    right: {},
  },
  mixedScore: {
    wrong: score('+5 large when employees > 10', '+5 asked on demo_requested'),
    says: [
      'SMK4003 text.smk 2: `extra` has lines on facts (`when`) and lines on events (`on`), and a score has one kind only. (Make two scores of them, and combine them by `let total be sum of (…)`.)',
    ],
    right: score('+5 asked on demo_requested', '+3 called on call_logged where reached'),
  },
  halvesWithoutEvents: {
    wrong: score('halves every 14 days', '+5 large when employees > 10'),
    says: [
      'SMK4004 text.smk 3: `extra` has lines on facts, which last as long as they are true, so nothing halves. (Leave the line out, or make lines on events of the others.)',
    ],
    right: score('halves every 14 days', '+5 asked on demo_requested'),
  },
  badRange: {
    wrong: part('qualification', 'score interest from 0 to 40', 'score interest from 40 to 0'),
    says: [
      'SMK4005 qualification.smk 6: `interest` cannot go from 40 to 0: the first is not the smaller one. (Write whole numbers, the smaller one first, such as `from 0 to 60`.)',
    ],
    right: part('qualification', 'score interest from 0 to 40', 'score interest from -40 to 40'),
  },
  neverTrue: {
    wrong: stage('fit >= 80'),
    says: ['SMK4006 text.smk 2: `fit >= 80` is never true: `fit` goes from 0 to 60.'],
    right: stage('fit >= 60'),
  },
  hardlyTrue: {
    wrong: { ...part('qualification', '+30 at_home', '+5 at_home'), ...stage('fit >= 40') },
    says: ['SMK4007 text.smk 2: `fit >= 40` is never true: the lines of `fit` add up to anything from 0 to 35.'],
    right: { ...part('qualification', '+30 at_home', '+5 at_home'), ...stage('fit >= 35') },
  },
  alwaysTrue: {
    wrong: stage('fit >= 0'),
    says: ['SMK4008 text.smk 2: `fit >= 0` is always true: `fit` goes from 0 to 60.'],
    right: stage('fit >= 1'),
  },
  scoreTooEarly: {
    wrong: part('qualification', 'refuse no_consent when consent is no', 'refuse cold when interest < 5'),
    says: [
      'SMK4009 qualification.smk 9: `interest` is counted from scores, and a `refuse` line is decided before the scores are. (Write the condition on fields or events, or put it into a `stage`.)',
    ],
    right: part('qualification', 'refuse no_consent when consent is no', 'refuse cold when employees < 5'),
  },
  alwaysKnown: {
    wrong: stage('fit is known'),
    says: [
      'SMK4010 text.smk 2: `fit` is a score, and a score is always known. (Compare it with a number: `fit >= 10`.)',
    ],
    right: stage('employees is known'),
  },
  emptyBetween: {
    wrong: stage('employees between 199 and 50'),
    says: ['SMK4011 text.smk 2: Nothing is between `199` and `50`: the first is larger. (Write `between 50 and 199`.)'],
    right: stage('employees between 50 and 199'),
  },
  countOutOfReach: {
    wrong: stage('at least 3 of (consent is yes, employees > 5)'),
    says: ['SMK4012 text.smk 2: `at least 3 of` lists only 2 conditions. (Write a number from 1 to 2.)'],
    right: stage('at least 2 of (consent is yes, employees > 5)'),
  },
  circularLet: {
    wrong: { text: 'let size be larger of (employees, total)\nlet total be sum of (size, 5)\n' },
    says: ['SMK4013 text.smk 1: `size` is made from itself: `size` uses `total` uses `size`.'],
    right: { text: 'let total be sum of (size, 5)\nlet size be larger of (employees, 5)\n' },
  },
  keyNotRequired: {
    wrong: part('lead', 'email     email required', 'email     email'),
    says: [
      'SMK4014 lead.smk 2: A lead is identified by `email`, so no lead can be without it. (Write `required` behind the type of `email`.)',
    ],
    right: {},
  },
  otherwiseNotLast: {
    wrong: handoff(
      'to desk in turn when employees >= 200\n    otherwise to queue pile',
      'otherwise to queue pile\n    to desk in turn when employees >= 200',
    ),
    says: [
      'SMK4015 handoff.smk 4: `otherwise` takes every lead that comes so far, so that the lines below it are never reached. (Move it to the end of the route.)',
    ],
    right: {},
  },
  takesEverything: {
    wrong: handoff('to desk in turn when employees >= 200', 'to desk in turn or wait'),
    says: [
      'SMK4016 handoff.smk 4: `to desk in turn or wait` has no condition and takes every lead. (Write `when` and a condition, or make it the last line with `otherwise`.)',
    ],
    right: handoff('to desk in turn when employees >= 200', 'to desk in turn'),
  },
  lastLineOpen: {
    wrong: handoff('    otherwise to queue pile\n', '    to desk by open load\n'),
    says: [
      'SMK4001 handoff.smk 5: The last line of a route needs `otherwise`. (Write `otherwise to desk by open load`, or add `otherwise to queue pile` below it for when nobody is there.)',
    ],
    right: handoff('    otherwise to queue pile\n', '    otherwise to desk by open load\n'),
  },
  wrongDepartment: {
    wrong: handoff('sales owes accept', 'marketing owes accept'),
    says: [
      'SMK4017 handoff.smk 7: `marketing` owes `accept`, but `to_sales` hands to `sales`. (Write `sales` instead of `marketing`.)',
    ],
    right: {},
  },
  noCalendar: {
    wrong: part('company', '  calendar work\n', ''),
    says: [
      'SMK4018 handoff.smk 7: `1 business hour` counts open time, and `desk` has no calendar. (Name one in the team, in its department or in the company: `calendar berlin`.)',
    ],
    right: {
      instead: {
        ...part('company', '  calendar work\n', '').instead,
        ...part('people', 'led by sven }', 'led by sven, calendar work }').instead,
      },
    },
  },
  ladderOrder: {
    wrong: ladder('after 2 business hours remind owner', 'after 60 business minutes remind owner'),
    says: [
      'SMK4019 handoff.smk 9: The step after `2 business hours` stands above the one after `60 business minutes`. (Write the steps in the order in which they come.)',
    ],
    right: ladder('after 60 business minutes remind owner', 'after 2 business hours remind owner'),
  },
  noTeam: {
    wrong: toNobody('offer to the next in the team'),
    says: [
      'SMK4020 handoff.smk 7: `offer to the next in the team` needs a team, and the route of `to_sales` leads to none. (Route to a team, or escalate to `leader of department`.)',
    ],
    right: toNobody('escalate to leader of sales'),
  },
  notOwable: {
    wrong: handoff('sales owes accept', 'sales owes acept'),
    says: [
      'SMK4021 handoff.smk 7: In a handoff nobody can owe `acept`: it knows `accept` and `contact`. (Did you mean `accept`?)',
    ],
    right: handoff('sales owes accept', 'sales owes welcome'),
  },
  memberTwice: {
    wrong: part('people', 'members anna, sven', 'members anna, anna'),
    says: ['SMK4022 people.smk 6: `anna` is a member of `desk` twice. (Write `anna weight 2` for a double share.)'],
    right: part('people', 'members anna, sven', 'members anna weight 2'),
  },
  notAnOutcome: {
    wrong: review('measure wins count of to_sales that end own'),
    says: ['SMK4023 text.smk 3: `to_sales` never ends as `own`. (Did you mean `won`?)'],
    right: review('measure wins count of to_sales that end won'),
  },
  notSummable: {
    wrong: review('measure pipeline sum of region over to_sales that end won'),
    says: ['SMK4024 text.smk 3: `region` cannot be added up: it is a text.'],
    right: review('measure pipeline sum of deal_value over to_sales that end won'),
  },
  impossibleDay: {
    wrong: review('on business day 24 of each month at 09:00', counts),
    says: ['SMK4025 text.smk 2: `business day 24`: a month has 1 to 23 of them.'],
    right: review('on business day 23 of each month at 09:00', counts),
  },
  endsBeforeStart: {
    wrong: { text: 'calendar other {\n  open mon to fri 09:00 to 17:00\n  closed 2027-01-01 to 2026-12-24\n}\n' },
    says: ['SMK4026 text.smk 3: `2027-01-01` is after `2026-12-24`. (Write `2026-12-24 to 2027-01-01`.)'],
    right: { text: 'calendar other {\n  open mon to fri 09:00 to 17:00\n  closed 2026-12-24 to 2027-01-01\n}\n' },
  },
  tooMuch: {
    wrong: { text: 'list much from "much.txt"\n', lists: { 'much.txt': values(limits.listValues + 1) } },
    says: ['SMK4027 text.smk 1: There are 100001 values in a list, and 100000 are the limit.'],
    right: { text: 'list much from "much.txt"\n', lists: { 'much.txt': values(limits.listValues) } },
  },
  neverOpen: {
    wrong: { text: 'calendar other {\n  open mon 09:00 to 17:00\n  closed 2025-12-30 to 2027-01-01\n}\n' },
    says: [
      'SMK4032 text.smk 1: `other` has no open day in 2026, so that open time would never pass. (Shorten what is `closed`, or open another day of the week.)',
    ],
    right: { text: 'calendar other {\n  open mon 09:00 to 17:00\n  closed 2026-01-01 to 2026-12-27\n}\n' },
  },
  splitPersonal: {
    wrong: {
      ...part('lead', 'name      text', 'name      text personal'),
      ...review('measure opened count of to_sales', 'split by name, source'),
    },
    says: [
      'SMK4034 text.smk 4: `name` is personal, and personal values never leave the database, so no review can show them. (Split by a field that is not personal, such as `split by source`.)',
    ],
    right: {
      ...part('lead', 'name      text', 'name      text personal'),
      ...review('measure opened count of to_sales', 'split by source'),
    },
  },
  fileTooLarge: {
    wrong: { text: '#'.repeat(largest.rules + 1) },
    says: [
      'SMK4033 text.smk 1: text.smk has 1000001 characters, and 1000000 are the limit. (Split it into several files.)',
    ],
    right: { text: '#'.repeat(1_000) },
  },
  unknownVersion: {
    wrong: { text: 'language 2\n' },
    says: [
      'SMK4028 text.smk 1: These rules are written in version 2 of the language, and this program knows version 1. (Write `language 1`.)',
    ],
    right: { text: 'language 1\n' },
  },
  sameDepartments: {
    wrong: part('handoff', 'from marketing to sales', 'from sales to sales'),
    says: ['SMK4029 handoff.smk 1: `to_sales` hands from `sales` to `sales`.'],
    right: {},
  },
};

function values(count: number): string {
  return Array.from({ length: count }, (_, index) => `v${index}`).join('\n');
}

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said[0]).toContain(code);
  expect(saidOf(right)).toEqual([]);
});
