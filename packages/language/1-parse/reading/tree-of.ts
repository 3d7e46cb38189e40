import type { MatchResult } from 'ohm-js';
import { campaignsReading } from './campaigns-reading.ts';
import { casesReading } from './cases-reading.ts';
import { clausesReading } from './clauses-reading.ts';
import { conditionsReading } from './conditions-reading.ts';
import { declarationsReading } from './declarations-reading.ts';
import { grammar } from '../ohm.ts';
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

const semantics = grammar.createSemantics().addOperation<unknown>('tree(site)', {
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
});

/** The tree of a text that matched. */
export function treeOf(result: MatchResult, site: Site): unknown {
  return semantics(result)['tree'](site);
}
