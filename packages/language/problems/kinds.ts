import type { Problem } from './problem.ts';
import * as acts from './acts.ts';
import * as attributes from './attributes.ts';
import * as limits from './limits.ts';
import * as logic from './logic.ts';
import * as month from './month.ts';
import * as names from './names.ts';
import * as owing from './owing.ts';
import * as proofs from './proofs.ts';
import * as qualification from './qualification.ts';
import * as routes from './routes.ts';
import * as syntax from './syntax.ts';
import * as tables from './tables.ts';
import * as tests from './tests.ts';
import * as types from './types.ts';

/** Every kind of problem that there is; a code may have several, which are called the same. */
export const kinds: readonly Pick<Problem, 'code' | 'title' | 'severity'>[] = [
  syntax,
  limits,
  names,
  types,
  logic,
  attributes,
  routes,
  owing,
  acts,
  qualification,
  month,
  tables,
  proofs,
  tests,
].flatMap((group) => Object.values(group));
