import { expect, test } from 'vitest';
import { handoff, part, saidOf, smallCompany, type Golden, type Written } from '../test-material/small-company.ts';
import type * as kinds from './routes.ts';

const route = (line: string) => handoff('to desk in turn when employees >= 200', `${line} when employees >= 200`);
const team = (clause: string) => part('people', 'led by anna }', `led by anna, ${clause} }`);
const after = (before: string, ends: string) => ({
  text: `handoff later from sales to marketing {\n  when ${before} ends won\n  route { otherwise to queue mine }\n  ${ends}\n}\nqueue mine in marketing watched by maria\n`,
});
const joined = (one: Written, other: Written): Written => ({
  ...one,
  ...other,
  instead: { ...one.instead, ...other.instead },
});
const anna = '<anna@nord.example>\n';
const offering = handoff(
  'sales owes accept within 1 business hour',
  'sales owes accept within 1 business hour {\n    after 1 business hour offer to the next\n  }',
);

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  saysNotHow: {
    wrong: route('to desk'),
    says: [
      'SMK4040 handoff.smk 4: `desk` is a team, and the line does not say who of it takes the lead. (Write `to desk in turn`.)',
    ],
    right: route('to desk by open load'),
  },
  notAnOwner: {
    wrong: route('to region'),
    says: [
      'SMK4041 handoff.smk 4: `region` is a field that holds no person, and a lead goes to a person, a team or a queue.',
    ],
    right: route('to last_owner'),
  },
  notASpokenLanguage: {
    wrong: route('to desk in turn speaking employees'),
    says: [
      'SMK4042 handoff.smk 4: `employees` is a field that holds no language. (Say what people speak: `person anna "Anna Kurz" <anna@firma.example> speaks de, en`.)',
    ],
    right: route('to desk in turn speaking region'),
  },
  waitsForever: {
    wrong: route('to queue pile or wait'),
    says: ['SMK4043 handoff.smk 4: `to queue pile` cannot wait: only a team opens again. (Leave `or wait` out.)'],
    right: route('to desk in turn or wait'),
  },
  notADayOfLeave: {
    wrong: team('absence stops 2 hours before a leave longer than 5 days'),
    says: [
      'SMK4044 people.smk 6: `2 hours` is no number of days, and a leave is counted in whole days. (Write it in days, such as `2 days`.)',
    ],
    right: team('absence stops 2 days before a leave longer than 1 week'),
  },
  emptyLimit: {
    wrong: team('capacity each 20 open, 30 open'),
    says: ['SMK4045 people.smk 6: How many leads are taken at once is said twice. (Keep one of the two.)'],
    right: team('capacity each 20 open, 5 new a day, capacity 60 new a month'),
  },
  eachOfOne: {
    wrong: part('people', anna, `${anna.trim()} { capacity each 5 open }\n`),
    says: ['SMK4046 people.smk 5: `each` is for teams; a person has a capacity alone. (Leave `each` out.)'],
    right: part('people', anna, `${anna.trim()} speaks de, pt-BR { capacity 5 open, calendar work }\n`),
  },
  followsItself: {
    wrong: handoff('when a lead becomes mql', 'when a lead becomes mql\n  when to_sales ends won'),
    says: [
      'SMK4047 handoff.smk 3: `to_sales` would open itself again as soon as it ends. (To hand the same lead over once more, let it `recycle`.)',
    ],
    right: after('to_sales', 'ends { done then recycle after 3 days }'),
  },
  restsForever: {
    wrong: handoff('not_a_fit then close', 'not_a_fit then recycle on demo_requested'),
    says: [
      'SMK4048 handoff.smk 9: A lead that waits for something that may never come would rest for ever. (Say when it comes back at the latest, such as `or after 180 days`.)',
    ],
    right: handoff(
      'not_a_fit then close',
      'not_a_fit then recycle at wants_by or on call_logged where (reached) or after 6 months in queue pile',
    ),
  },
  noStageBelow: {
    wrong: joined(
      after('to_sales', 'ends { done then recycle after 3 days }'),
      handoff('when a lead becomes mql', 'when later ends done'),
    ),
    says: [
      'SMK4049 text.smk 4: No stage opens `later`, nor a handoff before it, so that a lead cannot be put below one. (Write `then close`, or open it by `when a lead becomes mql`.)',
    ],
    right: after('to_sales', 'ends { done then close }'),
  },
  notADay: {
    wrong: handoff('not_a_fit then close', 'not_a_fit then recycle at region or after 3 days'),
    says: ['SMK4050 handoff.smk 9: `region` is no date, so that it cannot say when a lead comes back.'],
    right: handoff('not_a_fit then close', 'not_a_fit then recycle at wants_by or after 3 days'),
  },
  neverReached: {
    wrong: handoff(
      'to desk in turn when employees >= 200\n    otherwise to queue pile',
      'to desk in turn\n    otherwise to desk by open load',
    ),
    says: [
      'SMK4056 handoff.smk 5: `to desk by open load` never takes a lead: it comes only after line 4, which asks the same people and found nobody. (Take it out, or write `when` and a condition into line 4.)',
    ],
    right: handoff('to desk in turn when employees >= 200', 'to desk in turn speaking region\n    to desk in turn'),
  },
  turnOfOne: {
    wrong: route('to anna in turn'),
    says: ['SMK4057 handoff.smk 4: `anna` is one person, and only several take turns. (Write `to anna`.)'],
    right: route('to (anna, sven) in turn'),
  },
  waitInCondition: {
    wrong: handoff('when employees >= 200', 'when employees >= 200 or wait'),
    says: [
      'SMK4059 handoff.smk 4: `or wait` behind a condition reads as a part of it. (Write it before `when`, as in `to desk in turn or wait when …`, or set it apart by a comma: `, or wait`.)',
    ],
    right: handoff('when employees >= 200', 'when employees >= 200 or consent, or wait'),
  },
  nextOfOne: {
    wrong: joined(offering, part('people', 'members anna, sven', 'members anna weight 2')),
    says: [
      'SMK4058 handoff.smk 8: There is never a next one to offer a lead to: `desk` has a single member. (Escalate instead, such as `escalate to leader of department`, or give a team more `members`.)',
    ],
    right: offering,
  },
};

test.each(Object.entries(cases))('%s', (_, { wrong, says, right }) => {
  expect(saidOf(wrong)).toEqual(says);
  expect(saidOf(right)).toEqual([]);
});

test('a person of another department, a misspelt owner, and nobody at all', () => {
  const says = (line: string) => saidOf(route(line))[0];
  expect(says('to maria')).toContain(
    '`maria` is in no team of `sales`, but `to_sales` hands to `sales`. (Put `maria` into the `members` of one, or name a team or somebody who is.)',
  );
  expect(says('to last_owned')).toContain('(Did you mean `last_owner`?)');
  expect(says('to pile')).toContain('(Write `to queue pile`.)');
  expect(says('to anna')).toBe(undefined);
  expect(says('to desk in turn speaking fr')).toContain('nobody speaks a language called so');
});

test('a day of work ends after it starts, and a single day may be open', () => {
  expect(saidOf(part('people', 'members anna,', 'members anna from 2026-12-01 until 2026-11-01,'))).toEqual([
    'SMK4026 people.smk 6: `2026-12-01` is after `2026-11-01`. (Write `2026-11-01 to 2026-12-01`.)',
  ]);
  expect(saidOf(part('calendar', '17:00', '17:00, open 2026-12-19 09:00 to 12:00'))).toEqual([]);
});

test('a queue has a calendar of its own, which is enough where its department has none', () => {
  const queues = (block: string) => ({
    instead: {
      company: smallCompany.company.replace('  calendar work\n', ''),
      people: smallCompany.people
        .replace('led by anna }', 'led by anna, calendar work }')
        .replace('by sven\n', `by sven${block}\n`),
    },
  });
  expect(saidOf(queues(''))[0]).toContain('counts open time, and `pile` has no calendar.');
  expect(saidOf(queues(' { calendar work }'))).toEqual([]);
  expect(saidOf(queues(' { calendar wrok }'))[0]).toContain('There is no calendar called `wrok`.');
});

test('a line waits, said before the condition or after it', () => {
  const waits = (line: string) => saidOf(handoff('to desk in turn when employees >= 200', line));
  expect(waits('to desk in turn, or wait when employees >= 200')).toEqual([]);
  expect(waits('to desk in turn when employees >= 200, or wait')).toEqual([]);
  expect(saidOf(handoff('otherwise to queue pile', 'otherwise to desk in turn, or wait'))).toEqual([]);
  const inLine = smallCompany.handoff.replace(
    /route \{[^}]*\}/,
    'route { to desk in turn, or wait when consent, otherwise to queue pile }',
  );
  expect(saidOf({ instead: { handoff: inLine } })).toEqual([]);
});

test('days close early, or have hours of their own, one or several of them', () => {
  const calendar = (clause: string) => saidOf(part('calendar', '17:00', `17:00, ${clause}`));
  expect(calendar('closed 2026-12-24 12:00 to 24:00')).toEqual([]);
  expect(calendar('closed 2026-12-24, 2026-12-28 to 2026-12-31 12:00 to 13:00, 15:00 to 24:00')).toEqual([]);
  expect(calendar('open 2026-12-24, 2026-12-28 to 2026-12-31 09:00 to 12:00')).toEqual([]);
  expect(calendar('closed 2026-12-24 12:00 to 09:00')).toEqual([
    'SMK4026 calendar.smk 1: `12:00` is after `09:00`. (Write `09:00 to 12:00`.)',
  ]);
  expect(calendar('open 2026-12-31 to 2026-12-28 09:00 to 12:00')[0]).toContain('`2026-12-31` is after `2026-12-28`.');
  expect(calendar('closed 2026-12-24 12:00')[0]).toContain('stops too early: `to` comes next.');
});

test('only the giver corrects, a handoff follows what another can end as, and nothing is awaited twice', () => {
  const reason = (line: string) => saidOf(handoff('not_a_fit then close', `not_a_fit ${line}`));
  expect(reason('then sales owes correction within 1 day, then hand over again')).toEqual([
    'SMK4017 handoff.smk 9: `sales` gave no lead to be corrected, but `to_sales` hands to `sales`. (Write `marketing`, which gave it, instead of `sales`.)',
  ]);
  expect(reason('then marketing owes correction within 1 day, then hand over again')).toEqual([]);
  expect(reason('gives back the turn then close')).toEqual([]);
  expect(reason('then recycle after 1 day or after 2 days')[0]).toContain(
    '`after` is said on line 9 of handoff.smk already.',
  );
  expect(reason('then hand over by to_sails')[0]).toContain('There is no handoff called `to_sails`.');
  expect(saidOf({ text: after('to_sales', 'ends { done then close }').text.replace('ends won', 'ends wan') })).toEqual([
    'SMK4023 text.smk 2: `to_sales` never ends as `wan`. (Did you mean `won`?)',
  ]);
});

const lines = (...written: readonly string[]) =>
  saidOf(handoff('    to desk in turn when employees >= 200\n', written.map((line) => `    ${line}\n`).join('')));

test('a line without a condition leaves leads to those below it where somebody may be away', () => {
  expect(lines('to desk in turn')).toEqual([]);
  expect(lines('to ours', 'to last_owner', 'to anna', 'to desk by open load')).toEqual([]);
  expect(lines('to desk in turn', 'to (anna, desk) in turn', 'to desk in turn or wait when country is DE')).toEqual([]);
  expect(lines('to queue pile')[0]).toContain('`to queue pile` has no condition and takes every lead.');
});

test('a line that asks nobody but whom a line above asked already is refused, with or without a condition', () => {
  const taken = (by: string, line: string) => lines(by, line)[0];
  expect(taken('to (desk, anna) in turn', 'to desk in turn when country is DE')).toContain('comes only after line 4');
  expect(taken('to anna', 'to anna when country is DE')).toContain('`to anna` never takes a lead');
  expect(taken('to desk in turn speaking region', 'to desk in turn when country is DE')).toBe(undefined);
  expect(taken('to anna', 'to (anna, sven) in turn')).toBe(undefined);
});

test('people take turns as teams do: of the department, each once', () => {
  expect(saidOf(route('to (anna, maria) in turn'))[0]).toContain(
    '`maria` is in no team of `sales`, but `to_sales` hands to `sales`.',
  );
  expect(saidOf(route('to (anna, desk, anna) in turn'))[0]).toContain('`anna` is said on line 4');
  expect(saidOf(route('to (anna, annna) in turn'))[0]).toContain('There is no person or team called `annna`.');
});

test('a team or a queue of another department is told with one that would do', () => {
  const other = { text: 'team bench in marketing { members maria, led by maria }\n' };
  expect(saidOf(joined(route('to bench in turn'), other))[0]).toContain(
    '(Lead to a team or queue of `sales`, such as `to queue pile`.)',
  );
});

test('a next one is there where any place that the route leads to has several', () => {
  const single = joined(offering, part('people', 'members anna, sven', 'members anna'));
  const said = (more: string) =>
    saidOf({
      ...single,
      instead: { ...single.instead, handoff: single.instead!.handoff!.replace('to desk in turn', more) },
    });
  expect(said('to (anna, desk) in turn')).toEqual([]);
  expect(said('to ours')).toEqual([]);
});
