import type { TestClause, TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { missingClause } from '../problems/logic.ts';
import { unknownData } from '../problems/names.ts';
import { backInTime, expectsNothing, lacksRequired } from '../problems/tests.ts';
import { checkAssignment, checkOnce } from './check-assignment.ts';
import { checkExpectation } from './check-expectation.ts';
import { headOf, oneClause, requiredClause } from './clauses.ts';
import { clausesOf, fieldsOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { nearestName } from './nearest-name.ts';
import { outcomesByKind } from './outcomes.ts';

/** Each test could happen: its lead and events fit their types, its lines are in order, and it expects something. */
export function* checkTests(rules: Rules): Checked<void> {
  for (const test of rules.tests) {
    yield* checkLead(test, rules);
    yield* checkOrder(test);
    for (const clause of test.part.body.clauses) yield* checkClause({ ...test, part: clause }, rules);
    if (test.part.body.complete && clausesOf(test, 'expect').length === 0)
      yield expectsNothing(headOf(test), { test: test.part.title.text });
  }
}

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
  yield* checkOnce(given.part.body.clauses, test);
  for (const line of given.part.body.clauses) {
    const field = yield* known(rules, test, line.name, 'field', rules.fields);
    if (field) yield* checkAssignment(line, field.part, test, rules);
  }
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

/** `as of` once and first of all moments; then each moment at or after the one above. */
function* checkOrder(test: Placed<TestDeclaration>): Checked<void> {
  const asOf = yield* requiredClause(test, 'as of', '`as of` with the moment at which it starts', {
    in: 'a test',
    example: 'as of 2026-11-20 16:50',
  });
  let before: WallTime | null = asOf?.part.time ?? null;
  for (const clause of test.part.body.clauses) {
    const time: WallTime | null = 'from' in clause ? clause.from : null;
    if (!time) continue;
    if (before && sortable(time) < sortable(before))
      yield backInTime(whereIs({ ...test, part: time }), { before: sortable(before) });
    // Later lines are compared with this one, wrong as it may be: one slip is one problem.
    before = time;
  }
}

function sortable({ date, minute }: WallTime): string {
  return `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function* checkClause(clause: Placed<TestClause>, rules: Rules): Checked<void> {
  switch (clause.part.kind) {
    case 'as of':
    case 'given lead':
      return;
    case 'event':
      return yield* checkEvent(clause.part, clause, rules);
    case 'act':
      return yield* checkAct(clause.part, clause, rules);
    case 'expect':
      return yield* checkExpectation(clause.part, clause, rules);
  }
}

function* checkEvent(
  clause: Extract<TestClause, { kind: 'event' }>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const event = yield* known(rules, placed, clause.event, 'event', rules.events);
  if (!event) return;
  const data = new Map(fieldsOf(event).map(({ part }) => [part.name.name, part]));
  yield* checkOnce(clause.body.clauses, placed);
  for (const line of clause.body.clauses) {
    const field = data.get(line.name.name);
    if (field) yield* checkAssignment(line, field, placed, rules);
    else if (event.part.body.complete && !rules.tree.unreadable.has(line.name.name))
      yield unknownData(whereIs({ ...placed, part: line.name }), {
        name: line.name.name,
        event: clause.event.name,
        near: nearestName(line.name.name, data.keys()),
        data: [...data.keys()],
      });
  }
  const required = [...data.values()].filter((field) => field.required).map(({ name }) => name.name);
  const lacks = required.filter((name) => !clause.body.clauses.some((line) => line.name.name === name));
  if (clause.body.complete && lacks.length > 0)
    yield lacksRequired(whereIs({ ...placed, part: clause }), { fields: lacks });
}

function* checkAct(clause: Extract<TestClause, { kind: 'act' }>, placed: Placed<unknown>, rules: Rules): Checked<void> {
  if (clause.who.name !== 'owner') yield* known(rules, placed, clause.who, 'person', rules.people);
  if (!clause.as) return;
  const { reasons, ends } = outcomesByKind(rules);
  if (clause.does === 'rejects') yield* known(rules, placed, clause.as, 'reason', reasons);
  if (clause.does === 'ends') yield* known(rules, placed, clause.as, 'end', ends);
}
