import type { Condition, Operand, Plan } from '@smk/plan';

const remembered = new WeakMap<Plan, Map<Operand | Condition, ReadonlySet<string>>>();

/** What was found before for the same part of the same plan, or what is found now. */
function once(plan: Plan, part: Operand | Condition, find: () => ReadonlySet<string>): ReadonlySet<string> {
  const ofPlan = remembered.get(plan) ?? new Map<Operand | Condition, ReadonlySet<string>>();
  remembered.set(plan, ofPlan);
  const found = ofPlan.get(part) ?? find();
  ofPlan.set(part, found);
  return found;
}

/** The names of all lead fields that an operand depends on, through lets and scores. */
export function fieldsInOperand(plan: Plan, operand: Operand): ReadonlySet<string> {
  return once(plan, operand, () => findInOperand(plan, operand));
}

/** The names of all lead fields that a condition depends on. */
export function fieldsIn(plan: Plan, condition: Condition): ReadonlySet<string> {
  return once(plan, condition, () => findIn(plan, condition));
}

function findInOperand(plan: Plan, operand: Operand): ReadonlySet<string> {
  switch (operand.kind) {
    case 'field':
      return new Set([operand.name]);
    case 'domain of':
      return fieldsInOperand(plan, operand.of);
    case 'let': {
      const found = plan.lets.find((one) => one.name === operand.name);
      return union(found?.of.map((part) => fieldsInOperand(plan, part)) ?? []);
    }
    case 'score':
      return fieldsInScore(plan, operand.name);
    case 'table': {
      const rows = plan.tables?.find((one) => one.name === operand.name)?.rows ?? [];
      return union(rows.map((row) => fieldsIn(plan, row.when.condition)));
    }
    case 'attribute':
    case 'data':
    case 'value':
      return new Set();
  }
}

function findIn(plan: Plan, condition: Condition): ReadonlySet<string> {
  if (condition.kind === 'happened') return condition.where === null ? new Set() : fieldsIn(plan, condition.where);
  if (condition.kind === 'not') return fieldsIn(plan, condition.of);
  if ('of' in condition) return union(condition.of.map((one) => fieldsIn(plan, one)));
  return union(operandsOf(condition).map((operand) => fieldsInOperand(plan, operand)));
}

/** The operands that stand in a condition itself, in the order written; not those inside the conditions it is made of. */
export function operandsOf(condition: Condition): readonly Operand[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right];
    case 'between':
      return [condition.operand, condition.low, condition.high];
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
      return [condition.operand];
    case 'all of':
    case 'any of':
    case 'none of':
    case 'at least':
    case 'not':
    case 'happened':
      return [];
  }
}

function fieldsInScore(plan: Plan, name: string): ReadonlySet<string> {
  const score = plan.qualifications.flatMap((one) => one.scores).find((one) => one.name === name);
  if (score === undefined) return new Set();
  if (score.kind === 'facts') return union(score.lines.map((line) => fieldsIn(plan, line.when.condition)));
  return union(score.lines.map((line) => (line.where === null ? new Set<string>() : fieldsIn(plan, line.where))));
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
