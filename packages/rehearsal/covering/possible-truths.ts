import type { Condition, Field, Operand, Plan, Truth } from '@smk/plan';
import type { Rooted } from './conditions.ts';

/** What a condition can come out as: `unknown` only where it looks at something that may be so. */
export function possibleTruths({ condition, ...where }: Rooted, plan: Plan): readonly Truth[] {
  return canBeUnknown(condition, { ...where, plan }) ? [true, false, 'unknown'] : [true, false];
}

type Around = Omit<Rooted, 'condition'> & { readonly plan: Plan };

function canBeUnknown(condition: Condition, around: Around): boolean {
  const some = (...of: readonly Operand[]): boolean => of.some((one) => mayLack(one, around));
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
    case 'at least':
      return condition.of.some((part) => canBeUnknown(part, around));
    case 'not':
      return canBeUnknown(condition.of, around);
    case 'compare':
      return some(condition.left, condition.right);
    case 'between':
      return some(condition.operand, condition.low, condition.high);
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
      return some(condition.operand);
    case 'known':
    case 'unknown':
      return false;
    case 'happened':
      return condition.where !== null && canBeUnknown(condition.where, { ...around, event: condition.event });
  }
}

/** What is required is known of every lead, and so is the field that tells one from the other. */
function mayLack(operand: Operand, around: Around): boolean {
  const { plan, event, known } = around;
  switch (operand.kind) {
    case 'field':
      return ![plan.lead.key, ...known].includes(operand.name) && !isRequired(plan.lead.fields, operand.name);
    case 'data':
      return !isRequired(plan.events.find(({ name }) => name === event)?.data ?? [], operand.name);
    case 'let': {
      const of = plan.lets.find(({ name }) => name === operand.name);
      if (!of) return true;
      const lacking = of.of.map((one) => mayLack(one, around));
      return of.is === 'sum of' ? lacking.includes(true) : !lacking.includes(false);
    }
    case 'domain of':
      return mayLack(operand.of, around);
    // A route is looked at in a stage.
    case 'attribute':
      return operand.name !== 'stage';
    // No row may match.
    case 'table':
      return true;
    case 'score':
    case 'value':
      return false;
  }
}

function isRequired(fields: readonly Field[], name: string): boolean {
  return fields.find((field) => field.name === name)?.required ?? false;
}
