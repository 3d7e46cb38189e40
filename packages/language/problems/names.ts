import { problemKind } from './kind.ts';

/** What a name can stand for, in the words of the rules. */
export type NameOf =
  | 'calendar'
  | 'campaign'
  | 'channel'
  | 'content'
  | 'countable'
  | 'department'
  | 'department or team'
  | 'end'
  | 'event'
  | 'expected'
  | 'field'
  | 'fact'
  | 'fact or event'
  | 'goal'
  | 'goal or promise'
  | 'handoff'
  | 'list'
  | 'measure'
  | 'obligation'
  | 'person'
  | 'person or team'
  | 'promise'
  | 'queue'
  | 'reason'
  | 'refusal'
  | 'score'
  | 'score line'
  | 'line'
  | 'stage'
  | 'team'
  | 'waited for';

const asked: Readonly<Record<NameOf, string>> = {
  calendar: 'no calendar',
  campaign: 'no campaign',
  channel: 'no channel',
  content: 'no content of a campaign',
  countable: 'no handoff, stage or event',
  department: 'no department',
  'department or team': 'no department or team',
  end: 'no end of a handoff',
  event: 'no event',
  expected: 'no score, line of a score, obligation, or value of the lead',
  field: 'no field of the lead',
  fact: 'no field, `let` or score',
  'fact or event': 'no field, `let`, score or event',
  goal: 'no goal',
  'goal or promise': 'no goal or promise',
  handoff: 'no handoff',
  list: 'no list',
  measure: 'no measure of a review',
  obligation: 'no obligation',
  person: 'no person',
  'person or team': 'no person or team',
  promise: 'no promise',
  queue: 'no queue',
  reason: 'no reason to reject',
  refusal: 'no `refuse` line',
  score: 'no score',
  'score line': 'no line of this score',
  line: 'no line of a score',
  stage: 'no stage',
  team: 'no team',
  'waited for': 'no field of the lead and no `wait` line',
};

export const unknownName = problemKind<{
  name: string;
  of: NameOf;
  near: string | null;
  known: readonly string[];
  /** What else the name stands for: "a team". */
  is: string | null;
}>('SMK2001', 'unknown name', ({ name, of, near, known, is }) => ({
  sentence: `There is ${asked[of]} called \`${name}\`${is === null ? '' : `: it is ${is}`}.`,
  hint: near !== null && is === null ? `Did you mean \`${near}\`?` : chooseFrom(known),
}));

export const textWithoutQuotes = problemKind<{ name: string }>('SMK2002', 'text without quotes', ({ name }) => ({
  sentence: `There is no field, \`let\` or score called \`${name}\`, and it is compared with a text.`,
  hint: `If the text itself is meant, write \`"${name}"\`.`,
}));

export const nameTwice = problemKind<{
  name: string;
  first: { readonly file: string; readonly line: number };
  as: string;
}>('SMK2003', 'name taken', ({ name, first, as }) => ({
  sentence: `\`${name}\` is the name of ${as} already, on line ${first.line} of ${first.file}.`,
  hint: 'Give one of them another name.',
}));

export const ownerIsTaken = problemKind('SMK2004', 'word of the language', () => ({
  sentence: '`owner` is whoever a lead was given to, so nobody can be called so.',
  hint: null,
}));

export const notInPlace = problemKind<{ name: string; is: string; wanted: string }>(
  'SMK2005',
  'name of another kind',
  ({ name, is, wanted }) => ({
    sentence: `\`${name}\` is ${is}, but here stands ${wanted}.`,
    hint: null,
  }),
);

export const notOfEvent = problemKind<{ name: string; event: string; is: string; data: readonly string[] }>(
  'SMK2006',
  'not data of the event',
  ({ name, event, is, data }) => ({
    sentence: `\`where\` looks only at the data of \`${event}\`, and \`${name}\` is ${is}.`,
    hint: data.length > 0 ? chooseFrom(data) : `Write the data behind the event: \`event ${event} { ${name} text }\`.`,
  }),
);

export const unknownData = problemKind<{ name: string; event: string; near: string | null; data: readonly string[] }>(
  'SMK2007',
  'unknown data',
  ({ name, event, near, data }) => ({
    sentence: `\`${event}\` has no data called \`${name}\`.`,
    hint: near !== null ? `Did you mean \`${near}\`?` : chooseFrom(data),
  }),
);

export const noListFile = problemKind<{ path: string; near: string | null }>(
  'SMK2008',
  'no such file',
  ({ path, near }) => ({
    sentence: `There is no file "${path}" in the rules folder.`,
    hint: near !== null ? `Did you mean "${near}"?` : 'Paths start at the rules folder, such as "lists/free-mail.txt".',
  }),
);

export const nothingToUse = problemKind<{ path: string; near: string | null }>(
  'SMK2015',
  'nothing to use',
  ({ path, near }) => ({
    sentence: `There is no file of rules "${path}", nor a folder with some.`,
    hint:
      near !== null
        ? `Did you mean "${near}"?`
        : 'Paths start at the rules folder, such as "people.smk" or "../shared/people.smk".',
  }),
);

export const unknownZone = problemKind<{ zone: string }>('SMK2009', 'unknown time zone', ({ zone }) => ({
  sentence: `There is no time zone "${zone}".`,
  hint: 'Write a region and a city, such as "Europe/Berlin" or "America/New_York".',
}));

export const unknownRegion = problemKind<{
  region: string;
  of: string | null;
  parts: readonly string[];
  near: string | null;
}>('SMK2010', 'unknown region', ({ region, of, parts, near }) => ({
  sentence:
    of === null
      ? `No public holidays are known for \`${region}\`.`
      : `No public holidays are known for \`${region}\`, only for \`${of}\`.`,
  hint:
    near !== null
      ? `Did you mean \`${near}\`?`
      : (chooseFrom(parts) ??
        (of === null ? 'Write a country, such as `DE`, or a part of one, such as `DE-BE`.' : `Write \`${of}\`.`)),
}));

export const declaredOtherwise = problemKind<{ declared: string; used: string; uses: number }>(
  'SMK2012',
  'declared under another name',
  ({ declared, used, uses }) => ({
    sentence: `\`${declared}\` is declared here and used nowhere, and \`${used}\` is used ${uses === 1 ? 'once' : `${uses} times`} and not declared.`,
    hint: `Write \`${used}\`, if they are the same.`,
  }),
);

export const formerInUse = problemKind<{
  name: string;
  former: string;
  as: string;
  first: { readonly file: string; readonly line: number };
}>('SMK2013', 'former name in use', ({ name, former, as, first }) => ({
  sentence:
    name === former
      ? `\`${name}\` is the name now, so it is not what this was called formerly.`
      : `\`${former}\` is the name of ${as} still, on line ${first.line} of ${first.file}, so \`${name}\` cannot go on with its history.`,
  hint:
    name === former
      ? `Take \`formerly ${former}\` away.`
      : `Give the other one another name, or take \`formerly ${former}\` away.`,
}));

export const formerOfTwo = problemKind<{
  former: string;
  of: string;
  first: { readonly file: string; readonly line: number };
}>('SMK2014', 'former name twice', ({ former, of, first }) => ({
  sentence: `\`${former}\` is what \`${of}\` was called formerly already, on line ${first.line} of ${first.file}.`,
  hint: 'Keep it at the one that goes on with its history.',
}));

/** "One of a, b or c." while the names are few. */
function chooseFrom(names: readonly string[]): string | null {
  if (names.length === 0 || names.length > 20) return null;
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 1
    ? `There is ${quoted[0]}.`
    : `There are ${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}.`;
}

export const headerTwice = problemKind<{ header: string; field: string }>(
  'SMK2011',
  'column of two fields',
  ({ header, field }) => ({
    sentence: `A column "${header}" is read as \`${field}\` already.`,
    hint: 'Keep it at one of the two.',
  }),
);
