import type { LeadAttribute } from '@smk/plan';
import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { EventDeclaration, FieldClause, LetDeclaration } from '../1-parse/syntax-tree/lead.ts';
import type { ScoreClause } from '../1-parse/syntax-tree/qualification.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import type { DecisionTable } from './tables/decision-table.ts';
import { columnsOf, typeOfTable } from './tables/type-of-table.ts';
import { nothing, typeOfField, type Type } from './types.ts';

/** What a name stands for in a condition. `usesScores` says that its value is only known after the scores. */
export type Meaning =
  | { readonly kind: 'field' | 'data'; readonly type: Type }
  | { readonly kind: 'let' | 'table'; readonly type: Type; readonly usesScores: boolean }
  | { readonly kind: 'score'; readonly type: Type; readonly score: ScoreClause }
  | { readonly kind: 'attribute'; readonly type: Type; readonly name: LeadAttribute }
  | { readonly kind: 'event'; readonly type: Type };

type Named<Part> = ReadonlyMap<string, { readonly part: Part }>;

/** Everything that a condition about a lead can name: fields first, then lets, tables, scores, events, and what every lead has. */
export function factMeanings(
  fields: Named<FieldClause>,
  lets: Named<LetDeclaration>,
  scores: Named<ScoreClause>,
  events: Named<EventDeclaration>,
  tables: ReadonlyMap<string, DecisionTable>,
  attributes: ReadonlyMap<LeadAttribute, Type>,
): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [name, type] of attributes) meanings.set(name, { kind: 'attribute', type, name });
  for (const [name] of events) meanings.set(name, { kind: 'event', type: nothing });
  for (const [name, { part }] of scores)
    meanings.set(name, { kind: 'score', type: { kind: 'whole number' }, score: part });
  for (const [name] of [...lets, ...tables]) meanings.delete(name);
  for (const [name, { part }] of fields) meanings.set(name, { kind: 'field', type: typeOfField(part.type) });
  const made = { lets, tables, meanings };
  for (const [name] of [...lets, ...tables]) meaningOf(name, made);
  return meanings;
}

type Made = {
  readonly lets: Named<LetDeclaration>;
  readonly tables: ReadonlyMap<string, DecisionTable>;
  readonly meanings: Map<string, Meaning>;
};

/** Fills in a let or a table after those that it uses; one that uses itself has no type, which the check of lets reports. */
function meaningOf(name: string, made: Made): Meaning | undefined {
  const found = made.meanings.get(name);
  if (found) return found;
  const [written, table] = [made.lets.get(name), made.tables.get(name)];
  if (!written && !table) return undefined;
  const kind = written ? 'let' : 'table';
  made.meanings.set(name, { kind, type: nothing, usesScores: false });
  const operands = written ? written.part.of : columnsOf(table!);
  const parts = operands.map((operand) => partOf(operand, made));
  const meaning: Meaning = {
    kind,
    type: table && !written ? typeOfTable(table) : (parts.find(({ type }) => type.kind !== 'nothing')?.type ?? nothing),
    usesScores: parts.some((part) => part.usesScores),
  };
  made.meanings.set(name, meaning);
  return meaning;
}

function partOf(operand: Operand, made: Made): { readonly type: Type; readonly usesScores: boolean } {
  const name = operand.kind === 'domain of' ? operand.of : operand;
  if (name.kind !== 'name') return { type: typeWritten(name), usesScores: false };
  const meaning = meaningOf(name.name, made);
  return {
    type: operand.kind === 'domain of' ? nothing : (meaning?.type ?? nothing),
    usesScores: meaning !== undefined && usesScores(meaning),
  };
}

/** Whether a value is only known once the scores are. */
export function usesScores(meaning: Meaning): boolean {
  return meaning.kind === 'score' || ('usesScores' in meaning && meaning.usesScores);
}

function typeWritten(value: Exclude<Value, Name>): Type {
  return { kind: value.kind };
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
    case 'table':
      return 'a table';
    case 'score':
      return 'a score';
    case 'attribute':
      return 'what every lead has';
    case 'event':
      return 'an event';
  }
}
