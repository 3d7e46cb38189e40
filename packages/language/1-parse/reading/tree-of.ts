import type { ActionDict } from 'ohm-js';
import { campaignsReading } from './campaigns-reading.ts';
import { casesReading } from './cases-reading.ts';
import { clausesReading } from './clauses-reading.ts';
import { conditionsReading } from './conditions-reading.ts';
import { declarationsReading } from './declarations-reading.ts';
import { recipe } from '../grammar/recipe.ts';
import { createMatcher } from '../matching/create-matcher.ts';
import { rulesIn } from '../matching/expression.ts';
import type { MatchedNode } from '../matching/matched.ts';
import { measuresReading } from './measures-reading.ts';
import { promisesReading } from './promises-reading.ts';
import { reads, type Site } from './reading.ts';
import { reviewsReading } from './reviews-reading.ts';
import { tablesReading } from './tables-reading.ts';
import { testsReading } from './tests-reading.ts';
import { valuesReading } from './values-reading.ts';
import { blocks } from '../vocabulary.ts';

const inLineReading = Object.fromEntries(
  Object.values(blocks).map(({ inLine }) => [inLine, reads(({ each }, list) => each(list), 1)]),
);

/** What is made of what the rules of the grammar match. */
export const actions: ActionDict<unknown> = {
  ...valuesReading,
  ...conditionsReading,
  ...declarationsReading,
  ...clausesReading,
  ...measuresReading,
  ...promisesReading,
  ...reviewsReading,
  ...campaignsReading,
  ...testsReading,
  ...casesReading,
  ...tablesReading,
  ...inLineReading,
};

const matcher = createMatcher(rulesIn(recipe), actions);

/** A text matched from a start rule; `null` where it does not match, of which `match` gives the account. */
export function matched(text: string, rule: string): MatchedNode | null {
  return matcher(text, rule);
}

/** The tree of a text that matched. */
export function treeOf(node: MatchedNode, site: Site): unknown {
  return node.tree(site);
}
