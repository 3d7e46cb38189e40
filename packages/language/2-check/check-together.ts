import type { CasesDeclaration } from '../1-parse/syntax-tree/cases.ts';
import type { TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import { onlyOfMany } from '../problems/tests.ts';
import { isAboutMany } from './figures.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** What promises and measures come to is not expected of a single lead. */
export const checkAboutOne = (test: Placed<TestDeclaration>, rules: Rules): Checked<void> =>
  checkExpectations(test, 0, rules);

/** It is expected of leads that come in side by side, once all of them are told. */
export function checkAboutMany(test: Placed<CasesDeclaration>, rules: Rules): Checked<void> {
  const { clauses } = test.part.body;
  const below = clauses.findLastIndex(({ kind }) => kind === 'table row') + 1;
  return checkExpectations(test, test.part.together ? below : clauses.length, rules);
}

/** Of the lines of a test, those from an index on may be about many leads. */
function* checkExpectations(
  test: Placed<TestDeclaration | CasesDeclaration>,
  from: number,
  rules: Rules,
): Checked<void> {
  const ofOne = test.part.kind === 'test';
  for (const [index, clause] of test.part.body.clauses.entries()) {
    if (clause.kind !== 'expect' || !isAboutMany(clause.that, rules) || (!ofOne && index >= from)) continue;
    yield onlyOfMany(whereIs({ ...test, part: clause }), {
      text: clause.text,
      title: test.part.title.text,
      together: test.part.kind === 'cases' && test.part.together,
    });
  }
}
