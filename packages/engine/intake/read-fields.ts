import type { FactValue, Field, Fields } from '@smk/plan';
import { nearestName } from './nearest-name.ts';
import { readValue, type Misfit, type Reader } from './read-value.ts';
import { quoted } from './quoted.ts';

/** What is told of a field to read it. */
type Asked = Pick<Field, 'name' | 'type' | 'required' | 'personal'>;

export type FieldProblem = { readonly field: string; readonly sentence: string };

/**
 * Reads a lead's or an event's fields from JSON of the API or text of a file. What is absent is left alone, `null` and empty
 * text make a field unknown; `required` binds on `create`. Good fields are returned even where others have problems.
 */
export function readFields(
  fields: readonly Asked[],
  input: Readonly<Record<string, unknown>>,
  mode: 'create' | 'update',
  by: Reader,
): { readonly fields: Fields; readonly problems: readonly FieldProblem[] } {
  const read: Record<string, FactValue> = {};
  const problems: FieldProblem[] = [];
  for (const name of Object.keys(input)) {
    if (!fields.some((field) => field.name === name))
      problems.push({ field: name, sentence: noSuchField(name, fields) });
  }
  for (const field of fields) {
    const given = Object.hasOwn(input, field.name) ? input[field.name] : undefined;
    const result = given === undefined ? null : readValue(field.type, given, by);
    if (result !== null && 'must' in result)
      problems.push({ field: field.name, sentence: misfit(field, given, result) });
    else if (result !== null) read[field.name] = result.value;
    if (mode === 'create' && field.required && (result === null || ('value' in result && result.value === null))) {
      problems.push({
        field: field.name,
        sentence: `\`${field.name}\` is required, and ${given === undefined ? 'missing' : 'empty'}.`,
      });
    }
  }
  return { fields: read, problems };
}

function misfit(field: Asked, given: unknown, { must }: Misfit): string {
  // A sentence may end up in a log, where personal values have no place.
  return field.personal
    ? `\`${field.name}\` must be ${must}.`
    : `\`${field.name}\` must be ${must}; it is ${quoted(given)}.`;
}

function noSuchField(name: string, fields: readonly Asked[]): string {
  const near = nearestName(
    name,
    fields.map((field) => field.name),
  );
  const hint = near === null ? 'leave it out, or declare it in the rules' : `did you mean \`${near}\`?`;
  return `There is no field ${quoted(name)} here; ${hint}${near === null ? '.' : ''}`;
}
