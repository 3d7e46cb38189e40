import { expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';
import { compiled, home } from './test-material/small.ts';

/** What fails of a test that starts at a moment and has these lines. */
function failures(asOf: string, ...lines: readonly string[]): readonly string[] {
  const heat =
    'qualification second {\n  score heat from 0 to 20 { +10 hours when asked within 24 hours, +10 days when asked within 1 day }\n}\n';
  const text = [`as of ${asOf}`, home, ...lines].map((line) => `  ${line}\n`).join('');
  const { plan, tests } = compiled(`${heat}test "t" {\n${text}}\n`);
  return rehearse(plan, tests[0]!).result.failures.map(({ sentence }) => sentence);
}

// The hours are 09:00 to 17:00 from Monday to Friday; worked out by hand.
const due: readonly (readonly [string, string, string, string])[] = [
  ['within a day', '2026-11-16 10:00', '2026-11-16 11:00', '2026-11-16 14:00'],
  ['over a night', '2026-11-16 16:40', '2026-11-17 09:40', '2026-11-17 12:40'],
  ['over a weekend', '2026-11-20 16:40', '2026-11-23 09:40', '2026-11-23 12:40'],
  ['from within a weekend', '2026-11-21 12:00', '2026-11-23 10:00', '2026-11-23 13:00'],
  ['over a closing for Christmas', '2026-12-23 16:30', '2027-01-04 09:30', '2027-01-04 12:30'],
  ['from a public holiday', '2026-12-25 11:00', '2027-01-04 10:00', '2027-01-04 13:00'],
  ['over Easter, in which clocks go forward', '2027-03-25 16:30', '2027-03-30 09:30', '2027-03-30 12:30'],
  ['over the weekend in which clocks go back', '2027-10-29 16:30', '2027-11-01 09:30', '2027-11-01 12:30'],
];

test.each(due)('business hours pass %s', (_, asOf, accept, contact) => {
  expect(
    failures(
      asOf,
      `expect accept is due ${accept}`,
      `expect contact is due ${contact}`,
      `at ${accept} expect offered to another member of desk`,
    ),
  ).toEqual([]);
});

test('a step is taken at its very minute on the other side of a weekend, and not before', () => {
  expect(
    failures(
      '2026-11-20 16:40',
      'at 2026-11-23 09:09 expect owner was not reminded',
      'at 2026-11-23 09:10 expect owner was reminded',
      'at 2026-11-23 09:39 expect not offered',
      'at 2026-11-23 09:40 expect owner is ben',
      'at 2026-11-23 09:40 expect accept is due 2026-11-23 10:40',
    ),
  ).toEqual([]);
});

test.each([
  ['back', '2027-10-30 12:00', '2027-10-31 10:59', '2027-10-31 11:00', '2027-10-31 11:59', '2027-10-31 12:00'],
  ['forward', '2027-03-27 12:00', '2027-03-28 11:59', '2027-03-28 12:00', '2027-03-28 12:59', '2027-03-28 13:00'],
])(
  'where clocks go %s, hours pass as they are and days end at the same time',
  (way, asOf, first, second, third, fourth) => {
    const [before, middle] = way === 'back' ? ['20', '10 because days'] : ['20', '10 because hours'];
    expect(
      failures(
        asOf,
        'when asked',
        `at ${first} expect heat is ${before}`,
        `at ${second} expect heat is ${middle}`,
        `at ${third} expect heat is ${middle}`,
        `at ${fourth} expect heat is 0`,
      ),
    ).toEqual([]);
  },
);

test('a lead that was put back for days comes again at the same time on the clock, though clocks changed', () => {
  expect(
    failures(
      '2027-08-20 10:00',
      'at 2027-08-20 10:10 when anna rejects because not_a_fit',
      'expect recycled until 2027-11-18 10:10',
      'at 2027-11-18 10:09 expect no stage',
      'at 2027-11-18 10:10 expect stage is ready',
    ),
  ).toEqual([]);
});

test.each([
  ['skip', '2027-03-28 02:30', '2027-03-28T01:00Z'],
  ['show twice', '2027-10-31 02:30', '2027-10-31T00:30Z'],
])('a time that clocks %s is one moment', (_, written, moment) => {
  const { tests } = compiled(`test "t" {\n  as of ${written}\n  ${home}\n  expect fit is 40\n}\n`);
  expect(new Date(tests[0]!.asOf).toISOString()).toBe(new Date(moment).toISOString());
});

test('what happens is told to every open handoff before the end of one of them changes anything about the lead', () => {
  const { plan, tests } = compiled(`
qualification late {
  refuse sold_already when sold
}

queue care in marketing watched by maria

handoff to_care from sales to marketing {
  when a lead becomes ready
  route { otherwise to queue care }
  marketing owes accept within 1 business hour
  ends { kept on sold then close }
}

test "sold" {
  as of 2026-11-16 10:00
  ${home}
  expect handed over by to_care
  at 2026-11-16 10:10 when sold
  expect ended as kept
}
`);
  expect(rehearse(plan, tests[0]!).result.failures).toEqual([]);
});

const watched = (within: string, asOf: string, ...lines: readonly string[]): readonly string[] => {
  const { plan, tests } = compiled(`calendar night { open sun 00:00 to 05:00 }
handoff watch from marketing to sales {
  when a lead becomes ready
  route { otherwise to queue letterbox }
  sales owes look within ${within} by calendar night
  ends { seen then close }
}
test "t" {
  as of ${asOf}
  ${home}
  ${lines.join('\n  ')}
}
`);
  return rehearse(plan, tests[0]!).result.failures.map(({ sentence }) => sentence);
};

test('of a time that comes twice it is said which is the second', () => {
  expect(watched('3 business hours', '2027-10-31 00:00', 'expect look is due 2027-10-31 02:00')).toEqual([
    'Line 85 expects `look is due 2027-10-31 02:00` at 2027-10-31 00:00, but look was open, due 2027-10-31 02:00 (the second time).',
  ]);
});

test('what calendars do not reach is a failed test, and no end of all tests', () => {
  expect(watched('2_000 business hours', '2027-10-31 00:00', 'expect look is open')).toEqual([
    'Line 82 begins a test in which calendars do not reach as far as what is owed takes.',
  ]);
});
