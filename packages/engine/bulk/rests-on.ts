import type { Condition, Operand, Plan } from '@smk/plan';
import { operandsOf } from '../assessing/unknown/fields-in.ts';
import type { Level } from './batch.ts';

/** The one field on whose value alone a condition rests, directly; `null` if it rests on anything else. */
export function loneField(condition: Condition): string | null {
  const operands = operandsWithin(condition);
  if (operands === null) return null;
  const names = new Set<string | null>();
  for (const operand of operands) if (operand.kind !== 'value') names.add(fieldOf(operand));
  const [name, ...others] = names;
  return others.length === 0 ? (name ?? null) : null;
}

/** Whether what a condition says of a lead may change from instant to instant. */
export function levelOfCondition(plan: Plan, condition: Condition): Level {
  const operands = operandsWithin(condition);
  return operands === null || operands.some((operand) => moves(plan, operand)) ? 'instant' : 'lead';
}

/** All operands of a condition and of the conditions in it; `null` if one of them looks at events. */
function operandsWithin(condition: Condition): readonly Operand[] | null {
  if (condition.kind === 'happened') return null;
  const inside = condition.kind === 'not' ? [condition.of] : 'of' in condition ? condition.of : null;
  if (inside === null) return operandsOf(condition);
  const found: Operand[] = [];
  for (const one of inside) {
    const operands = operandsWithin(one);
    if (operands === null) return null;
    found.push(...operands);
  }
  return found;
}

function fieldOf(operand: Operand): string | null {
  if (operand.kind === 'domain of') return fieldOf(operand.of);
  return operand.kind === 'field' ? operand.name : null;
}

function moves(plan: Plan, operand: Operand): boolean {
  switch (operand.kind) {
    case 'field':
    case 'data':
    case 'value':
      return false;
    // Events tell it.
    case 'attribute':
      return true;
    case 'domain of':
      return moves(plan, operand.of);
    case 'let':
      return plan.lets.find((one) => one.name === operand.name)!.of.some((part) => moves(plan, part));
    case 'table': {
      const { rows } = plan.tables!.find((one) => one.name === operand.name)!;
      return rows.some((row) => levelOfCondition(plan, row.when.condition) === 'instant');
    }
    case 'score': {
      const score = plan.qualifications.flatMap((one) => one.scores).find((one) => one.name === operand.name)!;
      if (score.kind === 'events') return true;
      return score.lines.some((line) => levelOfCondition(plan, line.when.condition) === 'instant');
    }
  }
}
