import fc from 'fast-check';
import type {
  Condition,
  Decay,
  Doubt,
  Duration,
  EventFact,
  FactValue,
  Field,
  Handling,
  LeadFacts,
  LeadStanding,
  Moment,
  Operand,
  Paused,
  Plan,
  SingleValue,
  Table,
} from '@smk/plan';
import { berlin, euros, field, fieldOf, letOf, nordlicht, place, placed, score, value } from './nordlicht.ts';

const hour = 3_600_000;
const day = 24 * hour;
// A week before the clocks go back, so that windows cross the change.
export const start: Moment = Date.parse('2026-10-19T08:00+02:00');

const fields: readonly Field[] = [
  fieldOf('email', { kind: 'email' }, { personal: true }),
  fieldOf('employees', { kind: 'whole number' }),
  fieldOf('crm_employees', { kind: 'whole number' }),
  fieldOf('area', { kind: 'number' }),
  fieldOf('country', { kind: 'country' }),
  fieldOf('title', { kind: 'text' }),
  fieldOf('constructor', { kind: 'one of', options: ['website', 'Event'] }),
  fieldOf('consent', { kind: 'yes/no' }),
  fieldOf('budget', { kind: 'money' }),
  fieldOf('wants_by', { kind: 'date' }),
  fieldOf('growth', { kind: '%' }),
  fieldOf('contract', { kind: 'duration' }),
  fieldOf('seen_at', { kind: 'moment' }),
  fieldOf('speaks', { kind: 'language' }),
  fieldOf('ours', { kind: 'person' }),
  fieldOf('interests', { kind: 'list of', of: { kind: 'text' } }),
];
const seen = '2026-10-19T06:00:00.000Z';
const events = ['demo', 'view', 'call'] as const;

const number = fc.constantFrom(10, 20, 50);
const comparison = fc.constantFrom('<', '<=', '=', '!=', '>=', '>');
const numeric: fc.Arbitrary<Operand> = fc.constantFrom(
  field('employees'),
  field('crm_employees'),
  field('area'),
  letOf('headcount'),
  letOf('least'),
);
const scored: fc.Arbitrary<Operand> = fc.constantFrom(score('fit'), score('interest'), letOf('total'));

const onFields: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('compare' as const), left: numeric, is: comparison, right: number.map(value) }),
  fc.record({
    kind: fc.constant('between' as const),
    operand: numeric,
    low: number.map(value),
    high: number.map(value),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(field('budget')),
    is: comparison,
    right: fc.constantFrom(100, 200).map((one) => value(euros(one))),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(field('wants_by')),
    is: comparison,
    right: fc.constantFrom('2027-01-01', '2027-02-28').map(value),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(field('consent')),
    is: fc.constantFrom('=', '!='),
    right: fc.boolean().map(value),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constantFrom(field('title'), field('constructor')),
    is: fc.constantFrom('=', '!='),
    right: fc.constantFrom('Event', 'head').map(value),
  }),
  fc.record({
    kind: fc.constant('in list' as const),
    operand: fc.constantFrom<Operand>({ kind: 'domain of', of: field('email') }),
    list: fc.constantFrom('free', 'rivals'),
  }),
  fc.record({
    kind: fc.constant('in list' as const),
    operand: fc.constant(field('country')),
    list: fc.constant('dach'),
  }),
  fc.record({
    kind: fc.constant('in values' as const),
    operand: numeric,
    values: fc.uniqueArray(number, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constantFrom(field('growth'), field('contract')),
    is: comparison,
    right: number.map(value),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(field('seen_at')),
    is: comparison,
    right: fc.constant(value(seen)),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constantFrom(field('speaks'), field('ours')),
    is: fc.constantFrom('=' as const, '!=' as const),
    right: fc.constantFrom('de', 'anna').map(value),
  }),
  fc.record({
    kind: fc.constant('has' as const),
    operand: fc.constantFrom(field('interests'), field('speaks')),
    values: fc.uniqueArray(fc.constantFrom('roof', 'Wall', 'de'), { minLength: 1, maxLength: 2 }),
    orMoreExactly: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom('contains' as const, 'contains word' as const, 'starts with' as const),
    operand: fc.constantFrom<Operand>(field('title'), field('email'), {
      kind: 'domain of',
      of: field('email'),
    }),
    texts: fc.uniqueArray(fc.constantFrom('head', 'EA', 'vp', 'gmx', 'de-'), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constantFrom('known' as const, 'unknown' as const),
    operand: fc.constantFrom(field('country'), field('area'), field('interests'), letOf('headcount')),
  }),
);

const where: fc.Arbitrary<Condition | null> = fc.option(
  fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      left: fc.constant<Operand>({ kind: 'data', name: 'topic' }),
      is: fc.constantFrom('=' as const, '!=' as const),
      right: fc.constantFrom('Price', 'other').map(value),
    }),
    fc.constant<Condition>({ kind: 'compare', left: { kind: 'data', name: 'topic' }, is: '=', right: field('title') }),
  ),
);

const within: fc.Arbitrary<Duration> = fc.record({
  amount: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('hours', 'days', 'weeks', 'months'),
  business: fc.constant(false),
});

/** Told by the events of any name, with values that they have. */
const told = fc.constantFrom<Operand>({ kind: 'attribute', name: 'campaign' }, { kind: 'attribute', name: 'channel' });
const handled = fc.constantFrom<Operand>(
  { kind: 'attribute', name: 'stage' },
  { kind: 'attribute', name: 'owner' },
  { kind: 'attribute', name: 'last_owner' },
  { kind: 'attribute', name: 'team' },
  { kind: 'attribute', name: 'reason' },
);

const onAttributes = (
  attribute: fc.Arbitrary<Operand>,
  values: readonly [string, ...string[]],
): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      left: attribute,
      is: fc.constantFrom('=' as const, '!=' as const),
      right: fc.constantFrom(...values).map(value),
    }),
    fc.record({ kind: fc.constant('in values' as const), operand: attribute, values: fc.constant(values) }),
    fc.record({ kind: fc.constantFrom('known' as const, 'unknown' as const), operand: attribute }),
  );

/** Of what is known of a lead besides its fields: what only routes and the like may ask, and the naive reading knows too. */
export const onHandling = onAttributes(handled, ['stage_0', 'anna', 'Desk']);

const onEvents: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record<Extract<Condition, { kind: 'happened' }>>({
      kind: fc.constant('happened' as const),
      event: fc.constantFrom(...events),
      count: fc.integer({ min: 1, max: 2 }),
      within: fc.option(within),
      where,
    }),
  },
  { weight: 1, arbitrary: onAttributes(told, ['Spring', 'web']) },
);

const table = (name: string): Operand => ({ kind: 'table', name });
const onTables: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(table('band')),
    is: comparison,
    right: fc.integer({ min: 1, max: 3 }).map(value),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(table('segment')),
    is: fc.constantFrom('=' as const, '!=' as const),
    right: fc.constantFrom('small', 'large').map(value),
  }),
  fc.record({
    kind: fc.constant('has' as const),
    operand: fc.constant(table('offers')),
    values: fc.constantFrom(['small'], ['large', 'huge']),
  }),
  fc.record({ kind: fc.constantFrom('known' as const, 'unknown' as const), operand: fc.constant(table('segment')) }),
);

const onScores: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    left: scored,
    is: comparison,
    right: fc.integer({ min: -5, max: 30 }).map(value),
  }),
  fc.record({
    kind: fc.constant('between' as const),
    operand: scored,
    low: fc.integer({ min: 0, max: 10 }).map(value),
    high: fc.integer({ min: 8, max: 30 }).map(value),
  }),
  fc.constant<Condition>({ kind: 'compare', left: score('fit'), is: '>', right: score('interest') }),
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(table('grade')),
    is: fc.constantFrom('=' as const, '!=' as const),
    right: fc.constantFrom('small', 'large').map(value),
  }),
);

function nested(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const several = (of: fc.Arbitrary<Condition>) => fc.array(of, { minLength: 1, maxLength: 3 });
  const group = (of: fc.Arbitrary<Condition>) =>
    fc.oneof(
      fc.record({ kind: fc.constantFrom('all of' as const, 'any of' as const, 'none of' as const), of: several(of) }),
      fc.record({ kind: fc.constant('at least' as const), count: fc.integer({ min: 1, max: 2 }), of: several(of) }),
      fc.record({ kind: fc.constant('not' as const), of }),
    );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: group(leaf) },
    { weight: 1, arbitrary: group(fc.oneof(leaf, group(leaf))) },
  );
}

const points = fc.integer({ min: -20, max: 30 });
const factLines = fc.array(
  fc.record({
    points,
    when: nested(
      fc.oneof(
        { weight: 5, arbitrary: onFields },
        { weight: 1, arbitrary: onEvents },
        { weight: 1, arbitrary: onTables },
      ),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);
const eventLines = fc.array(
  fc.record({
    points,
    on: fc.constantFrom(...events),
    where,
    cap: fc.option(
      fc.record({
        count: fc.integer({ min: 1, max: 2 }),
        within: fc.integer({ min: 1, max: 72 }).map((n) => n * hour),
      }),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);
const groupNames = [undefined, undefined, 'small', 'large'] as const;
const groups = [
  { name: 'small', atMost: 8, at: place },
  { name: 'large', atMost: 25, at: place },
];
const inGroups = fc.array(fc.constantFrom(...groupNames), { minLength: 5, maxLength: 5 });
const grouped = <Line extends object>(lines: readonly Line[], names: readonly (string | undefined)[]) =>
  lines.map((line, index) => ({ ...line, ...(names[index] !== undefined && { group: names[index] }) }));

const elapsed: fc.Arbitrary<Duration> = fc.record({
  amount: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('hours', 'days', 'weeks'),
  business: fc.constant(false),
});
const lost: fc.Arbitrary<{ readonly halvesEvery: number | null; readonly decay?: Decay }> = fc.oneof(
  fc.constant({ halvesEvery: null }),
  fc.integer({ min: 6, max: 24 * 14 }).map((hours) => ({ halvesEvery: hours * hour })),
  fc.integer({ min: 1, max: 12 }).map((days) => ({ halvesEvery: null, decay: { kind: 'fades' as const, days } })),
  fc
    .array(fc.record({ to: fc.integer({ min: 0, max: 20 }), after: elapsed }), { minLength: 1, maxLength: 2 })
    .map((steps) => ({ halvesEvery: null, decay: { kind: 'falls' as const, steps } })),
);
const doubts: fc.Arbitrary<{ readonly doubt?: Doubt }> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ doubt: { confirmation: null } }) },
  { weight: 2, arbitrary: elapsed.map((within) => ({ doubt: { confirmation: { by: ['call'], within } } })) },
);
const range = fc.constantFrom<readonly [number, number]>([0, 40], [-20, 30], [5, 25]);
const judged = nested(fc.oneof(onFields, onEvents, onTables, { weight: 2, arbitrary: onScores }));

const rowsOf = <T>(when: fc.Arbitrary<Condition>, then: fc.Arbitrary<T>) =>
  fc.array(fc.record({ when: nested(when), then }), { minLength: 1, maxLength: 3 });
const size3 = fc.constantFrom('small', 'large', 'huge');
const onFacts = fc.oneof({ weight: 3, arbitrary: onFields }, { weight: 1, arbitrary: onEvents });
const picks = fc.constantFrom('only match' as const, 'first match' as const);
const anyTables: fc.Arbitrary<readonly Table[]> = fc
  .record({
    picks,
    band: rowsOf(onFacts, fc.integer({ min: 1, max: 3 })),
    segment: rowsOf(onFacts, size3),
    offers: rowsOf(onFacts, size3),
    grade: rowsOf(onScores, size3),
  })
  .map((made) => [
    // Written before what it rests on.
    tableWith(
      'grade',
      'first match',
      { kind: 'text' },
      made.grade.filter(({ when }) => !rests(when, 'grade')),
    ),
    tableWith('band', made.picks, { kind: 'number' }, made.band),
    tableWith('segment', 'first match', { kind: 'text' }, made.segment),
    tableWith('offers', 'every match', { kind: 'text' }, made.offers),
  ]);

function rests(condition: Condition, name: string): boolean {
  return JSON.stringify(condition).includes(JSON.stringify(table(name)));
}

function tableWith(
  name: string,
  how: Table['picks'],
  of: Table['of'],
  rows: readonly { readonly when: Condition; readonly then: SingleValue }[],
): Table {
  return {
    name,
    picks: how,
    of,
    rows: rows.map(({ when, then }, index) => ({ name: `row ${index + 1}`, when: placed(when), then, at: place })),
    at: place,
  };
}

/** Plans with any conditions, scores and stages; their lead, lists and lets stay the same. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    factLines,
    eventLines,
    factRange: range,
    eventRange: range,
    lost,
    pausedBy: fc.option(fc.constant(['mql_to_sales']), { freq: 2 }),
    factGroups: inGroups,
    eventGroups: inGroups,
    hasGroups: fc.boolean(),
    doubts,
    waits: fc.array(
      fc.record({
        upTo: elapsed,
        when: nested(fc.oneof({ weight: 4, arbitrary: onFields }, { weight: 1, arbitrary: onEvents })),
        askingEvery: fc.option(elapsed),
      }),
      { maxLength: 2 },
    ),
    untils: fc.array(fc.option(judged, { freq: 2 }), { minLength: 3, maxLength: 3 }),
    refusals: fc.array(nested(fc.oneof({ weight: 4, arbitrary: onFields }, { weight: 1, arbitrary: onEvents })), {
      maxLength: 1,
    }),
    stages: fc.array(judged, { minLength: 1, maxLength: 3 }),
    sumOfFields: fc.boolean(),
    tables: anyTables,
  })
  .map((made) => ({
    ...nordlicht,
    company: { ...nordlicht.company, zone: berlin },
    lead: { key: 'email', fields, at: place },
    lets: [
      { name: 'headcount', is: 'larger of', of: [field('employees'), field('crm_employees')], at: place },
      {
        name: 'least',
        is: made.sumOfFields ? 'sum of' : 'smaller of',
        of: [letOf('headcount'), field('area')],
        at: place,
      },
      { name: 'total', is: 'sum of', of: [score('fit'), score('interest')], at: place },
    ],
    tables: made.tables,
    lists: [
      { name: 'free', values: ['gmx.de', 'web.de'], at: place },
      { name: 'rivals', values: ['rival.example', 'gmx.de'], at: place },
      { name: 'dach', values: ['de', 'at'], at: place },
    ],
    events: events.map((name) => ({
      name,
      data: [
        fieldOf('topic', { kind: 'text' }),
        fieldOf('campaign', { kind: 'text' }),
        fieldOf('channel', { kind: 'text' }, { personal: true }),
      ],
      ...(name === 'view' && made.doubts),
      at: place,
    })),
    qualifications: [
      {
        name: 'inbound',
        at: place,
        scores: [
          {
            kind: 'facts',
            name: 'fit',
            from: made.factRange[0],
            to: made.factRange[1],
            at: place,
            lines: grouped(
              made.factLines.map((one, index) => ({
                name: `fact_${index}`,
                points: one.points,
                when: placed(one.when),
                means: null,
                at: place,
              })),
              made.hasGroups ? made.factGroups : [],
            ),
            ...(made.hasGroups && { groups }),
          },
          {
            kind: 'events',
            name: 'interest',
            from: made.eventRange[0],
            to: made.eventRange[1],
            ...made.lost,
            ...(made.pausedBy !== null && { pausedBy: made.pausedBy }),
            at: place,
            lines: grouped(
              made.eventLines.map((one, index) => ({ ...one, name: `event_${index}`, means: null, at: place })),
              made.hasGroups ? made.eventGroups : [],
            ),
            ...(made.hasGroups && { groups }),
          },
        ],
        refusals: made.refusals.map((when, index) => ({
          name: `refusal_${index}`,
          when: placed(when),
          means: null,
          at: place,
        })),
        ...(made.waits.length > 0 && {
          waits: made.waits.map((wait, index) => ({
            ...wait,
            name: `wait_${index}`,
            when: placed(wait.when),
            means: null,
            at: place,
          })),
        }),
        stages: made.stages.map((when, index) => ({
          name: `stage_${index}`,
          when: placed(when),
          ...(made.untils[index] && { until: placed(made.untils[index]) }),
          means: null,
          at: place,
        })),
      },
    ],
    handoffs: nordlicht.handoffs.map((rule) => ({ ...rule, becomes: 'stage_0' })),
  }));

const unknown = (of: fc.Arbitrary<FactValue>): fc.Arbitrary<FactValue> =>
  fc.oneof({ weight: 3, arbitrary: of }, { weight: 2, arbitrary: fc.constant(null) });
const size = fc.constantFrom(9, 10, 11, 20, 35, 50, 51);

/** Values of the fields of `anyPlan`, each often unknown. */
export const anyFields: fc.Arbitrary<LeadFacts['fields']> = fc.record(
  {
    email: unknown(fc.constantFrom('a@gmx.de', 'b@Rival.example', 'head@firma.example', 'vp@web.de')),
    employees: unknown(size),
    crm_employees: unknown(size),
    area: unknown(fc.constantFrom(9.5, 10, 20, 49.9, 50, 60)),
    country: unknown(fc.constantFrom('DE', 'at', 'FR')),
    growth: unknown(fc.constantFrom(9.5, 10, 20, 50.5)),
    contract: unknown(size),
    seen_at: unknown(fc.constantFrom('2026-10-19T05:59:59.999Z', seen, '2027-01-01T00:00:00.000Z')),
    speaks: unknown(fc.constantFrom('de', 'de-CH', 'fr')),
    ours: unknown(fc.constantFrom('anna', 'ben')),
    interests: unknown(fc.constantFrom([], ['roof'], ['wall', 'Roof'], ['de-CH', 'wall'])),
    title: unknown(fc.constantFrom('Head of VP', 'head', 'MVP-Headéa', 'vp. of gmx2', 'event', 'nobody', 'Price')),
    constructor: unknown(fc.constantFrom('website', 'Event')),
    consent: unknown(fc.boolean()),
    budget: unknown(fc.constantFrom(euros(99), euros(100), euros(300), { currency: 'USD', minor: 20_000 })),
    wants_by: unknown(fc.constantFrom('2026-12-31', '2027-01-01', '2027-03-01')),
  },
  { requiredKeys: ['email', 'employees', 'area', 'country', 'title'] },
);

const anyEvents: fc.Arbitrary<readonly EventFact[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...events),
      hours: fc.integer({ min: -24 * 40, max: 24 * 20 }),
      data: fc.record(
        {
          topic: unknown(fc.constantFrom('price', 'Other')),
          campaign: unknown(fc.constantFrom('spring', 'autumn')),
          channel: unknown(fc.constantFrom('web', 'fair', 3)),
        },
        { requiredKeys: ['topic'] },
      ),
      verdict: fc.option(fc.constantFrom('confirmed' as const, 'dropped' as const), { freq: 3 }),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list
      .map((one, index) => ({
        id: `e${index}`,
        name: one.name,
        at: start + one.hours * hour,
        data: one.data,
        ...(one.name === 'view' && one.verdict !== null && { verdict: one.verdict }),
      }))
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  );

const past = fc.integer({ min: -30, max: 0 }).map((days) => start + days * day);
const anyStanding: fc.Arbitrary<LeadStanding> = fc
  .record({
    stage: fc.option(fc.constantFrom('stage_0', 'stage_1'), { freq: 2 }),
    refusedAt: fc.option(past),
    closed: fc.boolean(),
    heldBack: fc.constantFrom([], ['mql_to_sales']),
    waits: fc.option(past.map((since) => [{ name: 'wait_0', since }])),
    pauses: fc.option(
      fc.record({ from: past, days: fc.option(fc.integer({ min: 0, max: 9 })) }).map(({ from, days }): Paused[] => [
        { handoff: 'mql_to_sales', from, until: days === null ? null : from + days * day },
        { handoff: 'another', from: from - 20 * day, until: from + 20 * day },
      ]),
      { freq: 2 },
    ),
    recycled: fc.option(
      fc.record({ since: past, until: fc.integer({ min: -5, max: 20 }).map((days) => start + days * day) }),
    ),
  })
  .map(({ recycled, stage, waits, pauses, ...rest }) => ({
    ...rest,
    ...(pauses !== null && { pauses }),
    ...(waits !== null && { waits }),
    stage: recycled === null ? stage : null,
    stageSince: recycled === null && stage !== null ? start - day : null,
    recycled: recycled === null ? null : { below: 'stage_0', ...recycled },
  }))
  .chain((standing) => {
    const { recycled } = standing;
    if (recycled === null) return fc.constant(standing);
    const longer = { ...recycled, below: 'stage_1', until: recycled.until + 3 * day };
    return fc.constantFrom(standing, { ...standing, recycled: longer, alsoRecycled: [recycled] });
  });

const somebody = fc.constantFrom(null, 'anna', 'ben');
const anyHandling: fc.Arbitrary<Handling> = fc.record({
  owner: somebody,
  lastOwner: somebody,
  team: fc.constantFrom(null, 'desk', 'field'),
  reason: fc.constantFrom(null, 'anna', 'no_budget'),
});

/** Leads of `anyPlan` around `start`, with all that they may have been through. */
export const anyLead: fc.Arbitrary<LeadFacts> = fc.record(
  {
    fields: anyFields,
    events: anyEvents,
    standing: anyStanding,
    handling: anyHandling,
  },
  { requiredKeys: ['fields', 'events', 'standing'] },
);
