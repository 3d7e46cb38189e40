import { expect, test } from 'vitest';
import { compile, type Source } from './index.ts';
import { handoff, part, review, saidOf, stage, testBlock, type Written } from './test-material/small-company.ts';

const years = { from: 2026, to: 2027 };
const said = (...sources: readonly Source[]) =>
  compile(sources, { years }).problems.map(
    ({ code, span, sentence }) => `${span.file}:${span.start.line} ${code} ${sentence}`,
  );

// One slip is one problem, however much hangs on what it spoilt.
const slips: Readonly<Record<string, readonly [Written, string]>> = {
  'a score with a capital, which a stage and a test name': [
    joined(part('qualification', 'score fit', 'score Fit'), testBlock('expect fit is 30 because big')),
    'SMK1052 qualification.smk 2: `Fit` has capital letters; names and words of the language have none. (Write `score fit from 0 to 60`.)',
  ],
  'a field with a dash, which a line counts on': [
    part('lead', 'wants_by  date', 'wants-by  date\n  seen_by date'),
    'SMK1053 lead.smk 10: `wants-by` has a dash in it; parts of a name are joined by `_`. (Write `wants_by date`.)',
  ],
  'a reason with a dash, which a test gives': [
    joined(
      handoff('not_a_fit', 'not-a-fit'),
      testBlock('when owner rejects because not_a_fit', 'expect ended as not_a_fit'),
    ),
    'SMK1053 handoff.smk 9: `not-a-fit` has a dash in it; parts of a name are joined by `_`. (Write `not_a_fit then close`.)',
  ],
  'a score whose bounds are the wrong way round': [
    joined(part('qualification', 'from 0 to 60', 'from 60 to 0'), testBlock('expect fit is 30')),
    'SMK4005 qualification.smk 2: `fit` cannot go from 60 to 0: the first is not the smaller one. (Write whole numbers, the smaller one first, such as `from 0 to 60`.)',
  ],
  'a route whose last line lacks only its first word': [
    handoff('otherwise to queue pile', 'to queue pile'),
    'SMK4016 handoff.smk 5: `to queue pile` has no condition and takes every lead. (Write `otherwise to queue pile`.)',
  ],
  'a route whose lines all have a condition': [
    handoff('    otherwise to queue pile\n', ''),
    'SMK4001 handoff.smk 4: The last line of a route needs `otherwise`. (Add `otherwise to queue pile`.)',
  ],
  'a comma at the end of a clause that is over': [
    handoff('when a lead becomes mql\n', 'when a lead becomes mql\n  needs email, country,\n'),
    'SMK1020 handoff.smk 3: `needs email, country,` stops too early: a name comes next. (Write `needs email, country`.)',
  ],
  'at least two of one condition': [
    part('qualification', 'when fit >= 30', 'when at least 2 of (fit >= 30)'),
    'SMK4012 qualification.smk 10: `at least 2 of` lists only 1 condition. (Write the condition by itself.)',
  ],
  'a misspelt leader of the team': [
    handoff(
      'within 1 business hour',
      'within 1 business hour {\n    after 2 business hours escalate to leader of tem\n  }',
    ),
    'SMK2001 handoff.smk 8: There is no department called `tem`. (Did you mean `team`?)',
  ],
  'a handoff without a beginning': [
    handoff('  when a lead becomes mql\n', ''),
    'SMK4001 handoff.smk 1: The handoff `to_sales` needs a stage at which it starts. (Add `when a lead becomes mql`.)',
  ],
  'a misspelt event that stands alone': [
    part('qualification', 'when fit >= 30', 'when fit >= 30 and demo_reqested'),
    'SMK2001 qualification.smk 10: There is no field, `let`, score or event called `demo_reqested`. (Did you mean `demo_requested`?)',
  ],
  'a share, which is no number': [
    part('qualification', 'employees >= 200', 'employees >= 20%'),
    'SMK3001 qualification.smk 3: `employees` is a whole number and `20%` is a share: they cannot be compared. (Write `20`.)',
  ],
  '`any` without `of`': [
    part('qualification', 'when fit >= 30', 'when any (fit >= 30, interest >= 20)'),
    'SMK1055 qualification.smk 10: `any` is almost a word of the language. (Write `stage mql when any of (fit >= 30, interest >= 20)`.)',
  ],
  'a second brace': [
    handoff('handoff to_sales from marketing to sales {', 'handoff to_sales from marketing to sales {{'),
    'SMK1094 handoff.smk 1: `{` stands twice here, and one is enough. (Write `handoff to_sales from marketing to sales {`.)',
  ],
  'fields without commas between them': [
    handoff('when a lead becomes mql\n', 'when a lead becomes mql\n  needs email country budget\n'),
    'SMK1021 handoff.smk 3: `country` cannot stand here: `,` would fit. (Write `needs email, country, budget`.)',
  ],
  'a field that is given twice': [
    testBlock('given lead { email "k@firma.example", employees 5, employees 6 }', 'expect not refused'),
    'SMK4002 text.smk 3: `employees` is said on line 3 of text.smk already. (Keep one of the two.)',
  ],
  'a fraction of a whole number': [
    testBlock('given lead { email "k@firma.example", employees 3.5 }', 'expect not refused'),
    'SMK3014 text.smk 3: `employees` is a whole number, and `3.5` is a number.',
  ],
  'a currency that there is not, and money in another': [
    joined(
      part('company', 'EUR', 'XYZ'),
      testBlock('given lead { email "k@firma.example", budget EUR 5 }', 'expect not refused'),
    ),
    'SMK3006 company.smk 3: `XYZ` is no currency of ISO 4217. (Currencies are three capitals, such as `EUR` or `USD`.)',
  ],
  'a currency of four letters': [
    part('company', 'EUR', 'EURO'),
    'SMK1022 company.smk 3: `EURO` does not fit here; `EUR` does. (Write `currency EUR`.)',
  ],
  'something that nobody can owe, which a review measures and a test expects': [
    joined(
      handoff('owes accept', 'owes accpt'),
      review('measure in_time share of to_sales with accept in time'),
      testBlock('expect accept was met in time'),
    ),
    'SMK4021 handoff.smk 7: In a handoff nobody can owe `accpt`: it knows `accept` and `contact`. (Did you mean `accept`?)',
  ],
  'a reason of several words, which a test gives': [
    joined(handoff('not_a_fit', '"Not a fit"'), testBlock('when owner rejects because not_a_fit', 'expect refused')),
    'SMK1076 handoff.smk 9: `"Not a fit"` stands where a name does, which has no quotes. (Write `not_a_fit "Not a fit" then close`.)',
  ],
  'data of an event without a name, which a test gives': [
    joined(
      part('events', '{ product text }', '{ text }'),
      testBlock('when demo_requested { product "x" }', 'expect not refused'),
    ),
    'SMK1030 events.smk 1: A name is missing before `text`: by it people find this line in explanations and reports. (Write `some_name text`, with a name of your own.)',
  ],
  'a calendar that the company does not get': [
    part('company', 'calendar work', 'calender work'),
    'SMK1022 company.smk 4: `calender` does not fit here; `calendar` does. (Write `calendar work`.)',
  ],
  'a start of a test that is years away': [
    testBlock('at 2026-11-16 09:00 expect not refused', 'at 2026-11-16 11:00 expect not refused'),
    'SMK6002 text.smk 4: This happens before `2026-11-16 10:00`, which stands above it. (Write the lines of a test in the order in which they happen.)',
  ],
  'names of neither side of a comparison': [
    stage('segment is mql'),
    'SMK2001 text.smk 2: There is no field, `let` or score called `segment`.',
  ],
  'a list of countries in quotes, which two lines look into': [
    joined({ text: 'list dach { "DE", "AT" }\n' }, stage('country in dach and not (country in dach)')),
    'SMK3004 text.smk 1: `"DE"` is no country of ISO 3166. (Did you mean `DE`?)',
  ],
  'a value that is empty': [
    stage('region is empty'),
    'SMK1055 text.smk 2: `empty` is almost a word of the language. (Write `region is unknown`.)',
  ],
  'a country in small letters': [
    stage('country is de'),
    'SMK3004 text.smk 2: `de` is no country of ISO 3166. (Did you mean `DE`?)',
  ],
  'a team where a person stands': [
    testBlock('expect owner is desk'),
    'SMK2001 text.smk 4: There is no person called `desk`: it is a team. (There are `maria`, `sven` and `anna`.)',
  ],
  'a field that is split by twice': [
    review('measure opened count of to_sales', 'split by source, source'),
    'SMK4002 text.smk 4: `source` is said on line 4 of text.smk already. (Keep one of the two.)',
  ],
  'a field that is required twice': [
    part('lead', 'email     email required', 'email     email required personal required'),
    'SMK1031 lead.smk 2: `required` stands here twice. (Keep one of the two.)',
  ],
  'values in braces': [
    stage('country in {DE, AT}'),
    'SMK1075 text.smk 2: `DE, AT` lists its values in braces, which open a block; a list in a condition stands in `( )`. (Write `stage extra when country in (DE, AT)`.)',
  ],
  'a list of fields that goes on in the same column': [
    handoff('when a lead becomes mql\n', 'when a lead becomes mql\n  needs email,\n  country,\n  budget\n'),
    'SMK1017 handoff.smk 4: This line goes on with the clause above it, which ends its line with `email,`. (Indent this line deeper than the start of the clause.)',
  ],
  'a comparison broken over two lines': [
    part('qualification', 'when fit >= 30', 'when fit\n    >= 30'),
    'SMK1017 qualification.smk 11: This line goes on with the clause above it, which ends its line with `fit`. (Write the clause on one line; it may go on inside brackets, after a comma, and where a line starts with `and` or `or`.)',
  ],
  'an `and` at the end of a line': [
    part('qualification', 'when fit >= 30', 'when fit >= 30 and\n    interest >= 5'),
    'SMK1017 qualification.smk 11: This line goes on with the clause above it, which ends its line with `and`. (Move the `and` to the start of this line.)',
  ],
  'a declaration that is indented': [
    handoff('handoff to_sales', 'event extra\n  handoff to_sales'),
    'SMK1009 handoff.smk 2: A declaration starts in the first column, and this one is indented. (Remove the blanks before it.)',
  ],
  'a handoff that is there twice, once only begun': [
    joined(
      { text: 'handoff to_sales from marketing to sales {\n  when a lead becomes mql\n}\n' },
      testBlock('expect accept was met in time'),
    ),
    'SMK2003 text.smk 1: `to_sales` is the name of a handoff already, on line 1 of handoff.smk. (Give one of them another name.)',
  ],
  'fields set apart by commas, one on a line': [
    part('lead', 'name      text\n', 'name      text,\n'),
    'SMK1032 lead.smk 3: A comma sets clauses apart here, and in this block each clause has a line of its own. (Remove the comma, and start the next clause on the next line.)',
  ],
  'a backslash in a text': [
    part('people', '"Sven Beck"', '"Sven\\Beck"'),
    'SMK1085 people.smk 4: `"Sven\\Beck"` has a `\\` in it, which stands only before a quote or another one. (Write `"Sven\\\\Beck"`.)',
  ],
  'a misspelt department, which six lines name': [
    part('people', 'department sales', 'department slaes'),
    'SMK2012 people.smk 2: `slaes` is declared here and used nowhere, and `sales` is used 5 times and not declared. (Write `sales`, if they are the same.)',
  ],
  'a required field that a test misspells': [
    testBlock('given lead { emial "k@firma.example" }', 'expect not refused'),
    'SMK2001 text.smk 3: There is no field of the lead called `emial`. (Did you mean `email`?)',
  ],
  'a misspelt lead': [
    part('lead', 'lead by', 'led by'),
    'SMK1022 lead.smk 1: `led` does not fit here; `lead` does. (Write `lead by email`.)',
  ],
  'a misspelt company': [
    part('company', 'company', 'compny'),
    'SMK1022 company.smk 1: `compny` does not fit here; `company` does. (Write `company "Nord"`.)',
  ],
  'people below each other, indented': [
    part('people', 'person sven', '  person sven'),
    'SMK1009 people.smk 4: A declaration starts in the first column, and this one is indented. (Remove the blanks before it.)',
  ],
  'a team without a name, which a route names': [
    part('people', 'team desk in', 'team in'),
    'SMK1030 people.smk 6: A name is missing before `in`: by it people find this line in explanations and reports. (Write `team some_name in sales`, with a name of your own.)',
  ],
  'a line that lost its word': [
    part('people', 'person sven', ' sven'),
    'SMK1008 people.smk 4: This line is indented, and no block is open here. (Move it into the block that it belongs to, or start it in the first column if it is a declaration.)',
  ],
  'a score without a name, which a stage and a test name': [
    joined(part('qualification', 'score fit from', 'score from'), testBlock('expect fit is 30')),
    'SMK1030 qualification.smk 2: A name is missing before `from`: by it people find this line in explanations and reports. (Write `score some_name from 0 to 60`, with a name of your own.)',
  ],
  'a field without a name, which a test gives': [
    joined(
      part('lead', 'budget    money', 'money'),
      testBlock('given lead { email "k@firma.example", budget EUR 5 }', 'expect not refused'),
    ),
    'SMK1030 lead.smk 9: A name is missing before `money`: by it people find this line in explanations and reports. (Write `some_name money`, with a name of your own.)',
  ],
  'a line of a score without a name, which a test expects': [
    joined(part('qualification', '+25 demo on', '+25 on'), testBlock('expect interest is 25 because demo')),
    'SMK1030 qualification.smk 7: A name is missing before `on`: by it people find this line in explanations and reports. (Write `+25 some_name on demo_requested`, with a name of your own.)',
  ],
  'an end without a name, which a review measures': [
    joined(handoff('won on', 'on'), review('measure won count of to_sales that end won')),
    'SMK1030 handoff.smk 12: A name is missing before `on`: by it people find this line in explanations and reports. (Write `some_name on deal_won then close`, with a name of your own.)',
  ],
  'a bracket that does not open, over several lines': [
    part('qualification', 'when fit >= 30', 'when any of\n    fit >= 30,\n    interest >= 5\n  )'),
    'SMK1011 qualification.smk 10: A bracket here lacks the other one of its pair. (Write `stage mql when any of (`.)',
  ],
  'a value made from others that has no name': [
    joined({ text: 'let be larger of (employees, employees)\n' }, stage('size >= 5')),
    'SMK1030 text.smk 1: A name is missing before `be`: by it people find this line in explanations and reports. (Write `let some_name be larger of (employees, employees)`, with a name of your own.)',
  ],
  'a score that lost its first line': [
    part('qualification', '  score interest from 0 to 40 {\n', ''),
    'SMK1023 qualification.smk 6: Nothing in a qualification starts with `+25`. (What can stand here looks like `score fit from 0 to 60`, `refuse no_consent when consent is no`, `divert support_ask to queue service_desk when request is support`, `wait enrichment up to 2 hours while headcount is unknown, then go on` or `stage mql when fit >= 30`.)',
  ],
  'a test that is not closed': [
    { text: 'test "it" {\n  as of 2026-11-16 10:00\n' },
    'SMK1001 text.smk 1: This `{` opens a block that nothing closes. (Write `}` on a line of its own below the block, in the column where this line starts.)',
  ],
  'data that an event spells otherwise than a measure and a test': [
    joined(
      part('events', 'deal_value', 'deal_vlue'),
      review('measure sold sum of deal_value over to_sales that end won'),
      testBlock('when deal_won { deal_value EUR 5 }', 'expect not refused'),
    ),
    'SMK4024 text.smk 3: `deal_value` cannot be added up: it is neither data of the event that ends the handoff nor a field of the lead, here and on one more line. (Did you mean `deal_vlue`?)',
  ],
  'a field that is not there, with values that only it could have': [
    stage('surce in (website, event)'),
    'SMK2001 text.smk 2: There is no field, `let` or score called `surce`. (Did you mean `source`?)',
  ],
  'a team without a leader': [
    part('people', ', led by anna', ''),
    'SMK4001 people.smk 6: The team `desk` needs a leader. (Add `led by anna`.)',
  ],
};

test.each(Object.entries(slips))('%s', (_, [written, problem]) => {
  expect(saidOf(written)).toEqual([problem]);
});

test('values below each other may have commas at the ends of their lines', () => {
  const text =
    'list loud {\n  "a",\n  "b"\n}\ntest "it" {\n  as of 2026-11-16 10:00\n  given lead {\n    email "k@firma.example",\n    employees 5\n  }\n  expect not refused\n}\n';
  expect(saidOf({ text })).toEqual([]);
});

test('an empty file lacks a company and a lead, and so does no file at all', () => {
  const lacks = ['SMK4030 The rules name no company.', 'SMK4031 The rules do not say what a lead is.'];
  expect(said({ path: 'a.smk', text: '' })).toEqual(lacks.map((one) => `a.smk:1 ${one}`));
  expect(said({ path: 'a.smk', text: '\uFEFF# nothing yet\n' })).toEqual(lacks.map((one) => `a.smk:1 ${one}`));
  expect(said()).toEqual(lacks.map((one) => `:1 ${one}`));
});

test('a file that is no text in UTF-8 is one problem, and nothing is said of what it may declare', () => {
  const rules = { path: 'b.smk', text: 'language 1\nqueue desk in sales watched by sven\n' };
  const latin = { path: 'a.smk', text: 'language 1\ncompany "M\uFFFDller" {\n}\n' };
  const wide = { path: 'lists/a.txt', text: '\uFFFD\uFFFDa\u0000b\u0000' };
  expect(said(rules, wide, latin)).toEqual([
    'a.smk:2 SMK1019 a.smk is no text in UTF-8: there are signs in it that cannot be read.',
    'lists/a.txt:1 SMK1019 lists/a.txt is no text in UTF-8: there are signs in it that cannot be read.',
  ]);
});

function joined(...parts: readonly Written[]): Written {
  return {
    text: parts.map(({ text }) => text ?? '').join(''),
    instead: Object.assign({}, ...parts.map(({ instead }) => instead)) as Written['instead'] & object,
  };
}
