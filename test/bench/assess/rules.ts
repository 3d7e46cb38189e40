import type { Condition, FactValue, Field, FieldType, Operand, Plan } from '@smk/plan';

const at = { file: 'bench.smk', line: 1 };
const field = (name: string): Operand => ({ kind: 'field', name });
const value = (of: Exclude<FactValue, null>): Operand => ({ kind: 'value', value: of });

/** A rule in both languages: what the plan says, and the same in JSON logic. */
type Rule = { readonly points: number; readonly ours: Condition; readonly theirs: unknown };

const compare = (name: string, is: '>=' | '<' | '=', constant: number | boolean | string): Omit<Rule, 'points'> => ({
  ours: { kind: 'compare', left: field(name), is, right: value(constant) },
  theirs: { [is === '=' ? '===' : is]: [{ var: name }, constant] },
});
const between = (name: string, low: number, high: number): Omit<Rule, 'points'> => ({
  ours: { kind: 'between', operand: field(name), low: value(low), high: value(high) },
  theirs: { '<=': [low, { var: name }, high] },
});
const among = (name: string, values: readonly string[]): Omit<Rule, 'points'> => ({
  ours: { kind: 'in values', operand: field(name), values },
  theirs: { in: [{ var: name }, values] },
});
const contains = (name: string, texts: readonly string[]): Omit<Rule, 'points'> => ({
  ours: { kind: 'contains', operand: field(name), texts },
  theirs: { or: texts.map((text) => ({ in: [text, { var: name }] })) },
});
const all = (...of: readonly Omit<Rule, 'points'>[]): Omit<Rule, 'points'> => ({
  ours: { kind: 'all of', of: of.map((one) => one.ours) },
  theirs: { and: of.map((one) => one.theirs) },
});
const any = (...of: readonly Omit<Rule, 'points'>[]): Omit<Rule, 'points'> => ({
  ours: { kind: 'any of', of: of.map((one) => one.ours) },
  theirs: { or: of.map((one) => one.theirs) },
});

/** Twenty rules as lead scoring has them: sizes, places, titles, budgets, combinations; those of another `copy` compare with other numbers. */
const twenty = (copy: number): readonly Rule[] => [
  { points: 20, ...compare('employees', '>=', 200 + copy) },
  { points: 10, ...between('employees', 50 + copy, 199 + copy) },
  { points: -10, ...compare('employees', '<', 5 + copy) },
  { points: 15, ...among('country', ['DE', 'AT', 'CH']) },
  { points: 5, ...among('country', ['FR', 'NL', 'BE', 'IT']) },
  { points: 10, ...contains('job_title', ['head', 'vp', 'leiter']) },
  { points: 5, ...contains('job_title', ['manager']) },
  { points: -25, ...contains('email', ['@gmail.com', '@gmx.de', '@web.de']) },
  { points: 12, ...compare('budget', '>=', 50_000 + copy) },
  { points: 6, ...between('budget', 10_000 + copy, 49_999 + copy) },
  { points: 8, ...compare('source', '=', 'referral') },
  { points: -5, ...compare('source', '=', 'outbound') },
  { points: 9, ...compare('roof_area', '>=', 800 + copy) },
  { points: 4, ...between('roof_area', 200 + copy, 799 + copy) },
  { points: 7, ...compare('newsletter', '=', true) },
  { points: 3, ...compare('visits', '>=', 3 + copy) },
  { points: 11, ...all(compare('visits', '>=', 8 + copy), compare('newsletter', '=', true)) },
  { points: 13, ...all(compare('employees', '>=', 1000 + copy), compare('budget', '>=', 20_000 + copy)) },
  { points: 6, ...any(compare('industry', '=', 'logistics'), compare('industry', '=', 'retail')) },
  { points: -8, ...compare('industry', '=', 'education') },
];

/** The score from which on a lead is qualified by so many times twenty rules. */
export const thresholdOf = (times: number): number => 40 * times;

const rulesOf = (times: number): readonly Rule[] => Array.from({ length: times }, (_, copy) => twenty(copy)).flat();

/** The rules as JSON logic: the sum of the points of those that hold. */
export const jsonLogicOf = (times: number): unknown => ({
  '+': rulesOf(times).map(({ points, theirs }) => ({ if: [theirs, points, 0] })),
});

const types: readonly (readonly [string, FieldType])[] = [
  ['email', { kind: 'email' }],
  ['employees', { kind: 'whole number' }],
  ['country', { kind: 'country' }],
  ['job_title', { kind: 'text' }],
  ['budget', { kind: 'number' }],
  ['source', { kind: 'one of', options: ['website', 'referral', 'outbound', 'event'] }],
  ['roof_area', { kind: 'number' }],
  ['newsletter', { kind: 'yes/no' }],
  ['visits', { kind: 'whole number' }],
  ['industry', { kind: 'text' }],
];

/** The rules as a plan: one score, and one stage that it reaches. */
export const planOf = (times: number): Plan => ({
  format: 1,
  engine: 1,
  company: {
    slug: 'bench',
    name: 'Bench',
    zone: { zone: 'UTC', tzdb: 'bench', transitions: [[0, 0]] },
    currency: 'EUR',
    calendar: null,
    at,
  },
  lead: {
    key: 'email',
    at,
    fields: types.map(([name, type]): Field => ({
      name,
      type,
      required: false,
      personal: name === 'email',
      also: [],
      means: null,
      at,
    })),
  },
  lets: [],
  events: [],
  lists: [],
  calendars: [],
  departments: [],
  people: [],
  teams: [],
  queues: [],
  qualifications: [
    {
      name: 'inbound',
      at,
      scores: [
        {
          kind: 'facts',
          name: 'fit',
          from: -1000 * times,
          to: 1000 * times,
          at,
          lines: rulesOf(times).map(({ points, ours }, index) => ({
            name: `rule_${index}`,
            points,
            means: null,
            at,
            when: { condition: ours, text: `rule ${index}`, at },
          })),
        },
      ],
      refusals: [],
      stages: [
        {
          name: 'mql',
          means: null,
          at,
          when: {
            condition: {
              kind: 'compare',
              left: { kind: 'score', name: 'fit' },
              is: '>=',
              right: value(thresholdOf(times)),
            },
            text: `fit >= ${thresholdOf(times)}`,
            at,
          },
        },
      ],
    },
  ],
  handoffs: [],
  reviews: [],
});
