import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldType } from '@smk/plan';
import { fieldOf, nordlicht, place } from '../test-material/nordlicht.ts';
import { matchColumns } from './match-columns.ts';
import { readFields } from './read-fields.ts';

const { fields } = nordlicht.lead;
const complete = { email: 'Ann@Firma.example', company: 'Firma', consent: 'yes' };
const read = (input: Record<string, unknown>) => readFields(fields, { ...complete, ...input }, 'create', nordlicht);
const sentence = (input: Record<string, unknown>) =>
  readFields(fields, input, 'update', nordlicht)
    .problems.map((problem) => problem.sentence)
    .join(' ');

test('the text of a file and the JSON of the API say the same', () => {
  const text = read({
    employees: '1_200',
    budget: 'EUR 50_000',
    roof_area: ' 12.50 ',
    country: 'de',
    source: 'Website',
    wants_by: '2027-03-01',
  });
  const json = read({
    consent: true,
    employees: 1200,
    budget: { currency: 'EUR', amount: '50000.00' },
    roof_area: 12.5,
    country: 'DE',
    source: 'website',
    wants_by: '2027-03-01',
  });
  expect(text).toEqual(json);
  expect(json).toEqual({
    fields: {
      email: 'ann@firma.example',
      company: 'Firma',
      consent: true,
      employees: 1200,
      budget: { currency: 'EUR', minor: 5_000_000 },
      roof_area: 12.5,
      country: 'DE',
      source: 'website',
      wants_by: '2027-03-01',
    },
    problems: [],
  });
});

test('what is absent is left alone, what is empty becomes unknown', () => {
  expect(readFields(fields, { country: '', employees: null, job_title: '  ' }, 'update', nordlicht)).toEqual({
    fields: { country: null, employees: null, job_title: null },
    problems: [],
  });
});

test('a required field binds when the lead is created, not when it is updated', () => {
  expect(readFields(fields, { email: 'a@b.example', company: '' }, 'create', nordlicht).problems).toEqual([
    { field: 'company', sentence: '`company` is required, and empty.' },
    { field: 'consent', sentence: '`consent` is required, and missing.' },
  ]);
  expect(readFields(fields, { company: '' }, 'update', nordlicht)).toEqual({ fields: { company: null }, problems: [] });
});

test.each([
  [{ employees: 'many' }, '`employees` must be a whole number such as 350; it is `many`.'],
  [{ employees: '1,200' }, '`employees` must be a whole number such as 350; it is `1,200`.'],
  [{ employees: 1.5 }, '`employees` must be a whole number such as 350; it is `1.5`.'],
  [{ employees: [3] }, '`employees` must be a whole number such as 350; it is `[3]`.'],
  [{ roof_area: '1e3' }, '`roof_area` must be a number such as 12.5; it is `1e3`.'],
  [{ budget: '50000' }, '`budget` must be money such as EUR 50_000 or EUR 99.90; it is `50000`.'],
  [{ budget: 'XYZ 5' }, '`budget` must be money in a currency of ISO 4217, such as EUR 50_000; it is `XYZ 5`.'],
  [{ budget: 'EUR 0.005' }, '`budget` must be money with at most 2 decimal places; it is `EUR 0.005`.'],
  [{ budget: 'JPY 5.5' }, '`budget` must be money with at most 0 decimal places; it is `JPY 5.5`.'],
  [{ country: 'Germany' }, '`country` must be a country as its two letters, such as DE; it is `Germany`.'],
  [{ source: 'radio' }, '`source` must be one of website, event, referral; it is `radio`.'],
  [{ wants_by: '2027-02-29' }, '`wants_by` must be a date such as 2027-03-01; it is `2027-02-29`.'],
  [{ consent: 'perhaps' }, '`consent` must be yes or no; it is `perhaps`.'],
  [{ company: 'a\0b' }, '`company` must be text without broken characters; it is `a·b`.'],
  [{ email: 'ann' }, '`email` must be an email address such as ann@firma.example.'],
  [{ employes: 5 }, 'There is no field `employes` here; did you mean `employees`?'],
  [{ shoe_size: 5 }, 'There is no field `shoe_size` here; leave it out, or declare it in the rules.'],
])('%j: %s', (input, expected) => {
  expect(sentence(input)).toBe(expected);
});

test('names that every object has are no fields, unless declared', () => {
  const hostile = JSON.parse('{"__proto__": {"consent": true}, "constructor": "x"}') as Record<string, unknown>;
  expect(readFields(fields, hostile, 'update', nordlicht).problems.map((problem) => problem.field)).toEqual([
    '__proto__',
    'constructor',
  ]);
  expect(readFields(fields, hostile, 'update', nordlicht).fields).toEqual({});
  const odd = [fieldOf('constructor', { kind: 'text' }, { required: true })];
  expect(readFields(odd, {}, 'create', nordlicht).problems).toEqual([
    { field: 'constructor', sentence: '`constructor` is required, and missing.' },
  ]);
});

const others = [
  fieldOf('growth', { kind: '%' }),
  fieldOf('margin', { kind: 'pp' }),
  fieldOf('seen_at', { kind: 'moment' }),
  fieldOf('contract', { kind: 'duration' }),
  fieldOf('speaks', { kind: 'language' }),
  fieldOf('ours', { kind: 'person' }),
  fieldOf('interests', { kind: 'list of', of: { kind: 'text' } }),
  fieldOf('markets', { kind: 'list of', of: { kind: 'country' } }),
];
const people = [{ name: 'anna', title: 'Anna Kurz', email: 'Anna@nordlicht.example', at: place }];
const readOthers = (input: Record<string, unknown>) => readFields(others, input, 'update', { ...nordlicht, people });

test('somebody whom the rules do not name is somebody all the same', () => {
  expect(readOthers({ ours: ' Paul@partner.example ' }).fields).toEqual({ ours: 'Paul@partner.example' });
});

test('shares, moments, lengths, languages, people and lists say the same in a file and in JSON', () => {
  const text = readOthers({
    growth: '12.5 %',
    margin: '-2 pp',
    seen_at: '2026-12-24 09:00',
    contract: '3 months',
    speaks: 'DE_ch',
    ours: 'anna@Nordlicht.example',
    interests: ' roof ; Wall;',
    markets: 'de;AT',
  });
  expect(text).toEqual({
    fields: {
      growth: 12.5,
      margin: -2,
      seen_at: '2026-12-24T08:00:00.000Z',
      contract: 131_490,
      speaks: 'de-CH',
      ours: 'anna',
      interests: ['roof', 'Wall'],
      markets: ['DE', 'AT'],
    },
    problems: [],
  });
  expect(
    readOthers({
      growth: 12.5,
      margin: -2,
      seen_at: '2026-12-24T09:00:00+01:00',
      contract: 'P3M',
      speaks: 'de-CH',
      ours: 'anna',
      interests: ['roof', 'Wall'],
      markets: ['DE', 'AT'],
    }),
  ).toEqual(text);
  expect(readOthers({ interests: [], markets: '' }).fields).toEqual({ interests: [], markets: null });
});

test.each([
  [{ growth: 'much' }, '`growth` must be a share such as 20% or 20; it is `much`.'],
  [
    { seen_at: '24.12.2026' },
    '`seen_at` must be a moment such as 2027-03-01 09:00 or 2027-03-01T09:00Z; it is `24.12.2026`.',
  ],
  [
    { seen_at: '999999999999999' },
    '`seen_at` must be a moment such as 2027-03-01 09:00 or 2027-03-01T09:00Z; it is `999999999999999`.',
  ],
  [{ contract: 'a while' }, '`contract` must be a length of time such as 14 days, 3 months or P3M; it is `a while`.'],
  [{ contract: 'P' }, '`contract` must be a length of time such as 14 days, 3 months or P3M; it is `P`.'],
  [{ speaks: 'German' }, '`speaks` must be a language of BCP 47, such as de or de-CH; it is `German`.'],
  [{ ours: 5 }, '`ours` must be a person, by name or email address; it is `5`.'],
  [
    { markets: ['DE', 'XX'] },
    '`markets` must be a list, of which each is a country as its two letters, such as DE; it is `["DE","XX"]`.',
  ],
  [{ interests: 5 }, '`interests` must be a list of at most 200 values; it is `5`.'],
])('%j: %s', (input, expected) => {
  expect(readOthers(input).problems.map((problem) => problem.sentence)).toEqual([expected]);
});

test('whatever is sent is a value, unknown or a problem, and never throws', () => {
  const kinds: readonly FieldType[] = [
    'text',
    'email',
    'whole number',
    'number',
    'money',
    'yes/no',
    'date',
    'country',
    '%',
    'pp',
    'moment',
    'duration',
    'language',
    'person',
  ].map((kind) => ({ kind }) as FieldType);
  const lists: readonly FieldType[] = kinds.map((of) => ({ kind: 'list of', of }) as FieldType);
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds, ...lists),
      fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
      (type, given) => {
        const { fields: result, problems } = readFields([fieldOf('it', type)], { it: given }, 'create', nordlicht);
        expect(problems.length + Object.keys(result).length).toBe(1);
      },
    ),
  );
});

test('columns are found by name, then by what files call them', () => {
  expect(
    matchColumns(nordlicht.lead, [
      '\uFEFFWork Email',
      'COUNTRY',
      'no. of employees',
      'CRM Employees',
      'Shoe',
      'E-Mail',
    ]),
  ).toEqual({
    columns: ['email', 'country', 'employees', 'crm_employees', null, null],
    unknown: ['Shoe', 'E-Mail'],
  });
  expect(matchColumns(nordlicht.lead, ['Work Email', 'email']).columns).toEqual([null, 'email']);
});
