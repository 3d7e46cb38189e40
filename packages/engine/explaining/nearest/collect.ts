import { isTouch, type Condition, type Operand, type Plan, type TouchAttribute } from '@smk/plan';
import { operandsOf } from '../../assessing/unknown/fields-in.ts';
import { atoms } from '../../assessing/atoms.ts';

/** What the data of an event are asked for, how many of it may be needed, and which part of a score one of them is worth, up to 1. */
export type EventScope = { readonly wheres: Condition[]; most: number; worth: number };

/** More events than this in one change are not tried. */
const mostEvents = 10;

export type Collected = {
  readonly conditions: Condition[];
  readonly scores: Set<string>;
  readonly events: Map<string, EventScope>;
};

/** Adds a condition, and everything behind the scores that it looks at. */
export function collect(condition: Condition, plan: Plan, scope: Collected): void {
  scope.conditions.push(condition);
  for (const atom of atoms(condition)) {
    if (atom.kind === 'happened') addEvent(scope, atom.event, atom.where, atom.count, 0);
    for (const operand of operandsOf(atom)) {
      collectOperand(operand, plan, scope);
      if (operand.kind === 'attribute' && isTouch(operand.name)) collectTold(operand.name, atom, plan, scope);
    }
  }
}

/** Any event that has such data may tell it: what is asked of the attribute is then asked of its data. */
function collectTold(name: TouchAttribute, atom: Condition, plan: Plan, scope: Collected): void {
  const where = asData(atom, name);
  for (const event of plan.events)
    if (event.data.some((data) => data.name === name)) addEvent(scope, event.name, where, 1, 0);
}

function asData(atom: Condition, name: TouchAttribute): Condition {
  return JSON.parse(JSON.stringify(atom), (_member, part: unknown) =>
    (part as Operand | null)?.kind === 'attribute' ? { kind: 'data', name } : part,
  ) as Condition;
}

function collectOperand(operand: Operand, plan: Plan, scope: Collected): void {
  switch (operand.kind) {
    case 'let': {
      const parts = plan.lets.find(({ name }) => name === operand.name)?.of ?? [];
      return parts.forEach((part) => collectOperand(part, plan, scope));
    }
    case 'domain of':
      return collectOperand(operand.of, plan, scope);
    case 'table': {
      const rows = plan.tables?.find(({ name }) => name === operand.name)?.rows ?? [];
      return rows.forEach(({ when }) => collect(when.condition, plan, scope));
    }
    case 'score':
      return collectScore(operand.name, plan, scope);
    case 'attribute':
    case 'field':
    case 'data':
    case 'value':
      return undefined;
  }
}

function collectScore(name: string, plan: Plan, scope: Collected): void {
  if (scope.scores.has(name)) return;
  scope.scores.add(name);
  const score = plan.qualifications.flatMap(({ scores }) => scores).find((one) => one.name === name);
  if (score === undefined) return;
  switch (score.kind) {
    case 'facts':
      return score.lines.forEach(({ when }) => collect(when.condition, plan, scope));
    case 'events':
      return score.lines.forEach(({ on, where, points }) => {
        const worth = Math.min(1, Math.max(1, Math.abs(points)) / Math.max(1, score.to - score.from));
        addEvent(scope, on, where, Math.ceil(1 / worth), worth);
      });
  }
}

function addEvent(scope: Collected, event: string, where: Condition | null, many: number, worth: number): void {
  const known = scope.events.get(event) ?? { wheres: [], most: 1, worth: 0 };
  known.worth = Math.max(known.worth, worth);
  if (where !== null) known.wheres.push(where);
  known.most = Math.min(mostEvents, Math.max(known.most, many));
  scope.events.set(event, known);
}
