import { expect, test } from 'vitest';
import { saidOf, stage, testBlock } from '../test-material/small-company.ts';

test.each([
  ['growth >= 20', '`growth` is a share and `20` is a whole number: they cannot be compared. (Write `20%`.)'],
  ['employees >= 20%', '`employees` is a whole number and `20%` is a share: they cannot be compared. (Write `20`.)'],
  ['growth >= 5 pp', '`growth` is a share and `5 pp` is percentage points: they cannot be compared. (Write `5%`.)'],
  ['seen_at >= 2026-12-24', 'is a date: they cannot be compared. (Write `2026-12-24 00:00`.)'],
  ['wants_by >= 2026-12-24 09:00', 'is a moment: they cannot be compared. (Write `2026-12-24`.)'],
  ['contract >= 14', '`contract` is a length of time and `14` is a whole number: they cannot be compared.'],
  ['contract >= "14 days"', 'is a text: they cannot be compared. (Write `14 days`.)'],
  ['contract >= 3 business days', 'does not fit here: a value is a length of time as it passes. (Write `3 days`.)'],
  ['contract between 3 months and 90 days', '(Write `between 90 days and 3 months`.)'],
  ['speaks is no', 'is a yes or no: they cannot be compared. (Write `nb`.)'],
  ['speaks is DE', '`DE` is a country: they cannot be compared. (Write `de`.)'],
  ['speaks >= de', '`speaks` is a language, which has no order'],
  ['speaks in (de, at)', '`at` is no language of BCP 47.'],
  ['ours is ana', 'There is no person called `ana`. (Did you mean `anna`?)'],
  ['ours is "anna"', '`ours` is a person and `"anna"` is a text: they cannot be compared. (Write `anna`.)'],
  ['interests in (roof, wall)', '(Write `interests contains any of (roof, wall)`.)'],
  ['interests is not roof', '(Write `not (interests contains roof)`.)'],
  ['interests contains floor', '`floor` is none of the options of `interests`.'],
  ['interests contains "roof"', 'is a text: they cannot be compared. (Write `roof`.)'],
  ['interests contains word "roof"', '`contains word` asks for a text, and `interests` is a list'],
  ['region contains north', 'it is compared with a text. (If the text itself is meant, write `"north"`.)'],
  ['employees starts with "1"', '`starts with` asks for a text, and `employees` is a whole number.'],
  ['interests', '`interests` alone is no condition: it is a list'],
])('%s', (condition, says) => {
  expect(saidOf(stage(condition))).toEqual([expect.stringContaining(says)]);
});

test.each([
  'growth between 10% and 20.5%',
  'seen_at < 2026-12-24 09:00',
  'contract >= 3 months',
  'speaks in (de, fr-CA, "is")',
  'ours in (anna, sven)',
  'interests contains any of (roof, wall)',
  'interests is known',
])('%s is a condition', (condition) => expect(saidOf(stage(condition))).toEqual([]));

test('a test gives values of every type', () => {
  const given = (fields: string) =>
    saidOf(testBlock(`given lead { email "k@firma.example", ${fields} }`, 'expect no stage'));
  expect(
    given('growth 20%, seen_at 2026-11-16 09:00, contract 14 days, speaks de-CH, ours anna, interests (roof, wall)'),
  ).toEqual([]);
  expect(given('interests roof')).toEqual([expect.stringContaining('(Write `interests (roof)`.)')]);
  expect(given('employees (5)')).toEqual([expect.stringContaining('(Write `employees 5`.)')]);
  expect(given('interests (roof, floor)')).toEqual([expect.stringContaining('`floor` is none of the options')]);
  expect(given('growth 20')).toEqual([expect.stringContaining('(Write `growth 20%`.)')]);
});

test('a list of languages may hold tags and names, one of people those there are', () => {
  const spoken = stage('speaks in spoken');
  expect(saidOf({ text: `list spoken { de, pt-BR }\n${spoken.text}` })).toEqual([]);
  expect(saidOf({ text: `list spoken { de, german }\n${spoken.text}` })).toEqual([
    'SMK3030 text.smk 1: `german` is no language of BCP 47. (Did you mean `de`?)',
  ]);
  expect(saidOf({ text: `list best { anna, ana }\n${stage('ours in best').text}` })).toEqual([
    expect.stringContaining('There is no person called `ana`. (Did you mean `anna`?)'),
  ]);
});

test('shares and numbers do not add up', () => {
  expect(saidOf({ text: 'let both be sum of (growth, 5%)\n' })).toEqual([]);
  expect(saidOf({ text: 'let both be sum of (growth, employees)\n' })).toEqual([
    expect.stringContaining('`growth` is a share and `employees` is a whole number.'),
  ]);
});
