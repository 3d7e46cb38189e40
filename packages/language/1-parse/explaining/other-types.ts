import type { Problem } from '../../problems/problem.ts';
import { otherType } from '../../problems/syntax.ts';
import { asHint, at, mendedWith, type Found } from './unread.ts';

// What other programs call the types of fields.
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amount: 'money',
    bool: 'yes/no',
    boolean: 'yes/no',
    char: 'text',
    checkbox: 'yes/no',
    currency: 'money',
    datetime: 'moment',
    decimal: 'number',
    double: 'number',
    float: 'number',
    interval: 'duration',
    int: 'whole number',
    integer: 'whole number',
    locale: 'language',
    numeric: 'number',
    percent: '%',
    percentage: '%',
    phone: 'text',
    price: 'money',
    share: '%',
    str: 'text',
    string: 'text',
    timestamp: 'moment',
    url: 'text',
    user: 'person',
    varchar: 'text',
  }),
);

/** A type under the name that another program gives it. */
export function explainType(found: Found): Problem | null {
  if (!found.expected.includes('`whole number`')) return null;
  const text = /^yes\s*(?:\/|or)?\s*no\b/.exec(found.code.slice(found.index))?.[0] ?? found.word;
  const meant = text === found.word ? types.get(text.toLowerCase()) : 'yes/no';
  if (meant === undefined) return null;
  const mended = found.code.slice(0, found.index) + meant + found.code.slice(found.index + text.length);
  const told = at(found, found.index, text.length, otherType, { text, fixed: asHint(mended, found.rule) ?? meant });
  return mendedWith(told, found, found.index, found.index + text.length, meant);
}
