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
  {
    field: 'growth',
    type: '%',
    conditions: ['growth >= 12.5%', 'growth < 12.5%', 'growth between 0% and 100%', 'growth is 20%'],
    values: {
      unknown: [null, 'UUUU'],
      'a-number-alone': [20, 'TFTT'],
      'with-its-sign': ['12.5%', 'TFTF'],
      'below-zero': ['-3%', 'FTFF'],
      'above-the-whole': ['120%', 'TFFF'],
    },
  },
  {
    field: 'visited',
    type: 'moment',
    conditions: ['visited >= 2027-03-01 09:00', 'visited < 2027-03-01 09:00', 'visited >= 2027-03-28 02:30'],
    values: {
      unknown: [null, 'UUU'],
      'by-the-clocks-of-the-company': ['2027-03-01 09:00', 'TFF'],
      'the-same-with-its-offset': ['2027-03-01T08:00Z', 'TFF'],
      'a-minute-before': ['2027-03-01T08:59+01:00', 'FTF'],
      // There is no 02:30 on that day: 03:00 is meant, which is 01:00 in UTC.
      'the-moment-after-the-gap': ['2027-03-28T01:00Z', 'TFT'],
      'the-minute-before-the-gap': ['2027-03-28T00:59Z', 'TFF'],
    },
  },
  {
    field: 'contract',
    type: 'duration',
    conditions: ['contract >= 14 days', 'contract > 2 weeks', 'contract < 1 month', 'contract is 336 hours'],
    values: {
      unknown: [null, 'UUUU'],
      'two-weeks': ['2 weeks', 'TFTT'],
      'fourteen-days': ['14 days', 'TFTT'],
      'a-month-is-the-twelfth-part-of-a-year': ['P1M', 'TTFF'],
      // 365.25 days are 12 months: 30.4375 days each.
      'thirty-days-are-less-than-a-month': ['30 days', 'TTTF'],
      'thirty-one-days-are-more': ['31 days', 'TTFF'],
    },
  },
  {
    field: 'speaks',
    type: 'language',
    conditions: ['speaks is de', 'speaks is de-CH', 'speaks is not de', 'speaks in (fr, de-CH)'],
    values: {
      unknown: [null, 'UUUU'],
      'the-same': ['de', 'TFFF'],
      'who-speaks-a-part-speaks-the-whole': ['de-CH', 'TTFT'],
      another: ['fr', 'FFTT'],
    },
  },
  {
    field: 'interests',
    type: 'list of one of (cargo, trailers, repair)',
    conditions: [
      'interests contains cargo',
      'interests contains any of (cargo, repair)',
      'not (interests contains cargo)',
      'interests is known',
    ],
    values: {
      unknown: [null, 'UUUF'],
      'one-of-them': [['cargo'], 'TTFT'],
      several: ['repair; trailers', 'FTTT'],
      'none-of-them': [['trailers'], 'FFTT'],
    },
  },
];

const slugs: Readonly<Record<string, string>> = { '%': 'share' };

/** For each type, what its comparisons say of values below, at and above what they are compared with, and of none. */
export const comparisons: readonly Family[] = tables.map((table) => ({
  area: `comparing-${slugs[table.type] ?? table.type.replace(/ \(.*/, '').replaceAll(/[^a-z]+/g, '-')}`,
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
