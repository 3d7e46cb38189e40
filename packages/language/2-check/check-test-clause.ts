import type { CasesClause, CasesDeclaration } from '../1-parse/syntax-tree/cases.ts';
import type { Assignment, TestClause, TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { endsBeforeStart } from '../problems/logic.ts';
import { unknownData } from '../problems/names.ts';
import { unknownItem } from '../problems/owing.ts';
import { notDoubtful } from '../problems/qualification.ts';
import { backInTime, lacksRequired } from '../problems/tests.ts';
import { checkBrought } from './brought.ts';
import { checkAssignment, checkOnce } from './check-assignment.ts';
import { checkExpectation, checkOwed } from './check-expectation.ts';
import { checkNumber } from './check-number.ts';
import { nearestName } from './nearest-name.ts';
import { outcomesByKind } from './outcomes.ts';
import { clausesOf, fieldsOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { sortable } from './sortable.ts';

/** What a test says of a lead: fields that there are, each once, with values of their types. */
export function* checkGiven(lines: readonly Assignment[], placed: Placed<unknown>, rules: Rules): Checked<void> {
  yield* checkOnce(lines, placed);
  for (const line of lines) {
    const field = yield* known(rules, placed, line.name, 'field', rules.fields);
    if (field) yield* checkAssignment(line, field.part, placed, rules);
  }
}

/** Each moment is at or after the one above it, the first after `start`. */
export function* checkTimes(test: Placed<TestDeclaration | CasesDeclaration>, start: WallTime | null): Checked<void> {
  let before = start;
  for (const clause of test.part.body.clauses) {
    const time = timeOf(clause);
    if (!time) continue;
    if (before && sortable(time) < sortable(before))
      yield backInTime(whereIs({ ...test, part: time }), { before: sortable(before) });
    // Later lines are compared with this one, wrong as it may be: one slip is one problem.
    before = time;
  }
}

function timeOf(clause: CasesClause): WallTime | null {
  return 'from' in clause ? clause.from : null;
}

/** One line of a test names what the rules have, with values of their types. */
export function* checkTestClause(clause: Placed<TestClause>, rules: Rules): Checked<void> {
  switch (clause.part.kind) {
    case 'as of':
    case 'given lead':
      return;
    case 'absent': {
      const { who, first, last } = clause.part;
      yield* known(rules, clause, who, 'person', rules.people);
      if (first > last) yield endsBeforeStart(whereIs(clause), { from: first, to: last });
      return;
    }
    case 'load':
      yield* known(rules, clause, clause.part.who, 'person', rules.people);
      return yield* checkNumber(clause.part.count, 'leads', String(clause.part.count), clause);
    case 'becomes absent':
      if (clause.part.who.name !== 'owner') yield* known(rules, clause, clause.part.who, 'person', rules.people);
      return;
    case 'event':
      return yield* checkEvent(clause.part, clause, rules);
    case 'change':
      return yield* checkGiven(clause.part.body.clauses, clause, rules);
    case 'settled': {
      const event = yield* known(rules, clause, clause.part.event, 'event', rules.events);
      if (event && !event.part.doubt)
        yield notDoubtful(whereIs({ ...clause, part: clause.part.event }), { event: clause.part.event.name });
      return;
    }
    case 'act':
      return yield* checkAct(clause.part, clause, rules);
    case 'expect':
      return yield* checkExpectation(clause.part.that, clause, rules);
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
  if (clause.does === 'meets') yield* checkOwed(clause.as, placed, rules);
  if (clause.does === 'ticks') yield* checkItem(clause.as, placed, rules);
  if (clause.does === 'ends') yield* known(rules, placed, clause.as, 'end', ends);
  yield* checkBrought(clause.as, clause, placed, rules);
}

function* checkItem(item: Name, placed: Placed<unknown>, rules: Rules): Checked<void> {
  const items = [...rules.handoffs.values()]
    .flatMap((handoff) => clausesOf(handoff, 'checklist'))
    .flatMap(({ part }) => part.items.map(({ name }) => name));
  if (!items.includes(item.name) && !rules.tree.unreadable.has(item.name))
    yield unknownItem(whereIs({ ...placed, part: item }), { item: item.name, near: nearestName(item.name, items) });
}
