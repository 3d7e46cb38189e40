import type { Brought, Fields } from '@smk/plan';
import { readFields, type FieldProblem } from './read-fields.ts';
import type { Reader } from './read-value.ts';

/** Reads what somebody says with an act from JSON or text, by the types that its reason or end asks for. What is unknown is left out. */
export function readBrought(
  brings: readonly Brought[],
  given: Readonly<Record<string, unknown>>,
  by: Reader,
): { readonly data: Fields; readonly problems: readonly FieldProblem[] } {
  const asked = brings.map(({ name, type }) => ({ name, type, required: false, personal: false }));
  const { fields, problems } = readFields(asked, given, 'update', by);
  return { data: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)), problems };
}
