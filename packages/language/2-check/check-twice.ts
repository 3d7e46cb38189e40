import type { Name } from '../1-parse/syntax-tree/words.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { saidTwice } from '../problems/logic.ts';
import { lineOf, whereIs, type Placed } from './rules.ts';
import type { Checked } from './scope.ts';

/** In a clause that lists names, each stands once. */
export function* checkTwice(names: readonly Name[], clause: Placed<{ readonly at: Region }>): Checked<void> {
  for (const [index, { name, at }] of names.entries())
    if (names.findIndex((other) => other.name === name) < index)
      yield saidTwice(whereIs(clause, at), { what: `\`${name}\``, first: lineOf(clause) });
}
