import type { Ground, Stretch } from '../1-parse/cutting/ground.ts';
import type { DeclarationText } from '../1-parse/cutting/split-declarations.ts';
import { readDeclaration } from '../1-parse/read-declaration.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { Word } from './words.ts';

/** A block on one line, taken apart: what opens it, its clauses without the commas between, and its closing brace. */
export type OpenedBlock = {
  readonly head: readonly Word[];
  readonly clauses: readonly (readonly Word[])[];
  readonly end: Word;
};

/** Takes a block on one line apart; `null` if it cannot be read, as only its meaning tells which commas are between clauses. */
export function openBlock(
  declaration: DeclarationText,
  ground: Ground,
  words: readonly Word[],
  inner: Stretch,
): OpenedBlock | null {
  const { declaration: tree, problems } = readDeclaration(declaration);
  if (problems.length > 0) return null;
  const index = ({ line, column }: Region['start']): number => ground.starts[line]! + column - 1;
  const first = words.findIndex(({ from }) => from >= inner.from);
  const inside = words.slice(first, -1);
  const last = inside.at(-1);
  if (last === undefined) return null;
  const stretches = regionsIn(tree)
    .map((regions) => regions.map(({ start, end }) => ({ from: index(start), to: index(end) })))
    .find((all) => all[0]?.from === inside[0]!.from && all.at(-1)!.to === last.from + last.text.length);
  if (stretches === undefined) return null;
  const clauses = stretches.map(({ from, to }) => withComment(inside, from, to));
  const parts = clauses.reduce((sum, clause) => sum + clause.length, 0);
  if (parts + clauses.length - 1 !== inside.length) return null;
  return { head: words.slice(0, first), clauses, end: words.at(-1)! };
}

/** The words of a clause, the last with the comment that follows the comma after it. */
function withComment(words: readonly Word[], from: number, to: number): readonly Word[] {
  const clause = words.filter((word) => word.from >= from && word.from < to);
  const comma = words.find((word) => word.from >= to);
  const last = clause.at(-1)!;
  return last.after === null && comma?.after ? [...clause.slice(0, -1), { ...last, after: comma.after }] : clause;
}

/** The places of the members of each list in a tree, outer lists first. */
function regionsIn(tree: unknown): readonly (readonly Region[])[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const inner = Object.values(tree).flatMap(regionsIn);
  const isPlaced = Array.isArray(tree) && tree.length > 0 && tree.every((one) => placeOf(one) !== null);
  return isPlaced ? [tree.map((one) => placeOf(one)!), ...inner] : inner;
}

function placeOf(one: unknown): Region | null {
  return typeof one === 'object' && one !== null && 'at' in one ? (one.at as Region) : null;
}
