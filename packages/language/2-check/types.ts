import type { FieldType } from '../1-parse/syntax-tree/lead.ts';

/** What a value is. `nothing` is what could not be made out: its problem is reported, and it fits everything else. */
export type Type =
  | {
      readonly kind: 'text' | 'email' | 'whole number' | 'number' | 'money' | 'yes/no' | 'date' | 'country' | 'nothing';
    }
  | { readonly kind: 'one of'; readonly options: readonly string[] };

export const nothing: Type = { kind: 'nothing' };

/** The type that a field is declared with. */
export function typeOfField(type: FieldType): Type {
  return type.kind === 'one of'
    ? { kind: 'one of', options: type.options.map(({ name }) => name) }
    : { kind: type.kind };
}

/** Whether values of both types can be equal. */
export function comparable(a: Type, b: Type): boolean {
  if (a.kind === 'nothing' || b.kind === 'nothing') return true;
  if (a.kind === 'one of' && b.kind === 'one of') return a.options.some((option) => b.options.includes(option));
  return family(a) === family(b);
}

/** Whether `<` and `>` mean something. */
export function hasOrder(type: Type): boolean {
  return type.kind === 'nothing' || family(type) === 'number' || type.kind === 'money' || type.kind === 'date';
}

export function isText(type: Type): boolean {
  return type.kind === 'nothing' || family(type) === 'text';
}

export function isCountable(type: Type): boolean {
  return type.kind === 'nothing' || family(type) === 'number' || type.kind === 'money';
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
    case 'one of':
      return `one of (${type.options.join(', ')})`;
    case 'nothing':
      return 'something unknown';
  }
}
