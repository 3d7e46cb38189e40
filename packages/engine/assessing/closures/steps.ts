import type { Condition, Let, Operand, Plan, Score, Table } from '@smk/plan';
import { operandsOf } from '../unknown/fields-in.ts';

/** A let, a score or a table, in an order in which each comes after what it uses. */
export type Step =
  | { readonly kind: 'let'; readonly is: Let }
  | { readonly kind: 'score'; readonly is: Score }
  | { readonly kind: 'table'; readonly is: Table };

/** All lets, scores and tables of a plan in an order in which they can be computed. Throws where they go round in a circle. */
export function stepsOf(plan: Plan): readonly Step[] {
  return inOrder(plan, [
    ...plan.lets.map(({ name }) => ({ kind: 'let' as const, name })),
    ...plan.qualifications.flatMap((one) => one.scores.map(({ name }) => ({ kind: 'score' as const, name }))),
    ...(plan.tables ?? []).map(({ name }) => ({ kind: 'table' as const, name })),
  ]);
}

/** Those of them on which a condition rests. */
export function stepsBehind(plan: Plan, condition: Condition): readonly Step[] {
  return inOrder(plan, operandsWithin(condition).flatMap(namesIn));
}

type NameOfStep = { readonly kind: Step['kind']; readonly name: string };

function inOrder(plan: Plan, names: readonly NameOfStep[]): readonly Step[] {
  const steps: Step[] = [];
  const state = new Map<string, 'begun' | 'done'>();
  const visit = (kind: Step['kind'], name: string): void => {
    const key = `${kind} ${name}`;
    if (state.get(key) === 'done') return;
    if (state.get(key) === 'begun') throw new Error(`The ${key} rests on itself.`);
    state.set(key, 'begun');
    const step = stepOf(plan, kind, name);
    for (const operand of step.uses) for (const used of namesIn(operand)) visit(used.kind, used.name);
    state.set(key, 'done');
    steps.push(step.step);
  };
  for (const { kind, name } of names) visit(kind, name);
  return steps;
}

type Used = { readonly step: Step; readonly uses: readonly Operand[] };

function stepOf(plan: Plan, kind: Step['kind'], name: string): Used {
  switch (kind) {
    case 'let':
      return letStep(plan, name);
    case 'score':
      return scoreStep(plan, name);
    case 'table':
      return tableStep(plan, name);
  }
}

function tableStep(plan: Plan, name: string): Used {
  const is = plan.tables!.find((one) => one.name === name)!;
  return { step: { kind: 'table', is }, uses: is.rows.flatMap((row) => operandsWithin(row.when.condition)) };
}

function letStep(plan: Plan, name: string): Used {
  const is = plan.lets.find((one) => one.name === name)!;
  return { step: { kind: 'let', is }, uses: is.of };
}

function scoreStep(plan: Plan, name: string): Used {
  const is = plan.qualifications.flatMap((one) => one.scores).find((one) => one.name === name)!;
  const conditions =
    is.kind === 'facts' ? is.lines.map((line) => line.when.condition) : is.lines.flatMap((line) => line.where ?? []);
  return { step: { kind: 'score', is }, uses: conditions.flatMap(operandsWithin) };
}

/** All operands of a condition and of the conditions inside it. */
function operandsWithin(condition: Condition): readonly Operand[] {
  if (condition.kind === 'happened') return condition.where === null ? [] : operandsWithin(condition.where);
  if (condition.kind === 'not') return operandsWithin(condition.of);
  return 'of' in condition ? condition.of.flatMap(operandsWithin) : operandsOf(condition);
}

function namesIn(operand: Operand): readonly NameOfStep[] {
  if (operand.kind === 'domain of') return namesIn(operand.of);
  return operand.kind === 'let' || operand.kind === 'score' || operand.kind === 'table'
    ? [{ kind: operand.kind, name: operand.name }]
    : [];
}
