import type { Condition, FactValue, Operand, Plan, Table } from '@smk/plan';
import { stepsBehind } from '../closures/steps.ts';
import type { OnText } from '../on-text.ts';
import { operandsOf } from './fields-in.ts';

/** All that the rules compare one field with. Texts are in lower case; `domain` is for what stands behind `domain of`. */
export type Constraints = {
  readonly constants: FactValue[];
  readonly memberships: (readonly FactValue[])[];
  readonly contained: Sought[];
  /** Of a list: what it may contain. */
  readonly held: Held[];
  readonly domainConstants: FactValue[];
  readonly domainMemberships: (readonly FactValue[])[];
  readonly domainContained: Sought[];
  /** Compared with something that is no constant, or part of a sum: no finite list of values stands for all. */
  opaque: boolean;
};

/** Texts, in lower case, that a text is looked into for. */
export type Sought = { readonly how: OnText; readonly texts: readonly string[] };

/** Values that a list is looked into for. */
type Held = Pick<Extract<Condition, { kind: 'has' }>, 'values' | 'orMoreExactly'>;

/** What the rules that lead to refusals and stages, and `others` too, compare each field with; fields that they do not look at are left out. */
export function constraintsOf(plan: Plan, others: readonly Condition[]): ReadonlyMap<string, Constraints> {
  return constraintsIn(plan, [...plan.qualifications.flatMap(conditionsOf), ...others]);
}

/** What some conditions compare each field with; those behind a score that they look at have to be among them. */
export function constraintsIn(plan: Plan, conditions: readonly Condition[]): ReadonlyMap<string, Constraints> {
  return constraintsAmong(plan, [...conditions, ...(plan.tables ?? []).flatMap(rowsOf)]);
}

/** The same of conditions that rest on no score, with the rows of those tables alone on which they do. */
export function constraintsBehind(plan: Plan, conditions: readonly Condition[]): ReadonlyMap<string, Constraints> {
  const tables = new Set(conditions.flatMap((one) => stepsBehind(plan, one)).filter(({ kind }) => kind === 'table'));
  const names = new Set([...tables].map(({ is }) => is.name));
  return constraintsAmong(plan, [
    ...conditions,
    ...(plan.tables ?? []).filter(({ name }) => names.has(name)).flatMap(rowsOf),
  ]);
}

const rowsOf = ({ rows }: Table): readonly Condition[] => rows.map((row) => row.when.condition);

function constraintsAmong(plan: Plan, conditions: readonly Condition[]): ReadonlyMap<string, Constraints> {
  const found = new Map<string, Constraints>();
  for (const condition of conditions) collect(condition, plan, found);
  return found;
}

function conditionsOf(qualification: Plan['qualifications'][number]): readonly Condition[] {
  const lines = qualification.scores.flatMap((score): readonly (Condition | null)[] =>
    score.kind === 'facts' ? score.lines.map((line) => line.when.condition) : score.lines.map((line) => line.where),
  );
  const untils = qualification.stages.flatMap((stage) => stage.until ?? []);
  const placed = [...[...qualification.refusals, ...qualification.stages].map((one) => one.when), ...untils].map(
    (one) => one.condition,
  );
  return [...lines.filter((one) => one !== null), ...placed];
}

/** Of a field that nothing is compared with. */
export function noConstraints(): Constraints {
  return {
    constants: [],
    memberships: [],
    contained: [],
    held: [],
    domainConstants: [],
    domainMemberships: [],
    domainContained: [],
    opaque: false,
  };
}

type Found = Map<string, Constraints>;

function constraintsOn(field: string, found: Found): Constraints {
  const before = found.get(field);
  if (before !== undefined) return before;
  const none = noConstraints();
  found.set(field, none);
  return none;
}

function collect(condition: Condition, plan: Plan, found: Found): void {
  if (condition.kind === 'happened')
    return condition.where === null ? undefined : collect(condition.where, plan, found);
  if (condition.kind === 'not') return collect(condition.of, plan, found);
  if ('of' in condition) return condition.of.forEach((one) => collect(one, plan, found));
  const operands = operandsOf(condition);
  const constants = operands.flatMap((operand) => (operand.kind === 'value' ? [operand.value] : []));
  const others = operands.filter((operand) => operand.kind !== 'value');
  const isMixed = others.length > 1;
  for (const { constraints, domain, opaque, inLet } of others.flatMap((operand) =>
    fieldsBehind(operand, plan, found),
  )) {
    // Which of two texts is the larger is more than how each stands to a constant.
    if (isMixed || opaque || (inLet && ('texts' in condition || condition.kind === 'has'))) constraints.opaque = true;
    (domain ? constraints.domainConstants : constraints.constants).push(...constants);
    if ('texts' in condition)
      (domain ? constraints.domainContained : constraints.contained).push({
        how: condition.kind,
        texts: lower(condition.texts),
      });
    if (condition.kind === 'has') constraints.held.push(condition);
    if (condition.kind === 'in values' || condition.kind === 'in list') {
      const values =
        condition.kind === 'in values'
          ? condition.values
          : plan.lists.find((list) => list.name === condition.list)!.values;
      const known = domain ? constraints.domainMemberships : constraints.memberships;
      // Many lines look into the same list.
      if (!known.includes(values)) known.push(values);
      // The larger of two is in a list or not by how each of them stands to the list's values.
      if (inLet) constraints.constants.push(...values);
    }
  }
}

type Behind = {
  readonly constraints: Constraints;
  readonly domain: boolean;
  readonly opaque: boolean;
  readonly inLet: boolean;
};

/** The fields whose values an operand takes over; those behind a score or a table are constrained by its own lines. */
function fieldsBehind(operand: Operand, plan: Plan, found: Found): readonly Behind[] {
  switch (operand.kind) {
    case 'field':
      return [{ constraints: constraintsOn(operand.name, found), domain: false, opaque: false, inLet: false }];
    case 'domain of':
      return fieldsBehind(operand.of, plan, found).map((one) => ({
        ...one,
        domain: true,
        opaque: one.opaque || one.domain || one.inLet,
      }));
    case 'let': {
      const one = plan.lets.find((candidate) => candidate.name === operand.name)!;
      const parts = one.of.flatMap((part) => fieldsBehind(part, plan, found));
      // A score or a constant beside a field shifts what the field is compared with.
      const isPlain = one.is !== 'sum of' && one.of.every((part) => part.kind === 'field' || part.kind === 'let');
      return parts.map((part) => ({ ...part, inLet: true, opaque: part.opaque || part.domain || !isPlain }));
    }
    case 'table':
    case 'score':
    case 'attribute':
    case 'data':
    case 'value':
      return [];
  }
}

function lower(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.toLowerCase());
}
