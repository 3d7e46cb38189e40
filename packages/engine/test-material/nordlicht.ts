import type {
  Comparison,
  Condition,
  EventFact,
  FactValue,
  Field,
  FieldType,
  Fields,
  LeadFacts,
  LeadStanding,
  Moment,
  Operand,
  PlacedCondition,
  Plan,
} from '@smk/plan';
import { newStanding } from '@smk/plan';

export const place = { file: 'rules.smk', line: 1 };
export const field = (name: string): Operand => ({ kind: 'field', name });
export const letOf = (name: string): Operand => ({ kind: 'let', name });
export const score = (name: string): Operand => ({ kind: 'score', name });
export const value = (of: Exclude<FactValue, null>): Operand => ({ kind: 'value', value: of });
export const is = (left: Operand, comparison: Comparison, right: Exclude<FactValue, null>): Condition => ({
  kind: 'compare',
  left,
  is: comparison,
  right: value(right),
});
export const placed = (condition: Condition, text = 'so it is written'): PlacedCondition => ({
  condition,
  text,
  at: place,
});
export const fieldOf = (name: string, type: FieldType, more: Partial<Field> = {}): Field => ({
  name,
  type,
  required: false,
  personal: false,
  also: [],
  means: null,
  at: place,
  ...more,
});
export const euros = (amount: number) => ({ currency: 'EUR', minor: amount * 100 });
export const happened = (event: string, days: number | null, count = 1): Condition => ({
  kind: 'happened',
  event,
  count,
  within: days === null ? null : { amount: days, unit: 'days', business: false },
  where: null,
});

/** Berlin from autumn 2025 to the end of 2027, on both sides of each change of clocks. */
export const berlin = {
  zone: 'Europe/Berlin',
  tzdb: 'test',
  transitions: [
    ['2025-10-26T01:00Z', 3600],
    ['2026-03-29T01:00Z', 7200],
    ['2026-10-25T01:00Z', 3600],
    ['2027-03-28T01:00Z', 7200],
    ['2027-10-31T01:00Z', 3600],
  ].map(([from, offset]): [Moment, number] => [Date.parse(String(from)), Number(offset)]),
};

const line = (points: number, name: string, when: Condition) => ({
  points,
  name,
  when: placed(when),
  means: null,
  at: place,
});
const onEvent = (points: number, name: string, on: string) => ({
  points,
  name,
  on,
  where: null,
  cap: null,
  means: null,
  at: place,
});
const day = 86_400_000;

/** The qualification of the example company, and its handoff to sales. */
export const nordlicht: Plan = {
  format: 1,
  engine: 1,
  company: { slug: 'nordlicht', name: 'Nordlicht Solar', zone: berlin, currency: 'EUR', calendar: null, at: place },
  lead: {
    key: 'email',
    at: place,
    fields: [
      fieldOf('email', { kind: 'email' }, { required: true, personal: true, also: ['Work Email', 'E-Mail'] }),
      fieldOf('name', { kind: 'text' }, { personal: true, also: ['Full Name'] }),
      fieldOf('company', { kind: 'text' }, { required: true, also: ['Firma'] }),
      fieldOf('country', { kind: 'country' }),
      fieldOf('employees', { kind: 'whole number' }, { also: ['No. of Employees'] }),
      fieldOf('crm_employees', { kind: 'whole number' }),
      fieldOf('job_title', { kind: 'text' }),
      fieldOf('source', { kind: 'one of', options: ['website', 'event', 'referral'] }),
      fieldOf('consent', { kind: 'yes/no' }, { required: true }),
      fieldOf('budget', { kind: 'money' }),
      fieldOf('roof_area', { kind: 'number' }),
      fieldOf('wants_by', { kind: 'date' }),
    ],
  },
  lets: [{ name: 'headcount', is: 'larger of', of: [field('employees'), field('crm_employees')], at: place }],
  events: [
    { name: 'demo_requested', data: [fieldOf('product', { kind: 'text' })], at: place },
    { name: 'pricing_viewed', data: [], at: place },
    { name: 'webinar_attended', data: [fieldOf('topic', { kind: 'text' })], at: place },
    { name: 'call_logged', data: [fieldOf('reached', { kind: 'yes/no' })], at: place },
    { name: 'deal_won', data: [fieldOf('deal_value', { kind: 'money' })], at: place },
    { name: 'deal_lost', data: [], at: place },
  ],
  lists: [
    { name: 'dach', values: ['de', 'at', 'ch'], at: place },
    { name: 'free_mail', values: ['gmail.com', 'gmx.de'], at: place },
    { name: 'competitors', values: ['rival.example'], at: place },
  ],
  calendars: [],
  departments: [],
  people: [],
  teams: [],
  queues: [],
  qualifications: [
    {
      name: 'inbound',
      at: place,
      scores: [
        {
          kind: 'facts',
          name: 'fit',
          from: 0,
          to: 60,
          at: place,
          lines: [
            line(20, 'big_enough', is(letOf('headcount'), '>=', 200)),
            line(10, 'mid_size', { kind: 'between', operand: letOf('headcount'), low: value(50), high: value(199) }),
            line(15, 'home_market', { kind: 'in list', operand: field('country'), list: 'dach' }),
            line(10, 'decides', { kind: 'contains', operand: field('job_title'), texts: ['head', 'vp', 'leiter'] }),
            line(10, 'large_roof', is(field('roof_area'), '>=', 800)),
            line(-25, 'private_mail', {
              kind: 'in list',
              operand: { kind: 'domain of', of: field('email') },
              list: 'free_mail',
            }),
          ],
        },
        {
          kind: 'events',
          name: 'interest',
          from: 0,
          to: 40,
          halvesEvery: 14 * day,
          at: place,
          lines: [
            onEvent(25, 'asked_for_demo', 'demo_requested'),
            { ...onEvent(5, 'looked_at_price', 'pricing_viewed'), cap: { count: 3, within: 7 * day } },
            {
              ...onEvent(8, 'attended', 'webinar_attended'),
              where: is({ kind: 'data', name: 'topic' }, '=', 'pricing'),
            },
          ],
        },
      ],
      refusals: [
        { name: 'no_consent', when: placed(is(field('consent'), '=', false)), means: null, at: place },
        {
          name: 'rival',
          when: placed({ kind: 'in list', operand: { kind: 'domain of', of: field('email') }, list: 'competitors' }),
          means: null,
          at: place,
        },
      ],
      stages: [
        { name: 'engaged', when: placed(is(score('interest'), '>=', 10)), means: null, at: place },
        {
          name: 'mql',
          when: placed({
            kind: 'any of',
            of: [
              { kind: 'all of', of: [is(score('fit'), '>=', 30), is(score('interest'), '>=', 20)] },
              {
                kind: 'at least',
                count: 2,
                of: [
                  is(letOf('headcount'), '>=', 1000),
                  is(field('budget'), '>=', euros(50_000)),
                  happened('demo_requested', 7),
                ],
              },
            ],
          }),
          means: null,
          at: place,
        },
      ],
    },
  ],
  handoffs: [
    {
      name: 'mql_to_sales',
      title: 'mql to sales',
      from: 'marketing',
      to: 'sales',
      becomes: 'mql',
      unlessRefusedWithin: { amount: 30, unit: 'days', business: false },
      needs: ['email', 'company', 'country'],
      routes: [
        { to: { kind: 'team', team: 'enterprise' }, when: placed(is(letOf('headcount'), '>=', 1000)), at: place },
        {
          to: { kind: 'team', team: 'dach_desk' },
          when: placed({ kind: 'in list', operand: field('country'), list: 'dach' }),
          at: place,
        },
        { to: { kind: 'queue', queue: 'sdr_desk' }, when: null, at: place },
      ],
      owes: [
        {
          name: 'accept',
          by: ['sales'],
          within: { amount: 1, unit: 'hours', business: true },
          metBy: null,
          ladder: [],
          at: place,
        },
        {
          name: 'contact',
          by: ['sales'],
          within: { amount: 4, unit: 'hours', business: true },
          metBy: { event: 'call_logged', where: is({ kind: 'data', name: 'reached' }, '=', true) },
          ladder: [],
          at: place,
        },
      ],
      reasons: [{ name: 'duplicate', title: 'duplicate', then: { kind: 'close' }, at: place }],
      ends: [
        { name: 'won', title: 'won', on: { event: 'deal_won', where: null }, then: { kind: 'close' }, at: place },
        { name: 'lost', title: 'lost', on: { event: 'deal_lost', where: null }, then: { kind: 'close' }, at: place },
      ],
      at: place,
    },
  ],
  reviews: [],
};

/** A moment written with its offset. */
export const at = (text: string): Moment => Date.parse(text);

/** An event; the id is made from its place in time. */
export const event = (name: string, moment: Moment, data: Fields = {}): EventFact => ({
  id: `${name}-${moment}`,
  name,
  at: moment,
  data,
});

/** A lead with these fields and events, and all that it has been through so far. */
export function lead(
  fields: Fields,
  events: readonly EventFact[] = [],
  standing: Partial<LeadStanding> = {},
): LeadFacts {
  return { fields, events, standing: { ...newStanding, ...standing } };
}
