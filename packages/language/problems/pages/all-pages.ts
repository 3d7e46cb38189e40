import { amountsPages } from './amounts.ts';
import { attributesPages } from './attributes.ts';
import { blocksPages } from './blocks.ts';
import { clausesPages } from './clauses.ts';
import { companyPages } from './company.ts';
import { comparisonsPages } from './comparisons.ts';
import { decayPages } from './decay.ts';
import { actsPages } from './acts.ts';
import { habitsPages } from './habits.ts';
import { handoffsPages } from './handoffs.ts';
import { limitsPages } from './limits.ts';
import { monthPages } from './month.ts';
import { namesPages } from './names.ts';
import { owingPages } from './owing.ts';
import { pairsPages } from './pairs.ts';
import { proofsPages } from './proofs.ts';
import { routesPages } from './routes.ts';
import { scoresPages } from './scores.ts';
import { signsPages } from './signs.ts';
import { spellingPages } from './spelling.ts';
import { tablesPages } from './tables.ts';
import { testsPages } from './tests.ts';
import { valuesPages } from './values.ts';
import type { PageTexts } from './page.ts';

/** What the pages say, by code. */
export const pageTexts: PageTexts = {
  ...amountsPages,
  ...attributesPages,
  ...blocksPages,
  ...clausesPages,
  ...companyPages,
  ...comparisonsPages,
  ...decayPages,
  ...habitsPages,
  ...handoffsPages,
  ...limitsPages,
  ...monthPages,
  ...namesPages,
  ...owingPages,
  ...actsPages,
  ...pairsPages,
  ...proofsPages,
  ...routesPages,
  ...scoresPages,
  ...signsPages,
  ...spellingPages,
  ...tablesPages,
  ...testsPages,
  ...valuesPages,
};
