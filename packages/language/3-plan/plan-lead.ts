import type { Doubt, EventSchema, Field, LeadSchema, Let, List } from '@smk/plan';
import type { ListDeclaration } from '../1-parse/syntax-tree/company.ts';
import type { Doubt as WrittenDoubt, FieldClause } from '../1-parse/syntax-tree/lead.ts';
import { letsInOrder } from '../2-check/check-lets.ts';
import { fieldsOf, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { operand } from './plan-condition.ts';
import { factValue } from './fact-value.ts';
import { duration, fieldType, placeOf } from './written.ts';

export function planLead(rules: Rules): LeadSchema {
  const lead = rules.leads[0]!;
  return { key: lead.part.by.name, fields: fieldsOf(lead).map(planField), at: placeOf(lead, lead.part.at) };
}

export function planLets(rules: Rules): Let[] {
  return letsInOrder(rules).map((placed) => ({
    name: placed.part.name.name,
    is: placed.part.is,
    of: placed.part.of.map((written) => operand(written, leadScope(rules, placed))),
    at: placeOf(placed, placed.part.at),
  }));
}

export function planEvents(rules: Rules): EventSchema[] {
  return [...rules.events.values()].map((placed) => ({
    name: placed.part.name.name,
    data: fieldsOf(placed).map(planField),
    ...(placed.part.doubt && { doubt: planDoubt(placed.part.doubt) }),
    at: placeOf(placed, placed.part.at),
  }));
}

export function planLists(rules: Rules): List[] {
  return [...rules.lists.values()].map((placed) => ({
    name: placed.part.name.name,
    values: valuesOf(placed.part, rules),
    at: placeOf(placed, placed.part.at),
  }));
}

function planDoubt({ confirmation }: WrittenDoubt): Doubt {
  return {
    confirmation: confirmation && {
      by: confirmation.by.map(({ name }) => name),
      within: duration(confirmation.within),
    },
  };
}

function planField(placed: Placed<FieldClause>): Field {
  const { name, type, required, personal, also, means, at } = placed.part;
  return {
    name: name.name,
    type: fieldType(type),
    required,
    personal,
    // Files that carry what it was called formerly go on being read.
    also: [...also.map(({ text }) => text), ...name.formerly.map((before) => before.name)],
    means,
    at: placeOf(placed, at),
  };
}

/** Each value once; texts in lower case, countries stay capitals. */
function valuesOf({ of }: ListDeclaration, rules: Rules): List['values'] {
  if (of.kind === 'values')
    return distinct(
      of.values.map((value) => (value.kind === 'text' ? value.text.toLowerCase() : factValue(value, rules))),
    );
  const file = rules.tree.listFiles.find(({ path }) => path === of.path.text);
  return distinct((file?.values ?? []).map(({ text }) => text.toLowerCase()));
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
