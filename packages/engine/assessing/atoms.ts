import type { Condition } from '@smk/plan';

/** The conditions of which a condition is made and that are made of no others. */
export function atoms(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
    case 'at least':
      return condition.of.flatMap(atoms);
    case 'not':
      return atoms(condition.of);
    case 'compare':
    case 'between':
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
    case 'happened':
      return [condition];
  }
}
