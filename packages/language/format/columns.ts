/**
 * Where a column starts: so many words after the start of the one before; past a name with what belongs to it; past a keyword,
 * which may be two words; past a length of time; at a text in quotes or an address; or at one of some words.
 */
export type Start = number | 'past name' | 'past keyword' | 'past duration' | 'text' | 'address' | readonly string[];

/** Clauses of a block that stand in columns with each other. */
export type Columns = { readonly clauses: RegExp; readonly starts: readonly Start[] };

const explained = ['also', 'means'];
const fields: Columns = { clauses: /^/, starts: ['past name', ['required', 'personal'], explained] };
const keywords: Columns = { clauses: /^/, starts: ['past keyword'] };

/**
 * What stands in columns, by kind of block; the first line that fits a clause counts. A clause that none fits is laid out all
 * the same, without columns.
 */
export const columns: Readonly<Record<string, readonly Columns[]>> = {
  file: [
    { clauses: /^person /, starts: ['text', 'address', 1] },
    { clauses: /^event /, starts: [['may'], ['{']] },
    { clauses: /^list /, starts: [['from', '{']] },
    { clauses: /^team /, starts: [['in'], ['{']] },
    { clauses: /^queue /, starts: [['in'], ['watched'], ['{']] },
    { clauses: /^let /, starts: [['be']] },
    { clauses: /^/, starts: [['{']] },
  ],
  lead: [fields],
  event: [fields],
  company: [keywords],
  calendar: [keywords],
  department: [keywords],
  team: [keywords],
  qualification: [
    { clauses: /^(?:refuse|wait) /, starts: [1, 'past name', explained] },
    { clauses: /^stage /, starts: [1, 'past name', ['until'], explained] },
  ],
  score: [
    { clauses: /^[+-]/, starts: [1, 'past name', explained] },
    { clauses: /^falls /, starts: [['after']] },
  ],
  handoff: [{ clauses: /^(?:needs|passes on|checklist) /, starts: ['past keyword'] }],
  route: [{ clauses: /^to /, starts: [['in', 'by'], ['when']] }],
  ladder: [{ clauses: /^(?:after |\d)/, starts: ['past duration'] }],
  reasons: [{ clauses: /^/, starts: [['with'], ['then']] }],
  ends: [{ clauses: /^/, starts: [['on', 'with'], ['then']] }],
  values: [{ clauses: /^/, starts: [1] }],
  review: [
    { clauses: /^measure /, starts: [1, 'past name'] },
    { clauses: /^(?:covers|split by|leave out) /, starts: ['past keyword'] },
  ],
  promise: [{ clauses: /^(?:deliver|worth|keep) /, starts: ['past keyword', ['for']] }],
  goal: [{ clauses: /^(?:measure|target) /, starts: ['past keyword'] }],
  campaign: [{ clauses: /^(?:runs|audience|content|budget|goal|owners|brief) /, starts: ['past keyword', ['on']] }],
};

/** Rows of a table; each of its cells starts with a bar. */
export const table: Columns = { clauses: /^/, starts: [] };

/** Keywords of two words. */
export const twoWords: ReadonlySet<string> = new Set([
  'time zone',
  'led by',
  'catch up',
  'passes on',
  'split by',
  'leave out',
]);

// What a clause opens, where its block does not have its first word's name.
const opened: readonly (readonly [RegExp, string])[] = [
  [/^group /, 'score'],
  [/\bmay reject\b/, 'reasons'],
  [/\bowes?\b/, 'ladder'],
  [/^given\b|\bwhen\b/, 'values'],
];

/** The kind of block that a clause opens, from its words. */
export function blockAfter(clause: string, within: string): string {
  const sign = within === 'file' ? undefined : opened.find(([pattern]) => pattern.test(clause));
  return sign?.[1] ?? /^\w*/.exec(clause)![0];
}
