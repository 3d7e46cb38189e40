import type { EndRule, HandoffRule, Route } from '@smk/plan';
import type { EndLine, HandoffDeclaration, ReasonLine, RouteLine } from '../1-parse/syntax-tree/handoff.ts';
import { broughtWith } from '../2-check/brought.ts';
import { routesOf } from '../2-check/check-handoff.ts';
import { endsOf, reasonsOf, returned } from '../2-check/outcomes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { opensAfter, planAfterwards } from './plan-afterwards.ts';
import { planTarget } from './plan-target.ts';
import { operand, placedCondition, whereOf } from './plan-condition.ts';
import { titled } from './plan-organisation.ts';
import { planOwes } from './plan-owes.ts';
import { writtenHere } from './written-at.ts';
import { duration, fieldType, placeOf } from './written.ts';

export function planHandoffs(rules: Rules): HandoffRule[] {
  return [...rules.handoffs.values()].map((placed) => planHandoff(placed, rules));
}

function planHandoff(placed: Placed<HandoffDeclaration>, rules: Rules): HandoffRule {
  const becomes = clausesOf(placed, 'becomes')[0]?.part;
  const { name } = placed.part.name;
  return {
    ...titled(placed.part.name),
    from: placed.part.from.name,
    to: placed.part.to.name,
    becomes: becomes?.stage.name ?? null,
    unlessRefusedWithin: becomes?.unlessRefusedWithin
      ? writtenHere(duration(becomes.unlessRefusedWithin), whereIs(placed, becomes.unlessRefusedWithin.at))
      : null,
    ...opensWhere(placed, rules),
    needs: needsOf(placed),
    ...passesOn(placed, rules),
    ...checklistOf(placed),
    routes: routesOf(placed).map((line) => planRoute({ ...placed, part: line }, rules)),
    owes: clausesOf(placed, 'owes').map((clause) => planOwes(clause, rules)),
    reasons: reasonsOf(placed).map((reason) => ({
      ...titled(reason.name),
      ...planBrings(reason, rules),
      then: planAfterwards(reason.then, placed, rules),
      ...opensAfter(name, reason.name.name, rules),
      // What was handed over wrongly was no turn of whoever sent it back.
      ...((reason.givesBackTurn || reason.then.kind === 'correct') && { givesBackTurn: true as const }),
      at: placeOf(placed, reason.at),
    })),
    ends: endsOf(placed).map((end) => ({
      ...titled(end.name),
      ...planBrings(end, rules),
      on: end.on && { event: end.on.event.name, where: whereOf(end.on, leadScope(rules, placed)) },
      then: planAfterwards(end.then, placed, rules),
      ...opensAfter(name, end.name.name, rules),
      at: placeOf(placed, end.at),
    })),
    ...opensOnReturn(name, rules),
    at: placeOf(placed, placed.part.at),
  };
}

/** What has to be said with an act; nothing where there is none. */
function planBrings(outcome: ReasonLine | EndLine, rules: Rules): Pick<EndRule, 'brings'> {
  if (outcome.brings.length === 0) return {};
  const brings = [...broughtWith(outcome, rules)].map(([name, { part }]) => ({
    name,
    type: fieldType(part.type),
    inLead: rules.fields.has(name),
  }));
  return { brings };
}

function opensWhere(placed: Placed<HandoffDeclaration>, rules: Rules): Pick<HandoffRule, 'where'> {
  const where = clausesOf(placed, 'becomes')[0]?.part.where;
  return where ? { where: placedCondition(where, leadScope(rules, placed)) } : {};
}

function needsOf(placed: Placed<HandoffDeclaration>): readonly string[] {
  const [needs] = clausesOf(placed, 'needs');
  const names = (needs?.part.fields ?? []).map(({ name }) => name);
  return needs ? writtenHere(names, whereIs(needs)) : names;
}

function passesOn(handoff: Placed<HandoffDeclaration>, rules: Rules): Pick<HandoffRule, 'passesOn'> {
  const passed = clausesOf(handoff, 'passes on')[0]?.part.passed;
  if (passed === undefined) return {};
  const values = passed.flatMap((one) => (one.kind === 'name' ? [operand(one, leadScope(rules, handoff))] : []));
  const lastEvents = passed.reduce((most, one) => (one.kind === 'events' ? Math.max(most, one.count) : most), 0);
  return { passesOn: { values, lastEvents } };
}

function checklistOf(handoff: Placed<HandoffDeclaration>): Pick<HandoffRule, 'checklist'> {
  const [clause] = clausesOf(handoff, 'checklist');
  return clause ? { checklist: clause.part.items.map(({ name }) => name) } : {};
}

function opensOnReturn(handoff: string, rules: Rules): Pick<HandoffRule, 'opensOnReturn'> {
  const { opens } = opensAfter(handoff, returned, rules);
  return opens ? { opensOnReturn: opens } : {};
}

function planRoute(line: Placed<RouteLine>, rules: Rules): Route {
  const { to, orWait, when, at } = line.part;
  return {
    to: planTarget(to, rules),
    ...(orWait && { orWait }),
    when: when && placedCondition(when, leadScope(rules, line)),
    at: placeOf(line, at),
  };
}
