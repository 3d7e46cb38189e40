import type { HandoffDeclaration } from '../1-parse/syntax-tree/handoff.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { missingClause, notOwable, sameDepartments, wrongDepartment } from '../problems/logic.ts';
import { itemTwice } from '../problems/owing.ts';
import { businessDurations, checkReachable } from './check-reachable.ts';
import { checkCondition, checkEventMatch } from './check-condition.ts';
import { checkCertain } from './check-doubts.ts';
import { checkRest } from './check-duration.ts';
import { checkNumber } from './check-number.ts';
import { typeOf } from './type-of.ts';
import { checkAfterwards } from './check-afterwards.ts';
import { checkBrings } from './brought.ts';
import { checkOffers } from './check-offers.ts';
import { checkOwes } from './check-owes.ts';
import { checkRoute } from './check-route.ts';
import { checkTwice } from './check-twice.ts';
import { oneClause, requiredClause } from './clauses.ts';
import { checkFollows, isOpenedByOthers } from './check-follows.ts';
import { nearestName } from './nearest-name.ts';
import { owable } from './outcomes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';

/** Each handoff starts, leads somewhere, owes what it knows, and says what becomes of the lead. */
export function* checkHandoffs(rules: Rules): Checked<void> {
  for (const handoff of rules.handoffs.values()) {
    yield* checkStart(handoff, rules);
    for (const opening of clausesOf(handoff, 'becomes'))
      if (opening.part.where) yield* checkCondition(opening.part.where.condition, leadScope(rules, opening));
    yield* checkRoute(handoff, rules);
    const owed = clausesOf(handoff, 'owes');
    const hasTeam = !routeIsRead(handoff) || routesOf(handoff).some(({ to }) => to.kind !== 'queue');
    yield* checkOwes(owed, { in: `the route of \`${handoff.part.name.name}\``, hasTeam }, rules);
    for (const clause of owed) {
      // What is nearly the name of an act was meant to be it.
      const near = nearestName(clause.part.what.name, owable);
      if (near !== null && !owable.includes(clause.part.what.name))
        yield notOwable(whereIs(clause, clause.part.what.at), {
          what: clause.part.what.name,
          in: 'a handoff',
          may: '`accept` and `contact`',
          near,
        });
      for (const by of clause.part.by)
        yield* checkReceiver(by, clause, handoff.part, `owes \`${clause.part.what.name}\``, rules);
      yield* checkOffers(clause, handoff, rules);
    }
    yield* checkReachable(
      businessDurations(owed),
      routesOf(handoff).map(({ to }) => to),
      rules,
    );
    yield* checkReasons(handoff, rules);
    yield* checkEnds(handoff, rules);
  }
}

export function routesOf(handoff: Placed<HandoffDeclaration>) {
  return clausesOf(handoff, 'route').flatMap(({ part }) => part.body.clauses);
}

function routeIsRead(handoff: Placed<HandoffDeclaration>): boolean {
  return handoff.part.body.complete && clausesOf(handoff, 'route').every(({ part }) => part.body.complete);
}

function* checkStart(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  const { name, from, to } = handoff.part;
  yield* known(rules, handoff, from, 'department', rules.departments);
  yield* known(rules, handoff, to, 'department', rules.departments);
  if (from.name === to.name) yield sameDepartments(whereIs(handoff, to.at), { name: name.name, department: to.name });
  const highest = [...rules.stages.keys()].at(-1) ?? 'mql';
  const missing = { in: `the handoff \`${name.name}\``, example: `when a lead becomes ${highest}` };
  yield* checkFollows(handoff, rules);
  const becomes = isOpenedByOthers(handoff, rules)
    ? yield* oneClause(handoff, 'becomes', 'the stage at which it starts')
    : yield* requiredClause(handoff, 'becomes', 'a stage at which it starts', missing);
  if (becomes) yield* known(rules, becomes, becomes.part.stage, 'stage', rules.stages);
  if (becomes?.part.unlessRefusedWithin) yield* checkRest(becomes.part.unlessRefusedWithin, becomes);
  const passes = yield* oneClause(handoff, 'passes on', 'what it passes on');
  for (const one of passes?.part.passed ?? [])
    if (one.kind === 'events')
      yield* checkNumber(one.count, 'times', `last ${one.count} events`, { ...handoff, part: one });
    else yield* typeOf(one, leadScope(rules, handoff), null);
  const checklist = yield* oneClause(handoff, 'checklist', 'the checklist');
  for (const [index, { name: item, at }] of (checklist?.part.items ?? []).entries())
    if (checklist!.part.items.findIndex((other) => other.name === item) < index)
      yield itemTwice(whereIs(handoff, at), { item });
  const needs = yield* oneClause(handoff, 'needs', 'what it needs');
  for (const field of needs?.part.fields ?? []) yield* known(rules, handoff, field, 'field', rules.fields);
  if (needs) yield* checkTwice(needs.part.fields, needs);
}

function* checkReceiver(
  by: Name,
  clause: Placed<unknown>,
  handoff: HandoffDeclaration,
  does: string,
  rules: Rules,
): Checked<void> {
  const { to } = handoff;
  if (by.name === to.name || !rules.departments.has(by.name) || !rules.departments.has(to.name)) return;
  yield wrongDepartment(whereIs({ ...clause, part: by }), {
    what: by.name,
    does,
    handoff: handoff.name.name,
    to: to.name,
    instead: `Write \`${to.name}\` instead of \`${by.name}\`.`,
  });
}

function* checkReasons(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  const clause = yield* oneClause(handoff, 'may reject', 'who may reject');
  if (!clause) return;
  const { by, body } = clause.part;
  yield* known(rules, clause, by, 'department', rules.departments);
  yield* checkReceiver(by, clause, handoff.part, 'may reject', rules);
  if (body.complete && body.clauses.length === 0)
    yield missingClause(whereIs(clause), {
      in: 'Who may reject',
      lacks: 'reasons',
      example: 'not_a_fit then recycle after 90 days',
    });
  for (const reason of body.clauses) {
    yield* checkBrings(reason, handoff, rules);
    yield* checkAfterwards(reason.then, handoff, rules);
  }
}

function* checkEnds(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  const clause = yield* oneClause(handoff, 'ends', 'how it ends');
  for (const end of clause?.part.body.clauses ?? []) {
    const { on, then } = end;
    yield* checkBrings(end, handoff, rules);
    if (on) yield* checkEventMatch(on, leadScope(rules, handoff));
    if (on) yield* checkCertain(on.event, handoff, rules);
    yield* checkAfterwards(then, handoff, rules);
  }
}
