import { spellingDistance } from '../problems/spelling-distance.ts';
import { declarationSamples, isDeclarationWord, type BlockKind } from './vocabulary.ts';

/** The block that a clause opens: its kind, the member of the tree that holds it, and whether the clause can do without. */
export type Opens = { readonly block: BlockKind; readonly as: 'body' | 'ladder' | 'of'; readonly required: boolean };

const declarations: Readonly<Record<string, Opens>> = {
  company: needs('company'),
  lead: needs('lead'),
  event: { block: 'event data', as: 'body', required: false },
  list: { block: 'list', as: 'of', required: true },
  calendar: needs('calendar'),
  department: needs('department'),
  person: { block: 'person', as: 'body', required: false },
  team: needs('team'),
  queue: { block: 'queue', as: 'body', required: false },
  qualification: needs('qualification'),
  handoff: needs('handoff'),
  promise: needs('promise'),
  goal: needs('goal'),
  review: needs('review'),
  feedback: needs('feedback'),
  campaign: needs('campaign'),
  table: needs('table'),
  test: needs('test'),
  cases: needs('cases'),
};

const clauses: Readonly<Record<string, Opens>> = {
  score: needs('score'),
  group: needs('group'),
  route: needs('route'),
  owes: { block: 'ladder', as: 'ladder', required: false },
  missed: { block: 'ladder', as: 'ladder', required: false },
  'may reject': needs('reasons'),
  ends: needs('ends'),
  'given lead': needs('values'),
  event: { block: 'values', as: 'body', required: false },
  change: needs('values'),
};

// How a clause gives its block away although it cannot be read.
const signs: readonly (readonly [RegExp, string])[] = [
  [/^score\b/, 'score'],
  [/^group\b/, 'group'],
  [/^route\b/, 'route'],
  [/\breject\b|\bmay\b/, 'may reject'],
  [/^ends?\b/, 'ends'],
  [/\bow\w*\s.*\bwithin\b|\bwithin\b.*\b(?:hour|day|minute|week|month)/, 'owes'],
  [/^given\b/, 'given lead'],
  [/\blead changes\b/, 'change'],
  [/\bwhen\b/, 'event'],
];

/** The block after the head of a declaration or, `within` a block, of a clause; `null` if it opens none. */
export function opensAfter(
  head: { readonly kind: string; readonly of?: unknown; readonly from?: unknown },
  within: BlockKind | null,
): Opens | null {
  const isInFile = (head.kind === 'list' && head.of !== undefined) || (head.kind === 'table' && head.from !== null);
  if (within === null) return isInFile ? null : (declarations[head.kind] ?? null);
  return clauses[head.kind] ?? null;
}

/** The block that a head was probably meant to open, from its bare text. */
export function opensProbably(bare: string, within: BlockKind | null): Opens | null {
  if (within === null && /^test\b.*\bcases?\b/.test(bare)) return declarations['cases'] ?? null;
  if (within === null) {
    const word = nearestDeclaration(/^\w*/.exec(bare)![0].toLowerCase());
    return Object.hasOwn(declarations, word) ? declarations[word]! : null;
  }
  const sign = signs.find(([pattern]) => pattern.test(bare));
  return sign ? (clauses[sign[1]] ?? null) : null;
}

/** The word that starts declarations and was likely meant, or the word itself. */
export function nearestDeclaration(word: string): string {
  if (isDeclarationWord(word)) return word;
  const near = Object.keys(declarationSamples).map((known) => ({ known, distance: spellingDistance(word, known) }));
  const best = near.toSorted((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= 2 ? best.known : word;
}

function needs(block: BlockKind): Opens {
  return { block, as: 'body', required: true };
}
