import type { Condition, FactValue, Field, FieldType, Operand, Plan } from '@smk/plan';
import { rulesOf, thresholdOf, type Asked } from './rules.ts';

const at = { file: 'bench.smk', line: 1 };
const field = (name: string): Operand => ({ kind: 'field', name });
const value = (of: Exclude<FactValue, null>): Operand => ({ kind: 'value', value: of });

function conditionOf(asked: Asked): Condition {
  switch (asked.kind) {
    case 'compare':
      return { kind: 'compare', left: field(asked.field), is: asked.is, right: value(asked.value) };
    case 'between':
      return { kind: 'between', operand: field(asked.field), low: value(asked.low), high: value(asked.high) };
    case 'among':
      return { kind: 'in values', operand: field(asked.field), values: asked.values };
    case 'contains':
      return { kind: 'contains', operand: field(asked.field), texts: asked.texts };
    case 'all':
      return { kind: 'all of', of: asked.of.map(conditionOf) };
    case 'any':
      return { kind: 'any of', of: asked.of.map(conditionOf) };
  }
}

/** The fields of a lead, with their types. */
export const types: readonly (readonly [string, FieldType])[] = [
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
          lines: rulesOf(times).map(({ points, when }, index) => ({
            name: `rule_${index}`,
            points,
            means: null,
            at,
            when: { condition: conditionOf(when), text: `rule ${index}`, at },
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
