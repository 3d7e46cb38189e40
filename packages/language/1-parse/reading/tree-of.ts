import type { MatchResult } from 'ohm-js';
import { clausesReading } from './clauses-reading.ts';
import { conditionsReading } from './conditions-reading.ts';
import { declarationsReading } from './declarations-reading.ts';
import { grammar } from '../ohm.ts';
import { reads, type Site } from './reading.ts';
import { testsReading } from './tests-reading.ts';
import { valuesReading } from './values-reading.ts';
import { blocks } from '../vocabulary.ts';

const inLineReading = Object.fromEntries(
  Object.values(blocks).map(({ inLine }) => [inLine, reads(({ each }, list) => each(list), 1)]),
);

const semantics = grammar.createSemantics().addOperation<unknown>('tree(site)', {
  ...valuesReading,
  ...conditionsReading,
  ...declarationsReading,
  ...clausesReading,
  ...testsReading,
  ...inLineReading,
});

/** The tree of a text that matched. */
export function treeOf(result: MatchResult, site: Site): unknown {
  return semantics(result)['tree'](site);
}
