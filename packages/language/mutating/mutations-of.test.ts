import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../1-parse/parse.ts';
import { smallCompany } from '../test-material/small-company.ts';
import { mutationsOf } from './mutations-of.ts';
import { mutated } from './mutation.ts';

/** Each mutation of a declaration as `before → after`. */
function mutations(text: string): readonly string[] {
  return mutationsOf([{ path: 'a.smk', text }])
    .mutations.map(({ before, after }) => `${before} → ${after || '(gone)'}`)
    .toSorted();
}

const ofCondition = (condition: string): readonly string[] =>
  mutations(`qualification q {\n  refuse it when ${condition}\n}\n`).filter((one) => !one.startsWith('refuse'));

const conditions: readonly (readonly [string, readonly string[]])[] = [
  ['fit >= 30', ['fit >= 29', 'fit >= 31', 'fit < 30']],
  ['fit < 2.50', ['fit < 2.4', 'fit < 2.6', 'fit >= 2.50']],
  ['budget > EUR 50_000', ['budget > EUR 49_999', 'budget > EUR 50_001', 'budget <= EUR 50_000']],
  ['wants_by <= 2026-12-31', ['wants_by <= 2026-12-30', 'wants_by <= 2027-01-01', 'wants_by > 2026-12-31']],
  ['fit >= interest', ['fit > interest', 'fit < interest']],
  ['consent is no', ['consent is not no']],
  ['source is not website', ['source is website']],
  [
    'fit between 5 and 9',
    [
      'fit between 4 and 9',
      'fit between 6 and 9',
      'fit between 5 and 8',
      'fit between 5 and 10',
      'not (fit between 5 and 9)',
    ],
  ],
  ['country in dach', ['not (country in dach)']],
  [
    'country in (DE, AT, CH)',
    ['not (country in (DE, AT, CH))', 'country in (AT, CH)', 'country in (DE, CH)', 'country in (DE, AT)'],
  ],
  ['title contains "vp"', ['not (title contains "vp")']],
  ['budget is known', ['budget is unknown']],
  ['not (reached)', ['(reached)', 'not (reached)']],
  ['demo within 7 days', ['not (demo within 7 days)', 'demo within 6 days', 'demo within 8 days']],
  ['at least 3 demo', ['not (at least 3 demo)', 'at least 2 demo', 'at least 4 demo']],
];

test.each(conditions)('a condition almost like `%s`', (condition, others) => {
  const made = ofCondition(condition).map((one) => one.split(' → ')[1] ?? '');
  expect(made.toSorted()).toEqual(others.toSorted());
});

test('and is or, and each part is left out', () => {
  expect(ofCondition('own and (two or three)')).toEqual(
    [
      'own and (two or three) → own or (two or three)',
      'own and (two or three) → (two or three)',
      'own and (two or three) → own',
      'own → not (own)',
      'two or three → two and three',
      'two or three → three',
      'two or three → two',
      'two → not (two)',
      'three → not (three)',
    ].toSorted(),
  );
  expect(ofCondition('any of (own, at least 1 of (two, three))').filter((one) => !/^(?:two|three) /.test(one))).toEqual(
    [
      'any of (own, at least 1 of (two, three)) → all of (own, at least 1 of (two, three))',
      'any of (own, at least 1 of (two, three)) → any of (at least 1 of (two, three))',
      'any of (own, at least 1 of (two, three)) → any of (own)',
      'own → not (own)',
      'at least 1 of (two, three) → at least 2 of (two, three)',
    ].toSorted(),
  );
});

test('scores: points, ranges that can be reached, caps, decay, and each line', () => {
  expect(
    mutations(
      'qualification q {\n  score s from 0 to 40 {\n    halves every 1 week\n    +5 looked on seen where page is "x", at most 3 within 7 days\n    -1 left on gone\n  }\n}\n',
    ),
  ).toEqual(
    [
      'score s from 0 to 40 → score s from -1 to 40',
      'score s from 0 to 40 → score s from 1 to 40',
      'score s from 0 to 40 → score s from 0 to 39',
      'score s from 0 to 40 → score s from 0 to 41',
      'halves every 1 week → (gone)',
      'halves every 1 week → halves every 2 weeks',
      '+5 looked on seen where page is "x", at most 3 within 7 days → (gone)',
      '+5 looked on seen where page is "x", at most 3 within 7 days → +6 looked on seen where page is "x", at most 3 within 7 days',
      '+5 looked on seen where page is "x", at most 3 within 7 days → +5 looked on seen, at most 3 within 7 days',
      'page is "x" → page is not "x"',
      '+5 looked on seen where page is "x", at most 3 within 7 days → +5 looked on seen where page is "x"',
      '+5 looked on seen where page is "x", at most 3 within 7 days → +5 looked on seen where page is "x", at most 2 within 7 days',
      '+5 looked on seen where page is "x", at most 3 within 7 days → +5 looked on seen where page is "x", at most 4 within 7 days',
      '+5 looked on seen where page is "x", at most 3 within 7 days → +5 looked on seen where page is "x", at most 3 within 6 days',
      '+5 looked on seen where page is "x", at most 3 within 7 days → +5 looked on seen where page is "x", at most 3 within 8 days',
      '-1 left on gone → (gone)',
      '-1 left on gone → +0 left on gone',
    ].toSorted(),
  );
  // Twenty points at most never come to forty.
  expect(
    mutations('qualification q {\n  score s from 0 to 40 {\n    +20 first when it\n  }\n}\n').filter((one) =>
      one.startsWith('score'),
    ),
  ).toEqual(['score s from 0 to 40 → score s from 1 to 40']);
});

test('handoffs: order and lines of the route, moments, steps, reasons and ends', () => {
  expect(
    mutations(`handoff h from giver to taker {
  when a lead becomes mql, unless refused within 30 days
  needs email, country
  route {
    to one in turn when x
    to two in turn when y
    otherwise to queue q
  }
  taker owes accept within 1 business hour, met by called where reached {
    after 1 business hour offer to the next in the team, at most 2 times
  }
  taker may reject because { duplicate then close, unfit then recycle after 2 days }
}
lead by email {
}
`),
  ).toEqual(
    [
      'when a lead becomes mql, unless refused within 30 days → when a lead becomes mql',
      'when a lead becomes mql, unless refused within 30 days → when a lead becomes mql, unless refused within 29 days',
      'when a lead becomes mql, unless refused within 30 days → when a lead becomes mql, unless refused within 31 days',
      'needs email, country → needs email',
      'to one in turn when x → (gone)',
      'to one in turn when x / to two in turn when y → to two in turn when y / to one in turn when x',
      'x → not (x)',
      'to two in turn when y → (gone)',
      'y → not (y)',
      'taker owes accept within 1 business hour, met by called where reached → taker owes accept within 2 business hours, met by called where reached',
      'taker owes accept within 1 business hour, met by called where reached → taker owes accept within 1 business hour',
      'taker owes accept within 1 business hour, met by called where reached → taker owes accept within 1 business hour, met by called',
      'reached → not (reached)',
      'after 1 business hour offer to the next in the team, at most 2 times → (gone)',
      'after 1 business hour offer to the next in the team, at most 2 times → after 2 business hours offer to the next in the team, at most 2 times',
      'after 1 business hour offer to the next in the team, at most 2 times → after 1 business hour offer to the next in the team, at most 1 time',
      'after 1 business hour offer to the next in the team, at most 2 times → after 1 business hour offer to the next in the team, at most 3 times',
      'duplicate then close → (gone)',
      'duplicate then close → duplicate then recycle after 1 day',
      'unfit then recycle after 2 days → (gone)',
      'unfit then recycle after 2 days → unfit then recycle after 1 day',
      'unfit then recycle after 2 days → unfit then recycle after 3 days',
      'unfit then recycle after 2 days → unfit then close',
    ].toSorted(),
  );
});

test('lets, days off and weights', () => {
  expect(mutations('let size be larger of (own, crm)\n')).toEqual(
    [
      'let size be larger of (own, crm) → let size be smaller of (own, crm)',
      'let size be larger of (own, crm) → let size be larger of (crm)',
      'let size be larger of (own, crm) → let size be larger of (own)',
    ].toSorted(),
  );
  expect(mutations('calendar c {\n  open mon 09:00 to 17:00\n  closed 2026-12-24\n}\n')).toEqual([
    'closed 2026-12-24 → (gone)',
  ]);
  expect(mutations('team t in d {\n  members anna weight 2, ben\n}\n')).toEqual(['anna weight 2 → anna weight 3']);
});

test('tests and reviews are left out, and places stay where they are', () => {
  const text =
    '\uFEFF# first\r\ntest "t" {\r\n  as of 2026-11-16 10:00\r\n}\r\n\r\nqualification q {\r\n  # so it is\r\n  refuse it when fit >= 1\r\n}\r\nreview r {\r\n}\r\n';
  const { sources, mutations: found } = mutationsOf([{ path: 'a.smk', text }]);
  expect(sources[0]!.text.split('\n').slice(0, 8)).toEqual([
    '',
    '',
    '',
    '',
    '',
    'qualification q {',
    '  # so it is',
    '  refuse it when fit >= 1',
  ]);
  expect(found.map(({ place }) => place.line)).toEqual([8, 8, 8, 8]);
  const lower = found.find(({ after }) => after === 'fit >= 0')!;
  expect(mutated(sources, lower)[0]!.text).toContain('refuse it when fit >= 0\n');
});

test('every mutation of the small company can be read', () => {
  const written = Object.entries(smallCompany).map(([name, text]) => ({ path: `${name}.smk`, text }));
  const { sources, mutations: found } = mutationsOf(written);
  expect(found.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(fc.constantFrom(...found), (one) => {
      expect(parse(mutated(sources, one)).problems, `${one.before} → ${one.after}`).toEqual([]);
    }),
  );
});

test('what is lost, grouped, waited for and ended is almost so too', () => {
  const made = mutations(`qualification q {
  score s from 0 to 40 {
    falls to 5 after 2 days without an event
    group g at most 8 {
      +6 read on paper_read
    }
  }
  wait data up to 2 hours while asked, then go on
  stage warm when told until gone
}
`);
  expect(made).toEqual(
    expect.arrayContaining([
      'falls to 5 after 2 days without an event → (gone)',
      'falls to 5 after 2 days without an event → falls to 6 after 2 days without an event',
      'falls to 5 after 2 days without an event → falls to 5 after 3 days without an event',
      'group g at most 8 → group g at most 7',
      '+6 read on paper_read → +7 read on paper_read',
      'wait data up to 2 hours while asked, then go on → wait data up to 1 hour while asked, then go on',
      'wait data up to 2 hours while asked, then go on → (gone)',
      'asked → not (asked)',
      'stage warm when told until gone → stage warm when told',
      'gone → not (gone)',
    ]),
  );
});

const aMonth = `promise value by marketing to sales {
  deliver lead value >= EUR 100 each month, evenly
  worth EUR 5 for an mql where country is DE
}

review monthly {
  leave out handoffs younger than 3 days
}
`;

test("promises and reviews are changed where a test tells of leads together, and else stand in nobody's way", () => {
  expect(mutations(aMonth)).toEqual([]);
  expect(mutations(`${aMonth}\ntest "it" cases together {\n}\n`)).toEqual(
    [
      'deliver lead value >= EUR 100 each month, evenly → deliver lead value >= EUR 101 each month, evenly',
      'deliver lead value >= EUR 100 each month, evenly → deliver lead value >= EUR 99 each month, evenly',
      'deliver lead value >= EUR 100 each month, evenly → deliver lead value >= EUR 100 each month',
      'worth EUR 5 for an mql where country is DE → (gone)',
      'worth EUR 5 for an mql where country is DE → worth EUR 4 for an mql where country is DE',
      'worth EUR 5 for an mql where country is DE → worth EUR 6 for an mql where country is DE',
      'country is DE → country is not DE',
      'leave out handoffs younger than 3 days → (gone)',
      'leave out handoffs younger than 3 days → leave out handoffs younger than 2 days',
      'leave out handoffs younger than 3 days → leave out handoffs younger than 4 days',
    ].toSorted(),
  );
});
