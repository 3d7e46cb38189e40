import { keyNotRequired, noLead, saidTwice } from '../problems/logic.ts';
import { headerTwice } from '../problems/names.ts';
import { keyType } from '../problems/types.ts';
import { headOf } from './clauses.ts';
import { lineOf, startOf, whereIs, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { aType, typeOfField } from './types.ts';

/** The lead is there once, and the field that identifies it exists, is required and can identify. */
export function* checkLead(rules: Rules): Checked<void> {
  const [lead, ...others] = rules.leads;
  if (!lead) return yield* missing(rules);
  for (const other of others) yield saidTwice(headOf(other), { what: 'The lead', first: lineOf(lead) });
  yield* checkHeaders(rules);
  const key = yield* known(rules, lead, lead.part.by, 'field', rules.fields);
  if (!key) return;
  const field = key.part.name.name;
  const type = typeOfField(key.part.type);
  if (!['text', 'email', 'whole number'].includes(type.kind))
    yield keyType(whereIs(key, key.part.type.at), { field, is: aType(type) });
  if (!key.part.required) yield keyNotRequired(whereIs(key), { field });
}

/** A column of a file is one field: its name, or a header after `also`, whatever the case. */
function* checkHeaders(rules: Rules): Checked<void> {
  const fieldOf = new Map([...rules.fields.keys()].map((name) => [name, name]));
  for (const [name, field] of rules.fields)
    for (const { text, at } of field.part.also) {
      const header = text.trim().toLowerCase();
      const before = fieldOf.get(header);
      if (before === undefined) fieldOf.set(header, name);
      else if (before !== name) yield headerTwice(whereIs(field, at), { header: text, field: before });
    }
}

function* missing(rules: Rules): Checked<void> {
  if (!rules.tree.unreadable.has('lead')) yield noLead(startOf(rules));
}
