import { isMoney, type FactValue, type Field, type LeadFacts, type Moment, type Plan } from '@smk/plan';
import { textOf } from '../../assessing/shown.ts';
import { constraintsIn, noConstraints } from '../../assessing/unknown/constraints.ts';
import { place, type Judging, type Sight } from '../judging.ts';
import { writtenValue } from '../words/value-text.ts';
import type { Move } from './move.ts';
import type { Scope } from './scope.ts';
import { solved } from './solved.ts';
import { valuesNear } from './values-near.ts';

/** What could be told of a lead instead: other values of the fields that matter. */
export function fieldMoves(
  judging: Judging,
  scope: Scope,
  facts: LeadFacts,
  asOf: Moment,
  sight: Sight,
): readonly Move[] {
  const { plan } = judging;
  const people = plan.people.map(({ name }) => name);
  const constraints = constraintsIn(plan, scope.conditions);
  place(judging, facts, asOf);
  return plan.lead.fields
    .filter(({ name }) => scope.fields.has(name))
    .flatMap((field) => {
      const compared = constraints.get(field.name) ?? noConstraints();
      const constants = [...compared.constants, ...solved(judging, scope, field.name)];
      const current = (Object.hasOwn(facts.fields, field.name) ? facts.fields[field.name] : null) ?? null;
      const isForgettable = !field.required && field.name !== plan.lead.key && current !== null;
      const others = valuesNear(field.type, current, { ...compared, constants }, people);
      const distinct = new Map([...others, ...(isForgettable ? [null] : [])].map((one) => [textOf(one), one]));
      distinct.delete(textOf(current));
      return [...distinct.values()].map((value) => fieldMove(plan, field, current, value, sight));
    });
}

function fieldMove(plan: Plan, field: Field, current: FactValue, value: FactValue, sight: Sight): Move {
  const { name } = field;
  const shown = (one: FactValue): string => {
    if (one !== null && field.personal && sight === 'personal values hidden') return '•••';
    return writtenValue(one, field.type, plan);
  };
  const [from, to] = [shown(current), shown(value)];
  return {
    fact: `field ${name}`,
    facts: 1,
    weight: weightOfStep(field, current, value),
    change: { kind: 'field', field: name, from, to, text: `${name} ${from} → ${to}` },
    apply: (facts) => ({ ...facts, fields: { ...facts.fields, [name]: value } }),
  };
}

/** Numbers by how far they are apart, from 0 to 1; to learn something is less than to have it otherwise, and that less than to lose it. */
function weightOfStep(field: Field, current: FactValue, value: FactValue): number {
  if (value === null) return 3;
  const size = numberOf(value);
  if (current === null) return 0.25 + (size === null ? 0 : 0.6 * relative(0, size));
  const before = numberOf(current);
  if (before !== null && size !== null) return relative(before, size);
  return field.type.kind === 'email' ? 1.5 : 1;
}

const relative = (a: number, b: number): number => Math.abs(a - b) / (Math.abs(a) + Math.abs(b) + 1);

function numberOf(value: FactValue): number | null {
  if (typeof value === 'number') return value;
  return isMoney(value) ? value.minor / 100 : null;
}
