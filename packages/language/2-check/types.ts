import type { FieldType } from '../1-parse/syntax-tree/lead.ts';

/** What a value is. `nothing` is what could not be made out: its problem is reported, and it fits everything else. */
export type Type =
  | { readonly kind: Exclude<FieldType['kind'], 'one of' | 'list of'> | 'nothing' }
  | { readonly kind: 'one of'; readonly options: readonly string[] }
  | { readonly kind: 'list of'; readonly of: Type };

export const nothing: Type = { kind: 'nothing' };

/** The type that a field is declared with. */
export function typeOfField(type: FieldType): Type {
  if (type.kind === 'list of') return { kind: 'list of', of: typeOfField(type.of) };
  return type.kind === 'one of'
    ? { kind: 'one of', options: type.options.map(({ name }) => name) }
    : { kind: type.kind };
}

/** Whether values of both types can be equal. */
export function comparable(a: Type, b: Type): boolean {
  if (a.kind === 'nothing' || b.kind === 'nothing') return true;
  if (a.kind === 'one of' && b.kind === 'one of') return a.options.some((option) => b.options.includes(option));
  // A list is looked into, and never equal to anything.
  return a.kind !== 'list of' && family(a) === family(b);
}

const ordered: ReadonlySet<string> = new Set([
  'nothing',
  'whole number',
  'number',
  'money',
  'date',
  'moment',
  'duration',
  '%',
  'pp',
]);

/** Whether `<` and `>` mean something. */
export function hasOrder(type: Type): boolean {
  return ordered.has(type.kind);
}

export function isText(type: Type): boolean {
  return type.kind === 'nothing' || family(type) === 'text';
}

/** Whether values can be added up. */
export function isCountable(type: Type): boolean {
  return hasOrder(type) && type.kind !== 'date' && type.kind !== 'moment';
}

function family(type: Type): string {
  if (type.kind === 'whole number') return 'number';
  return type.kind === 'email' ? 'text' : type.kind;
}

/** The type in a sentence: "a text", "a yes or no". */
export function aType(type: Type): string {
  switch (type.kind) {
    case 'text':
      return 'a text';
    case 'email':
      return 'an email';
    case 'whole number':
      return 'a whole number';
    case 'number':
      return 'a number';
    case 'money':
      return 'money';
    case 'yes/no':
      return 'a yes or no';
    case 'date':
      return 'a date';
    case 'country':
      return 'a country';
    case '%':
      return 'a share';
    case 'pp':
      return 'percentage points';
    case 'moment':
      return 'a moment';
    case 'duration':
      return 'a length of time';
    case 'language':
      return 'a language';
    case 'person':
      return 'a person';
    case 'list of':
      return `a list, of which each is ${aType(type.of)}`;
    case 'one of':
      return type.options.length === 0 ? 'a name' : `one of (${type.options.join(', ')})`;
    case 'nothing':
      return 'something unknown';
  }
}
