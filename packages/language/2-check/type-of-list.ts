import type { ListDeclaration } from '../1-parse/syntax-tree/company.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import { nothing, type Type } from './types.ts';

/** The type of a list's values, by the first one; names are options. A file holds texts. */
export function typeOfList(list: ListDeclaration): Type {
  if (list.of.kind === 'file') return { kind: 'text' };
  const { values } = list.of;
  const first = values[0];
  if (!first) return nothing;
  // A field's options are checked where the list is used; here they only have to be names.
  if (first.kind === 'name')
    return { kind: 'one of', options: values.flatMap((value) => (value.kind === 'name' ? [value.name] : [])) };
  return typeOfListed(first);
}

/** The type of a value in a list. */
export function typeOfListed(value: Value): Type {
  switch (value.kind) {
    case 'name':
      return { kind: 'one of', options: [value.name] };
    case 'number':
      return { kind: 'number' };
    default:
      return { kind: value.kind };
  }
}
