import type { TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import { missingClause } from '../problems/logic.ts';
import { expectsNothing, lacksRequired } from '../problems/tests.ts';
import { checkGiven, checkTestClause, checkTimes } from './check-test-clause.ts';
import { checkAboutOne } from './check-together.ts';
import { headOf, oneClause, requiredClause } from './clauses.ts';
import { nearestName } from './nearest-name.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** A test could happen: its lead and events fit their types, its lines are in order, and it expects something. */
export function* checkTest(test: Placed<TestDeclaration>, rules: Rules): Checked<void> {
  yield* checkLead(test, rules);
  const asOf = yield* requiredClause(test, 'as of', '`as of` with the moment at which it starts', {
    in: 'a test',
    example: 'as of 2026-11-20 16:50',
  });
  yield* checkTimes(test, asOf?.part.time ?? null);
  for (const clause of test.part.body.clauses) yield* checkTestClause({ ...test, part: clause }, rules);
  yield* checkAboutOne(test, rules);
  if (test.part.body.complete && clausesOf(test, 'expect').length === 0)
    yield expectsNothing(headOf(test), { test: test.part.title.text });
}

/** A lead that could exist: all that is required is known. */
function* checkLead(test: Placed<TestDeclaration>, rules: Rules): Checked<void> {
  const given = yield* oneClause(test, 'given lead', 'the lead');
  const complete = test.part.body.complete && (given?.part.body.complete ?? true);
  if (!given && complete)
    yield missingClause(headOf(test), {
      in: 'A test',
      lacks: 'a lead',
      example: 'given lead { email "k@firma.example" }',
    });
  if (!given) return;
  yield* checkGiven(given.part.body.clauses, test, rules);
  const said = new Set(
    given.part.body.clauses.filter(({ value }) => value.kind !== 'unknown').map(({ name }) => name.name),
  );
  // A field under a name that is not there is a problem already, and no second one under the name that was meant.
  const meant = new Set(
    [...said].filter((name) => !rules.fields.has(name)).map((name) => nearestName(name, rules.fields.keys())),
  );
  const lacks = [...rules.fields]
    .filter(([name, { part }]) => part.required && !said.has(name) && !meant.has(name))
    .map(([name]) => name);
  if (complete && lacks.length > 0) yield lacksRequired(whereIs(given), { fields: lacks });
}
