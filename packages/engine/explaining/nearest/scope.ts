import type { Aim, Condition, Operand, Plan } from '@smk/plan';
import { fieldsIn, operandsOf } from '../../assessing/unknown/fields-in.ts';
import { ruleOf } from './aim.ts';
import { atoms } from '../../assessing/atoms.ts';
import { collect, type Collected, type EventScope } from './collect.ts';

/** Everything that an aim rests on, through lets and scores. */
export type Scope = {
  readonly conditions: readonly Condition[];
  readonly fields: ReadonlySet<string>;
  /** Fields that are looked at together with another: changing one alone may show nothing. */
  readonly entangled: ReadonlySet<string>;
  readonly scores: readonly string[];
  readonly events: ReadonlyMap<string, EventScope>;
};

/** What the answer to a question can depend on. */
export function scopeOf(plan: Plan, aim: Aim): Scope {
  const scope = scopeAround(plan, startsOf(plan, aim));
  const needs = aim.kind === 'routed' ? ruleOf(plan, aim.handoff).needs : [];
  return { ...scope, fields: new Set([...scope.fields, ...needs]) };
}

/** What some conditions rest on. */
export function scopeAround(plan: Plan, starts: readonly Condition[]): Scope {
  const found: Collected = { conditions: [], scores: new Set(), events: new Map() };
  for (const condition of starts) collect(condition, plan, found);
  const doubted = plan.events.flatMap(({ name, doubt }) =>
    found.events.has(name) ? (doubt?.confirmation?.by ?? []) : [],
  );
  // One of them makes what it confirms count.
  for (const name of doubted) if (!found.events.has(name)) found.events.set(name, { wheres: [], most: 1, worth: 0 });
  const wheres = [...found.events.values()].flatMap((event) => event.wheres);
  const conditions = [...found.conditions, ...wheres];
  const together = conditions
    .flatMap(atoms)
    .map((atom) => operandsOf(atom).flatMap((operand) => plainFields(operand, plan)))
    .filter((names) => names.length > 1);
  return {
    conditions,
    fields: new Set(conditions.flatMap((one) => [...fieldsIn(plan, one)])),
    entangled: new Set(together.flat()),
    scores: [...found.scores],
    events: found.events,
  };
}

/** The fields in an operand whose values it takes over, as those behind a score or a table are not. */
function plainFields(operand: Operand, plan: Plan): readonly string[] {
  switch (operand.kind) {
    case 'field':
      return [operand.name];
    case 'let':
      return (plan.lets.find(({ name }) => name === operand.name)?.of ?? []).flatMap((part) => plainFields(part, plan));
    case 'domain of':
      return plainFields(operand.of, plan);
    case 'table':
    case 'score':
    case 'attribute':
    case 'data':
    case 'value':
      return [];
  }
}

function startsOf(plan: Plan, aim: Aim): readonly Condition[] {
  const stages = plan.qualifications.flatMap((one) => one.stages);
  const refusals = plan.qualifications.flatMap((one) => one.refusals).map(({ when }) => when.condition);
  const waits = plan.qualifications.flatMap((one) => one.waits ?? []).map(({ when }) => when.condition);
  const from = (stage: string): readonly Condition[] =>
    stages
      .slice(stages.findIndex(({ name }) => name === stage))
      .flatMap(({ when, until }) => [when.condition, ...(until === undefined ? [] : [until.condition])]);
  switch (aim.kind) {
    case 'refused':
    case 'not refused':
      return refusals;
    case 'stage':
      return [...from(aim.stage), ...waits, ...refusals];
    case 'routed': {
      const rule = ruleOf(plan, aim.handoff);
      const routes = rule.routes.flatMap(({ when }) => (when === null ? [] : [when.condition]));
      return [...routes, ...from(rule.becomes), ...waits, ...refusals];
    }
  }
}
