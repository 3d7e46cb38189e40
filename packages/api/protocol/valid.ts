import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { escapePointer } from './body.ts';
import { Refusal } from './refusal.ts';

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** Checks the JSON body, the query or the path against a schema; wrong values are answered 422 with a pointer each. */
export const valid = <Target extends 'json' | 'query' | 'param', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) =>
  validator(target, schema, (result) => {
    if (result.success) return;
    throw wrongValues(result.error as readonly z.core.$ZodIssue[], target);
  });

/** The refusal of wrong values, with a pointer to each; `under` is where in the body they stand. */
export function wrongValues(
  issues: readonly z.core.$ZodIssue[],
  target: 'json' | 'query' | 'param',
  under: string = '',
): Refusal {
  const errors = issues
    .flatMap((issue) => toErrors(issue, target))
    .map(({ pointer, detail }) => ({ pointer: under + pointer, detail }));
  return new Refusal(
    'invalid',
    `${errors.length === 1 ? 'A value is' : `${errors.length} values are`} wrong: ${errors[0]?.detail ?? ''}`,
    { errors },
  );
}

/** One error for each wrong value, in words; an unknown name is pointed at itself. */
export function toErrors(
  issue: z.core.$ZodIssue,
  target: 'json' | 'query' | 'param',
): { pointer: string; detail: string }[] {
  const at = (path: readonly PropertyKey[]) =>
    (target === 'json' ? '' : `#${target}`) + path.map((step) => `/${escapePointer(String(step))}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: at([...issue.path, key]),
      detail: `Nothing is called \`${key}\` here.`,
    }));
  return [{ pointer: at(issue.path), detail: sentence(issue) }];
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `Give ${words[issue.expected] ?? issue.expected} here.`;
  if (issue.code === 'invalid_value')
    return `Give ${issue.values.map((value) => `\`${String(value)}\``).join(' or ')} here.`;
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? 'Give a text that is not empty.'
      : `Give ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`;
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? `Give at most ${issue.maximum} characters.` : `Give at most ${issue.maximum}.`;
  return issue.message;
}
