import { company, json, truthOf, type Family, type Letter } from './family.ts';

type Table = {
  /** The field's name in cases, and its type. */
  readonly field: string;
  readonly type: string;
  readonly conditions: readonly string[];
  /** The truths of the conditions in their order, for a value that comes in. */
  readonly values: Readonly<Record<string, readonly [value: unknown, truths: string]>>;
};

const tables: readonly Table[] = [
  {
    field: 'rating',
    type: 'number',
    conditions: [
      'rating >= 10',
      'rating > 10',
      'rating <= 10',
      'rating < 10',
      'rating is 10',
      'rating is not 10',
      'rating between 5 and 10',
      'rating in (5, 10)',
      'rating > -3',
      'rating is known',
      'rating is unknown',
    ],
    values: {
      unknown: [null, 'UUUUUUUUUFT'],
      zero: [0, 'FFTTFTFFTTF'],
      'just-below-between': [4.999, 'FFTTFTFFTTF'],
      'low-end-of-between': [5, 'FFTTFTTTTTF'],
      'within-between': [7.5, 'FFTTFTTFTTF'],
      'high-end-of-between': [10, 'TFTFTFTTTTF'],
      'just-above': [10.001, 'TTFFFTFFTTF'],
      'negative-bound': [-3, 'FFTTFTFFFTF'],
    },
  },
  {
    field: 'size',
    type: 'whole number',
    conditions: ['size >= 1_000', 'size < 1_000', 'size is 1_000', 'size between 999 and 1_001', 'size in (0, 1_000)'],
    values: {
      unknown: [null, 'UUUUU'],
      zero: [0, 'FTFFT'],
      'one-less': [999, 'FTFTF'],
      'the-same': [1000, 'TFTTT'],
      'two-more': [1002, 'TFFFF'],
    },
  },
  {
    field: 'budget',
    type: 'money',
    conditions: [
      'budget >= EUR 50_000',
      'budget > EUR 50_000',
      'budget < EUR 50_000.01',
      'budget is EUR 0.10',
      'budget between EUR 0.10 and EUR 50_000',
    ],
    values: {
      unknown: [null, 'UUUUU'],
      'ten-cents': ['EUR 0.10', 'FFTTT'],
      'a-cent-less': ['EUR 49999.99', 'FFTFT'],
      'the-same': ['EUR 50000', 'TFTFT'],
      'a-cent-more': ['EUR 50000.01', 'TTFFF'],
    },
  },
  {
    field: 'title',
    type: 'text',
    conditions: [
      'title is "Head of Sales"',
      'title is not "Head of Sales"',
      'title contains "head"',
      'title contains any of ("vp", "Leiter", "LEITUNG")',
      'title in ("ceo", "head of sales")',
    ],
    values: {
      unknown: [null, 'UUUUU'],
      'empty-is-unknown': ['', 'UUUUU'],
      'other-capitals': ['HEAD OF SALES', 'TFTFT'],
      'part-of-a-word': ['Oberleiterin', 'FTFTF'],
      'non-ascii-capitals': ['Köpfe, LEITUNG', 'FTFTF'],
      'none-of-them': ['Intern', 'FTFFF'],
    },
  },
  {
    field: 'mail',
    type: 'email',
    conditions: [
      'mail is "k@firma.example"',
      'domain of mail is "firma.example"',
      'domain of mail is not "firma.example"',
      'domain of mail in ("firma.example", "rival.example")',
      'mail contains "firma"',
    ],
    values: {
      unknown: [null, 'UUUUU'],
      'other-capitals': ['K@Firma.Example', 'TTFTT'],
      'another-name': ['b@firma.example', 'FTFTT'],
      'a-domain-below': ['k@mail.firma.example', 'FFTFT'],
      'another-domain': ['k@rival.example', 'FFTTF'],
    },
  },
  {
    field: 'consent',
    type: 'yes/no',
    conditions: ['consent', 'consent is yes', 'consent is no', 'consent is not yes', 'not (consent)'],
    values: { unknown: [null, 'UUUUU'], yes: [true, 'TTFFF'], no: [false, 'FFTTT'] },
  },
  {
    field: 'starts_on',
    type: 'date',
    conditions: [
      'starts_on >= 2027-03-01',
      'starts_on > 2027-03-01',
      'starts_on <= 2027-03-01',
      'starts_on < 2027-03-01',
      'starts_on is 2027-03-01',
      'starts_on between 2027-02-28 and 2027-03-01',
    ],
    values: {
      unknown: [null, 'UUUUUU'],
      'two-days-before': ['2027-02-27', 'FFTTFF'],
      'the-day-before': ['2027-02-28', 'FFTTFT'],
      'the-same-day': ['2027-03-01', 'TFTFTT'],
      'a-year-that-sorts-later-as-text': ['2100-01-01', 'TTFFFF'],
    },
  },
  {
    field: 'country',
    type: 'country',
    conditions: [
      'country is DE',
      'country is not DE',
      'country in (DE, AT)',
      'country in dach',
      'not (country in dach)',
    ],
    values: {
      unknown: [null, 'UUUUU'],
      'the-same': ['DE', 'TFTTF'],
      'in-the-list': ['CH', 'FTFTF'],
      'small-letters-that-came-in': ['at', 'FTTTF'],
      another: ['FR', 'FTFFT'],
    },
  },
  {
    field: 'source',
    type: 'one of (website, fair, referral)',
    conditions: ['source is fair', 'source is not fair', 'source in (fair, referral)', 'source is known'],
    values: {
      unknown: [null, 'UUUF'],
      'the-same': ['fair', 'TFTT'],
      'another-of-the-list': ['referral', 'FTTT'],
      'none-of-the-list': ['website', 'FTFT'],
    },
  },
];

/** For each type, what its comparisons say of values below, at and above what they are compared with, and of none. */
export const comparisons: readonly Family[] = tables.map((table) => ({
  area: `comparing-${table.type.replace(/ \(.*/, '').replaceAll(/[^a-z]+/g, '-')}`,
  files: {
    '_company/rules.smk': rulesOf(table),
    ...Object.fromEntries(
      Object.entries(table.values).flatMap(([name, [value, truths]]) => caseOf(table, name, value, truths)),
    ),
  },
}));

function nameOf(index: number): string {
  return `line_${index + 1}`;
}

function rulesOf({ field, type, conditions }: Table): string {
  const [width, nameWidth] = [Math.max(5, field.length), nameOf(conditions.length - 1).length];
  return `${company}
lead by email {
  email${' '.repeat(width - 5)} email required
  ${field.padEnd(width)} ${type}
}
${type === 'country' ? '\nlist dach { DE, AT, CH }\n' : ''}
qualification comparing {
  score truths from 0 to 100 {
${conditions.map((when, index) => `    +1 ${nameOf(index).padEnd(nameWidth)} when ${when}`).join('\n')}
  }
}
`;
}

function caseOf(table: Table, name: string, value: unknown, truths: string): readonly (readonly [string, string])[] {
  const lines = table.conditions.map((_, index) => [nameOf(index), truthOf(truths.charAt(index) as Letter)]);
  const points = [...truths].filter((letter) => letter === 'T').length;
  const fields = { email: 'k@probe.example', [table.field]: value };
  return [
    [`${name}/lead.json`, json({ fields, asOf: '2026-11-16T10:00+01:00' })],
    [`${name}/expect.json`, json({ scores: { truths: points }, lines: Object.fromEntries(lines) })],
  ];
}
