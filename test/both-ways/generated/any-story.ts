import fc from 'fast-check';
import type { Somewhere } from './any-calendar.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const fields = fc.record({
  company: fc.constantFrom(null, '"Firma"'),
  size: fc.constantFrom(null, '3', '20', '80', '80', '80'),
  country: fc.constantFrom(null, 'DE', 'NZ', 'NZ', 'AT', 'US', 'CN'),
  consent: fc.constantFrom(null, 'yes', 'yes', 'yes', 'yes', 'no'),
});

const event = fc.constantFrom(
  'asked { seats 8 }',
  'asked { seats 8 }',
  'asked { seats 2 }',
  'asked',
  'viewed',
  'viewed',
  'opened',
  'called { reached yes }',
  'called { reached no }',
  'signed { deal_value EUR 9_000 }',
  'signed { deal_value EUR 900 }',
  'gone',
);

const act = fc
  .tuple(
    fc.constantFrom('owner', 'owner', 'owner', 'tom', 'kai'),
    fc.constantFrom(
      'accepts',
      'accepts',
      'contacts',
      'rejects because too_small',
      'rejects because odd',
      'rejects because again',
      'rejects because typo',
      'rejects because typo',
      'corrects',
      'corrects',
      'meets welcome',
      'meets visits',
      'ticks dated',
      'ticks dated',
      'ends as lost',
    ),
  )
  .map(([who, does]) => `${who} ${does}`);

const change = fc
  .constantFrom(
    'size 80',
    'size 3',
    'size unknown',
    'country NZ',
    'country CN',
    'company "Andere Firma", size 60',
    'consent no',
    'consent yes',
  )
  .map((fields) => `lead changes { ${fields} }`);

const verdict = fc.constantFrom('opened is confirmed', 'opened is dropped');

const expected = fc.constantFrom(
  'fit is 45',
  'interest is 25',
  'stage is ready',
  'no stage',
  'refused by unwanted',
  'insufficient data',
  'owner in desk',
  'owner is ida',
  'queued in hall',
  'waits for country',
  'owner was reminded',
  'offered to another member of desk',
  'escalated to sofie',
  'accept was breached',
  'accept was met in time',
  'ended as too_small',
  'not handed over',
  'not escalated',
  'accept is open',
  'closed',
);

const step = fc.oneof(
  { weight: 4, arbitrary: event.map((what) => `when ${what}`) },
  { weight: 1, arbitrary: change.map((what) => `when ${what}`) },
  { weight: 1, arbitrary: verdict.map((what) => `when ${what}`) },
  { weight: 3, arbitrary: act.map((what) => `when ${what}`) },
  { weight: 2, arbitrary: expected.map((what) => `expect ${what}`) },
);

/** How long after the step before: often as long as something in the rules takes, to the minute. */
const gap = fc.oneof(
  fc.constantFrom(0, 0, 1, 10, 20, 30, 60, 90, 120, 240).map((minutes) => minutes * minute),
  fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * minute),
  fc.constantFrom(1, 2, 3, 5, 8, 61).map((days) => days * day),
);

/** What happens to some lead, as a test block. It begins at most a day after one of the place's days begins. */
export const anyStory = ({ days }: Somewhere, name: string): fc.Arbitrary<string> =>
  fc
    .record({
      begins: fc.tuple(fc.constantFrom(...days), fc.integer({ min: 0, max: 1439 })),
      fields,
      steps: fc.array(fc.tuple(gap, step), { minLength: 2, maxLength: 10 }),
    })
    .map(({ begins: [date, minutes], fields: given, steps }) => {
      let at = Date.parse(`${date}T00:00Z`) + minutes * minute;
      const known = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [`, ${name} ${value}`]));
      const lines = steps.map(([later, what]) => `  at ${wall((at += later))} ${what}`);
      const begins = wall(Date.parse(`${date}T00:00Z`) + minutes * minute);
      return `test "${name}" {
  as of ${begins}
  given lead { email "lead@firma.example"${known.join('')} }
${lines.join('\n')}
  expect stage is ready
}
`;
    });

const wall = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
