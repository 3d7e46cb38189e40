import { canonicalJson } from '@smk/plan';
import { expect, test } from 'vitest';
import { compile, type Source } from '../index.ts';
import { smallCompany } from '../test-material/small-company.ts';

const years = { from: 2026, to: 2027 };

function compiled(text = '', instead: Partial<typeof smallCompany> = {}) {
  const sources: Source[] = Object.entries({ ...smallCompany, ...instead, text }).map(([name, part]) => ({
    path: `${name}.smk`,
    text: part,
  }));
  const { value, problems } = compile(sources, { years });
  expect(problems).toEqual([]);
  return value!;
}

const planOf = (text: string, instead?: Partial<typeof smallCompany>) => compiled(text, instead).plan;

test('the same text and years give the same bytes', () => {
  expect(canonicalJson(compiled())).toBe(canonicalJson(compiled()));
});

test('lets come after those that they use, whatever the order in the text', () => {
  const { lets } = planOf('let total be sum of (most, 5)\nlet most be larger of (employees, 10)\n');
  expect(lets.map(({ name }) => name)).toEqual(['most', 'total']);
  expect(lets[1]?.of).toEqual([
    { kind: 'let', name: 'most' },
    { kind: 'value', value: 5 },
  ]);
});

test('values of a list are distinct, texts in lower case', () => {
  const { lists } = planOf('list rivals { "Rival.Example", "rival.example", "other.example" }\nlist home { DE, AT }\n');
  expect(lists.map(({ values }) => values)).toEqual([
    ['rival.example', 'other.example'],
    ['DE', 'AT'],
  ]);
});

test('names in conditions become fields, lets, scores, data and options', () => {
  const { qualifications } = planOf(`qualification more {
  score extra from 0 to 10 {
    +5 called on call_logged where reached
  }
  stage hot when source is website and extra >= 5 and budget >= EUR 50_000.50 and demo_requested
}
`);
  const more = qualifications.find(({ name }) => name === 'more')!;
  const [extra] = more.scores;
  expect(extra?.kind === 'events' && extra.lines[0]?.where).toEqual({
    kind: 'compare',
    left: { kind: 'data', name: 'reached' },
    is: '=',
    right: { kind: 'value', value: true },
  });
  expect(more.stages[0]?.when.text).toBe(
    'source is website and extra >= 5 and budget >= EUR 50_000.50 and demo_requested',
  );
  expect(more.stages[0]?.when.condition).toEqual({
    kind: 'all of',
    of: [
      { kind: 'compare', left: { kind: 'field', name: 'source' }, is: '=', right: { kind: 'value', value: 'website' } },
      { kind: 'compare', left: { kind: 'score', name: 'extra' }, is: '>=', right: { kind: 'value', value: 5 } },
      {
        kind: 'compare',
        left: { kind: 'field', name: 'budget' },
        is: '>=',
        right: { kind: 'value', value: { currency: 'EUR', minor: 5_000_050 } },
      },
      { kind: 'happened', event: 'demo_requested', count: 1, within: null, where: null },
    ],
  });
});

test('half-lives and windows are milliseconds', () => {
  const { qualifications } = planOf(`qualification more {
  score extra from 0 to 10 {
    halves every 2 weeks
    +5 called on call_logged, at most 3 within 7 days
  }
}
`);
  const score = qualifications[1]?.scores[0];
  expect(score?.kind === 'events' && [score.halvesEvery, score.lines[0]?.cap]).toEqual([
    1_209_600_000,
    { count: 3, within: 604_800_000 },
  ]);
});

test('minor units are those of the currency', () => {
  const company = smallCompany.company.replace('EUR', 'JPY');
  const { qualifications } = planOf('qualification more {\n  stage hot when budget >= JPY 50_000\n}\n', { company });
  const condition = qualifications[1]?.stages[0]?.when.condition;
  expect(condition?.kind === 'compare' && condition.right).toEqual({
    kind: 'value',
    value: { currency: 'JPY', minor: 50_000 },
  });
});

test('a title is the name made readable, unless one is written', () => {
  const { handoffs, teams } = planOf('', {
    handoff: smallCompany.handoff.replace('not_a_fit then', 'not_a_fit "Does not fit us" then'),
  });
  expect(handoffs[0]?.reasons[0]?.title).toBe('Does not fit us');
  expect(handoffs[0]?.ends[0]?.title).toBe('Won');
  expect(teams[0]?.title).toBe('Desk');
});

test('a sum takes the data of the event that ends the handoff before a field of the lead', () => {
  const { reviews } = planOf(`review monthly {
  on day 1 of each month at 09:00
  measure won_value sum of deal_value over to_sales that end won
  measure heads     sum of employees over to_sales
}
`);
  expect(reviews[0]?.measures).toMatchObject([
    { name: 'won_value', of: { kind: 'event data', name: 'deal_value' }, unit: 'EUR', outcome: 'won' },
    { name: 'heads', of: { kind: 'field', name: 'employees' }, unit: null, outcome: null },
  ]);
});

test('fri to mon is open over the weekend', () => {
  const { calendars } = planOf('', { calendar: 'calendar work { open fri to mon 09:00 to 17:00 }\n' });
  expect(calendars[0]?.weekly.map(({ length }) => length)).toEqual([1, 0, 0, 0, 1, 1, 1]);
});

test('the lines of a test happen at their moments, in the company’s zone', () => {
  const { tests } = compiled(`test "over the change of clocks" {
  as of 2026-03-28 10:00
  given lead { email "k@firma.example", budget EUR 5, employees unknown }
  when demo_requested { product "roof" }
  at 2026-03-29 02:30 expect interest is 25
  when owner accepts
}
`);
  const [test] = tests;
  expect(test?.given).toEqual({ email: 'k@firma.example', budget: { currency: 'EUR', minor: 500 }, employees: null });
  expect(test?.steps.map(({ kind, at }) => `${kind} ${new Date(at).toISOString()}`)).toEqual([
    'event 2026-03-28T09:00:00.000Z',
    'expect 2026-03-29T01:00:00.000Z',
    'act 2026-03-29T01:00:00.000Z',
  ]);
});
