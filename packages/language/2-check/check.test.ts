import { expect, test } from 'vitest';
import { problemsIn, saidOf, smallCompany, stage } from '../test-material/small-company.ts';

test('the small company has no problems', () => {
  expect(problemsIn('')).toEqual([]);
});

test('every problem of a run is told at once, by place', () => {
  const text = `event demo { topic text }
qualification more {
  score extra from 0 to 20 {
    +5 asked on dem where topic is "x"
    +5 shown on demo where topc is "x"
  }
  stage hot when extra >= 30 and country is UK
}
`;
  expect(problemsIn(text)).toEqual([
    'SMK2001 text.smk 4: There is no event called `dem`. (Did you mean `demo`?)',
    'SMK2007 text.smk 5: `demo` has no data called `topc`. (Did you mean `topic`?)',
    'SMK4006 text.smk 7: `extra >= 30` is never true: `extra` goes from 0 to 20.',
    'SMK3004 text.smk 7: `UK` is no country of ISO 3166. (Did you mean `GB`?)',
  ]);
});

test('an unknown name says nothing more about what it is compared with', () => {
  expect(saidOf(stage('employes >= "1500" and employes contains "x"'))).toEqual([
    'SMK2001 text.smk 2: There is no field, `let` or score called `employes`. (Did you mean `employees`?)',
    'SMK2001 text.smk 2: There is no field, `let` or score called `employes`. (Did you mean `employees`?)',
  ]);
});

test('a name that was never declared is one problem, however often it is used', () => {
  expect(saidOf(stage('country in dach or (country in dach and employees > 5)'))).toEqual([
    'SMK2001 text.smk 2: There is no list called `dach`.',
  ]);
});

test('nothing is said of a name that may stand in a line that could not be read', () => {
  const lead = smallCompany.lead.replace('employees whole number', 'employees wholly number');
  const problems = problemsIn('', { lead });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^SMK1\d{3} lead\.smk 6:/);
});

test('a block with a line that could not be read lacks nothing', () => {
  const company = smallCompany.company.replace('currency EUR', 'currencie EUR');
  expect(problemsIn('', { company }).map((problem) => problem.replace(/: .*/, ''))).toEqual([
    expect.stringMatching(/^SMK1\d{3} company.smk 3$/),
  ]);
});

test('a folder without a company or a lead lacks them', () => {
  expect(problemsIn('', { company: '', lead: '', qualification: '', handoff: '' })).toEqual([
    'SMK4030 calendar.smk 1: The rules name no company. (Write `company "Name" {` with its time zone and currency.)',
    'SMK4031 calendar.smk 1: The rules do not say what a lead is. (Write `lead by email {` with its fields.)',
  ]);
});

test('a second company stands in nobody’s way but its own', () => {
  expect(problemsIn(smallCompany.company)).toEqual([
    'SMK4002 text.smk 1: The company is said on line 1 of company.smk already. (Keep one of the two.)',
  ]);
});

test('an option comes before a field of the same name', () => {
  const lead = smallCompany.lead.replace('region    text', 'website   text');
  expect(problemsIn(stage('source is website').text!, { lead })).toEqual([]);
});

test('a score behind a let is still a score', () => {
  const text = `let total be sum of (fit, interest)
qualification more {
  refuse cold when total < 5
}
`;
  expect(problemsIn(text)).toEqual([
    'SMK4009 text.smk 3: `total` is counted from scores, and a `refuse` line is decided before the scores are. (Write the condition on fields or events, or put it into a `stage`.)',
  ]);
});

test('a list of options is held against the field that it is used with', () => {
  const text = `list loud { website, evnt }
${stage('source in loud').text}`;
  expect(problemsIn(text)).toEqual([
    'SMK3003 text.smk 3: `evnt` is none of the options of `source`. (Did you mean `event`?)',
  ]);
});
