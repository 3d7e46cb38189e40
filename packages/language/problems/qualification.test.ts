import { expect, test } from 'vitest';
import { handoff, part, saidOf, testBlock, type Golden } from '../test-material/small-company.ts';
import * as kinds from './qualification.ts';

const score = (...lines: readonly string[]) => ({
  text: `qualification more {\n  score extra from 0 to 40 {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`,
});
const asked = '+5 asked on demo_requested';
const event = (...lines: readonly string[]) => ({ text: lines.map((line) => `${line}\n`).join('') });
const wait = (line: string) => ({ text: `qualification more {\n  ${line}\n}\n` });

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  decaysTwice: {
    wrong: score('halves every 14 days', 'fades over 30 days', asked),
    says: [
      'SMK4060 text.smk 4: `extra` halves already, so that it cannot have a line that it `fades`. (Keep one of the ways, or make two scores and combine them by `let total be sum of (…)`.)',
    ],
    right: score('falls to 20 after 45 days without an event', 'falls to 0 after 90 days without an event', asked),
  },
  fadesByDays: {
    wrong: score('fades over 12 hours', asked),
    says: [
      'SMK4061 text.smk 3: `12 hours` is not a number of days, and points fade from day to day. (Write days or weeks, such as `fades over 30 days`.)',
    ],
    right: score('fades over 2 weeks', asked),
  },
  fallsNowhere: {
    wrong: score('falls to 40 after 45 days without an event', asked),
    says: ['SMK4062 text.smk 3: `extra` goes from 0 to 40 and cannot fall to 40. (Write a number from 0 to 39.)'],
    right: score('falls to 39 after 45 days without an event', asked),
  },
  fallsOutOfOrder: {
    wrong: score('falls to 0 after 90 days without an event', 'falls to 20 after 45 days without an event', asked),
    says: [
      'SMK4063 text.smk 4: `falls to 20 after 45 days` stands below `falls to 0 after 90 days`, and does not come later and fall lower. (Write the shorter silence first, and with each longer one fewer points.)',
    ],
    right: score('falls to 20 after 45 days without an event', 'falls to 0 after 3 months without an event', asked),
  },
  asksTooLate: {
    wrong: wait('wait enrichment up to 2 hours while employees is unknown, asking again every 120 minutes, then go on'),
    says: [
      'SMK4064 text.smk 2: `enrichment` asks again every 120 minutes, and is over after 2 hours. (Ask more often, wait longer, or leave `asking again` out.)',
    ],
    right: wait('wait enrichment up to 2 hours while employees is unknown, asking again every 30 minutes, then go on'),
  },
  confirmsDoubtfully: {
    wrong: event(
      'event mail_opened may be a bot, confirmed by (mail_opened, link_clicked) within 1 day',
      'event link_clicked may be a bot',
    ),
    says: [
      'SMK4065 text.smk 1: `mail_opened` cannot confirm itself. (Name events that only people cause.)',
      'SMK4065 text.smk 1: `link_clicked` may be a bot too, so that it cannot confirm `mail_opened`. (Name events that only people cause.)',
    ],
    right: event('event mail_opened may be a bot, confirmed by (demo_requested, call_logged) within 1 day'),
  },
  needsCertainty: {
    wrong: {
      ...event('event mail_opened may be a bot'),
      ...handoff(
        'sales owes accept within 1 business hour',
        'sales owes accept within 1 business hour, met by mail_opened',
      ),
    },
    says: [
      'SMK4066 handoff.smk 7: `mail_opened` may be a bot, so that nothing that is owed can be met or ended by it. (Name an event that only people cause.)',
    ],
    right: { ...event('event mail_opened may be a bot') },
  },
  notDoubtful: {
    wrong: testBlock('when demo_requested is confirmed', 'expect no stage'),
    says: [
      'SMK6060 text.smk 4: There is no doubt about `demo_requested` that could be settled. (Declare it so: `event demo_requested may be a bot`.)',
    ],
    right: {
      text: `event mail_opened may be a bot\n${testBlock('when mail_opened', 'when mail_opened is dropped', 'expect no stage').text!}`,
    },
  },
};

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said[0]).toContain(code);
  expect(saidOf(right)).toEqual([]);
});

test('a group without lines lacks them', () => {
  expect(saidOf(score('group content at most 20 {\n    }', asked))).toEqual([
    'SMK4001 text.smk 3: The group `content` needs lines. (Add `+5 whitepaper on whitepaper_read`.)',
  ]);
});

test('what a group can give counts where a threshold is out of reach', () => {
  const text = `qualification more {
  score extra from 0 to 60 {
    group size at most 15 {
      +10 large  when employees > 10
      +10 huge  when employees > 100
    }
    +5 near when country is DE
  }
  stage top when extra >= 25
}
`;
  expect(saidOf({ text })).toEqual([
    'SMK4007 text.smk 9: `extra >= 25` is never true: the lines of `extra` add up to anything from 0 to 20.',
  ]);
  expect(saidOf({ text: text.replace('>= 25', '>= 20') })).toEqual([]);
});

test('a wait is decided before the scores, and a wait and a field are told apart by their names', () => {
  expect(saidOf(wait('wait enrichment up to 2 hours while interest < 5, then go on'))[0]).toContain(
    'SMK4009 text.smk 2: `interest` is counted from scores, and a `wait` line is decided before the scores are.',
  );
  expect(saidOf(wait('wait employees up to 2 hours while employees is unknown, then go on'))[0]).toContain(
    'SMK2003 text.smk 2: `employees` is the name of a field already',
  );
  expect(saidOf(testBlock('expect waits for enrichmnt'))[0]).toContain(
    'There is no field of the lead and no `wait` line called `enrichmnt`.',
  );
});

test('facts do not fade, whatever the way', () => {
  expect(saidOf(score('fades over 30 days', '+5 large when employees > 10'))).toEqual([
    'SMK4004 text.smk 3: `extra` has lines on facts, which last as long as they are true, so nothing fades. (Leave the line out, or make lines on events of the others.)',
  ]);
});

test('the conditions of an end are checked like any other', () => {
  expect(
    saidOf(part('qualification', 'stage', 'stage first when employes > 3 until nosuch >= 2\n  stage')).length,
  ).toBe(2);
});
