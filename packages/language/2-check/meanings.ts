import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { EventDeclaration, FieldClause, LetDeclaration } from '../1-parse/syntax-tree/lead.ts';
import type { ScoreClause } from '../1-parse/syntax-tree/qualification.ts';
import { nothing, typeOfField, type Type } from './types.ts';

/** What a name stands for in a condition. `usesScores` says that its value is only known after the scores. */
export type Meaning =
  | { readonly kind: 'field' | 'data'; readonly type: Type }
  | { readonly kind: 'let'; readonly type: Type; readonly usesScores: boolean }
  | { readonly kind: 'score'; readonly type: Type; readonly score: ScoreClause }
  | { readonly kind: 'event'; readonly type: Type };

type Named<Part> = ReadonlyMap<string, { readonly part: Part }>;

/** Everything that a condition about a lead can name: fields first, then lets, scores and events. */
export function factMeanings(
  fields: Named<FieldClause>,
  lets: Named<LetDeclaration>,
  scores: Named<ScoreClause>,
  events: Named<EventDeclaration>,
): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [name] of events) meanings.set(name, { kind: 'event', type: nothing });
  for (const [name, { part }] of scores)
    meanings.set(name, { kind: 'score', type: { kind: 'whole number' }, score: part });
  for (const [name] of lets) meanings.delete(name);
  for (const [name, { part }] of fields) meanings.set(name, { kind: 'field', type: typeOfField(part.type) });
  for (const [name] of lets) meaningOfLet(name, lets, meanings);
  return meanings;
}

/** Fills in a let after those that it uses; one that uses itself has no type, which the check of lets reports. */
function meaningOfLet(name: string, lets: Named<LetDeclaration>, meanings: Map<string, Meaning>): Meaning | undefined {
  const found = meanings.get(name);
  const written = lets.get(name);
  if (found || !written) return found;
  meanings.set(name, { kind: 'let', type: nothing, usesScores: false });
  const parts = written.part.of.map((operand) => partOfLet(operand, lets, meanings));
  const meaning: Meaning = {
    kind: 'let',
    type: parts.map(({ type }) => type).find(({ kind }) => kind !== 'nothing') ?? nothing,
    usesScores: parts.some(({ usesScores }) => usesScores),
  };
  meanings.set(name, meaning);
  return meaning;
}

function partOfLet(operand: Operand, lets: Named<LetDeclaration>, meanings: Map<string, Meaning>) {
  if (operand.kind === 'number') return { type: { kind: 'number' } satisfies Type, usesScores: false };
  if (operand.kind === 'money' || operand.kind === 'date')
    return { type: { kind: operand.kind } satisfies Type, usesScores: false };
  const meaning = operand.kind === 'name' ? meaningOfLet(operand.name, lets, meanings) : undefined;
  return {
    type: meaning?.type ?? nothing,
    usesScores: meaning?.kind === 'score' || (meaning?.kind === 'let' && meaning.usesScores),
  };
}

/** A meaning in a sentence: "a field of the lead". */
export function aMeaning({ kind }: Meaning): string {
  switch (kind) {
    case 'field':
      return 'a field of the lead';
    case 'data':
      return 'data of an event';
    case 'let':
      return 'a `let`';
    case 'score':
      return 'a score';
    case 'event':
      return 'an event';
  }
}
