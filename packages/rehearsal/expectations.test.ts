import { expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';
import { compiled, failures, home } from './test-material/small.ts';

const monday = '2026-11-16';
const far = 'given lead { email "k@firma.example", country FR, employees 3 }';

/** Lines that hold, one after the other in one test. */
const holds: readonly (readonly [string, string, readonly string[]])[] = [
  ['points are compared', home, ['fit >= 40', 'fit > 39', 'fit <= 40', 'fit < 41', 'fit between 40 and 60']],
  ['the lines of points that are compared', home, ['fit >= 20 because big, home']],
  ['a line by itself', far, ['big did not fire', 'home did not fire']],
  ['a line that fired', home, ['big fired']],
  ['a stage that it is not', far, ['stage is not ready', 'no stage']],
  ['not refused by one', home, ['not refused by rival', 'not refused']],
  [
    'what is unknown',
    'given lead { email "k@firma.example", country FR }',
    ['insufficient data', 'insufficient data because employees'],
  ],
  ['who has it not', home, ['owner is not ben', 'owner is anna']],
  [
    'what was not done yet',
    home,
    ['owner was not reminded', 'not offered', 'not escalated', 'not ended', 'not waiting', 'accept was not breached'],
  ],
  ['what is open and when it is due', home, ['accept is open', 'accept is due 2026-11-16 11:00']],
  ['by which rule it was handed over', home, ['handed over by to_sales']],
  [
    'what is known of the lead',
    home,
    [
      'employees is 350',
      'employees between 300 and 400',
      'country is DE',
      'country is not FR',
      'employees is known',
      'country in (DE, AT)',
    ],
  ],
  ['that no person has it', far, ['no owner']],
  ['that it was not handed over', far, ['not handed over']],
];

test.each(holds)('%s', (_, given, lines) => {
  expect(failures([given, ...lines.map((line) => `expect ${line}`)].join('\n'))).toEqual([]);
});

const fails: readonly (readonly [string, string, string])[] = [
  ['fit >= 41', home, 'fit was 40 because big, home'],
  ['fit < 40', home, 'fit was 40 because big, home'],
  ['fit between 0 and 39', home, 'fit was 40 because big, home'],
  ['fit >= 20 because big', home, 'fit was 40 because big, home'],
  ['big fired', far, 'big did not fire'],
  ['big did not fire', home, 'big fired'],
  ['stage is not ready', home, 'the lead was in stage ready'],
  ['not refused by rival', 'given lead { email "k@rival.example" }', 'it was refused by rival'],
  ['insufficient data because country', 'given lead { email "k@firma.example", country FR }', 'employees was unknown'],
  ['owner is not anna', home, 'anna of desk had it'],
  ['not waiting', 'given lead { email "k@firma.example", employees 350 }', 'it waited for country'],
  ['accept is due 2026-11-16 11:01', home, 'accept was open, due 2026-11-16 11:00'],
  ['handed over by to_sales', far, 'no handoff was opened: the lead was in no stage; no stage was reached with fit 0'],
  ['not handed over', home, 'it was handed over by to_sales'],
  ['recycled until 2026-12-01 10:00', home, 'the lead was not put back'],
  ['closed', home, 'the lead was not closed'],
  ['employees is 349', home, 'employees was 350'],
  ['country is not DE', home, 'country was DE'],
  ['employees >= 1', 'given lead { email "k@firma.example", country FR }', 'employees was unknown'],
  ['no owner', home, 'anna of desk had it'],
  ['owner was not reminded', far, 'no handoff was opened: the lead was in no stage; no stage was reached with fit 0'],
];

test.each(fails)('`%s` says what was so instead', (line, given, instead) => {
  expect(failures(`${given}\nexpect ${line}`)).toEqual([
    `Line 4 expects \`${line}\` at ${monday} 10:00, but ${instead}.`,
  ]);
});

const later: readonly (readonly [string, string, string])[] = [
  ['10:30', 'owner was not reminded', 'anna of desk was reminded at 2026-11-16 10:30'],
  ['11:00', 'not offered', 'ben of desk was offered it at 2026-11-16 11:00'],
  ['12:00', 'not escalated', 'anna was told at 2026-11-16 12:00'],
  [
    '11:01',
    'accept was not breached',
    'accept was missed at 2026-11-16 11:00, accept#2 was open, due 2026-11-16 12:00',
  ],
];

test.each(later)('what was done by %s although it should not have been is told with its moment', (time, line, so) => {
  expect(failures(`${home}\nat ${monday} ${time} expect ${line}`)).toEqual([
    `Line 4 expects \`${line}\` at ${monday} ${time}, but ${so}.`,
  ]);
});

test('what becomes of a lead afterwards', () => {
  const rejected = (because: string): string => `${home}\nat ${monday} 10:10 when anna rejects because ${because}\n`;
  expect(failures(`${rejected('not_a_fit')}expect recycled until 2027-02-14 10:10\nexpect not ended`)).toEqual([
    'Line 6 expects `not ended` at 2026-11-16 10:10, but it had ended as not_a_fit.',
  ]);
  expect(failures(`${rejected('duplicate')}expect closed\nexpect recycled until 2027-02-14 10:10`)).toEqual([
    'Line 6 expects `recycled until 2027-02-14 10:10` at 2026-11-16 10:10, but the lead was not put back.',
  ]);
});

test('people act by their names', () => {
  expect(
    failures(`${home}
      at ${monday} 10:20 when anna accepts
      expect accept was met in time
      at ${monday} 11:00 when anna contacts
      expect contact was met in time
      at ${monday} 12:00 when anna ends as no_answer
      expect ended as no_answer`),
  ).toEqual([]);
});

test('a field that comes later starts what waited for it, and what becomes unknown is unknown', () => {
  expect(
    failures(`given lead { email "k@firma.example", employees 350 }
      expect waits for country
      at ${monday} 11:00 when lead changes { country AT }
      expect fit is 40
      expect owner is anna
      expect accept is due 2026-11-16 12:00
      at ${monday} 11:10 when lead changes { employees unknown }
      expect fit is 20 because home`),
  ).toEqual([]);
});

test('an end, or what somebody owes, is expected of the latest handoff that has it', () => {
  const { plan, tests } = compiled(`
qualification delivery { stage customer when sold }

queue care in marketing watched by maria

handoff to_care from sales to marketing {
  when a lead becomes customer
  route { otherwise to queue care }
  marketing owes accept within 1 business hour
  ends { settled then close }
}

test "sold" {
  as of 2026-11-16 10:00
  ${home}
  at 2026-11-16 10:10 when owner accepts
  at 2026-11-16 10:20 when called { reached yes }
  at 2026-11-16 10:30 when sold
  expect queued in care
  expect contact was met in time
  expect ended as won
  expect accept is open
}
`);
  expect(rehearse(plan, tests[0]!).result.failures).toEqual([]);
});
