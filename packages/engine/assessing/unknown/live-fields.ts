import type { Condition, Operand } from '@smk/plan';
import { fieldsIn, fieldsInOperand, operandsOf } from './fields-in.ts';
import { isSettled, isUnknownField, possible, type Known } from './possible.ts';

/** The unknown fields that a condition's truth can still depend on. */
export function liveFields(condition: Condition, known: Known): ReadonlySet<string> {
  const live = new Set<string>();
  collect(condition, known, live);
  return live;
}

function collect(condition: Condition, known: Known, live: Set<string>): void {
  if (isSettled(possible(condition, known))) return;
  if (condition.kind === 'happened') return addUnknown(fieldsIn(known.plan, condition), known, live);
  if (condition.kind === 'not') return collect(condition.of, known, live);
  if ('of' in condition) return condition.of.forEach((one) => collect(one, known, live));
  operandsOf(condition).forEach((operand) => collectOperand(operand, known, live));
}

function collectOperand(operand: Operand, known: Known, live: Set<string>): void {
  if (operand.kind === 'domain of') return collectOperand(operand.of, known, live);
  if (operand.kind === 'let') {
    const parts = known.plan.lets.find((one) => one.name === operand.name)?.of ?? [];
    return parts.forEach((part) => collectOperand(part, known, live));
  }
  if (operand.kind === 'table') {
    const rows = known.plan.tables?.find((one) => one.name === operand.name)?.rows ?? [];
    return rows.forEach((row) => collect(row.when.condition, known, live));
  }
  if (operand.kind !== 'score') return addUnknown(fieldsInOperand(known.plan, operand), known, live);
  const score = known.plan.qualifications.flatMap((one) => one.scores).find((one) => one.name === operand.name);
  if (score?.kind === 'facts') return score.lines.forEach((line) => collect(line.when.condition, known, live));
  addUnknown(fieldsInOperand(known.plan, operand), known, live);
}

function addUnknown(names: ReadonlySet<string>, known: Known, live: Set<string>): void {
  for (const name of names) if (isUnknownField(name, known.fields)) live.add(name);
}
