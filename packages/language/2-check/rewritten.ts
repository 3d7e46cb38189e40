import { isCountry } from '@smk/plan';
import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import { shown } from './shown.ts';
import type { Type } from './types.ts';

/** How a value would be written if it were of `type`: `"1500"` as a number is `1500`. `null` where it cannot be. */
export function rewritten(operand: Operand, type: Type, currency: string): string | null {
  const bare = operand.kind === 'text' ? operand.text.trim() : shown(operand);
  switch (type.kind) {
    case 'text':
      return operand.kind === 'text' || operand.kind === 'name' ? null : `"${bare}"`;
    case 'whole number':
      return /^-?[0-9][0-9_]*$/.test(bare) ? bare : null;
    case 'number':
      if (operand.kind === 'money') return operand.amount;
      return /^-?[0-9][0-9_]*(\.[0-9]+)?$/.test(bare) ? bare : null;
    case 'money':
      return /^[0-9][0-9_]*(\.[0-9]+)?$/.test(bare) ? `${currency} ${bare}` : null;
    case 'yes/no':
      return /^(yes|no)$/i.test(bare) ? bare.toLowerCase() : ({ true: 'yes', false: 'no' }[bare.toLowerCase()] ?? null);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(bare) ? bare : null;
    case 'country':
      return isCountry(bare.toUpperCase()) ? bare.toUpperCase() : null;
    case 'one of':
      return type.options.find((option) => option === bare.toLowerCase()) ?? null;
    case 'email':
    case 'nothing':
      return null;
  }
}
