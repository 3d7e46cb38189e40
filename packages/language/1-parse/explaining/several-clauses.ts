import type { Problem } from '../../problems/problem.ts';
import { severalClauses } from '../../problems/syntax.ts';
import { matched } from '../reading/tree-of.ts';
import { blocks } from '../vocabulary.ts';
import { at, type Found } from './unread.ts';

/** What could stand in a block on one line, in a block that has a line for each clause. */
export function explainSeveral(found: Found): Problem | null {
  const { within, rule, code, bare } = found;
  if (within === null || rule === blocks[within].inLine) return null;
  const ends = bare.trimEnd().endsWith(',');
  const all = ends ? code.trimEnd().slice(0, -1) : code;
  if (matched(all, blocks[within].inLine) === null) return null;
  if (ends && matched(all, rule) !== null) return null;
  return at(found, found.index, 1, severalClauses, undefined);
}
