import { isCountry, languageOf } from '@smk/plan';
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
      if ((operand.kind === '%' || operand.kind === 'pp') && Number.isInteger(operand.value))
        return String(operand.value);
      return /^-?[0-9][0-9_]*$/.test(bare) ? bare : null;
    case 'number':
      if (operand.kind === 'money') return operand.amount;
      if (operand.kind === '%' || operand.kind === 'pp') return String(operand.value);
      return /^-?[0-9][0-9_]*(\.[0-9]+)?$/.test(bare) ? bare : null;
    case 'money':
      return /^[0-9][0-9_]*(\.[0-9]+)?$/.test(bare) ? `${currency} ${bare}` : null;
    case 'yes/no':
      return /^(yes|no)$/i.test(bare) ? bare.toLowerCase() : ({ true: 'yes', false: 'no' }[bare.toLowerCase()] ?? null);
    case '%':
      if (operand.kind === 'pp') return `${bare.replace(/ pp$/, '')}%`;
      return /^-?[0-9][0-9_]*(\.[0-9]+)?%?$/.test(bare) ? `${bare.replace('%', '')}%` : null;
    case 'pp':
      return /^-?[0-9][0-9_]*(\.[0-9]+)?%?$/.test(bare) ? `${bare.replace('%', '')} pp` : null;
    case 'moment':
      if (operand.kind === 'date') return `${bare} 00:00`;
      return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(bare) ? bare : null;
    case 'duration': {
      const [, amount, unit] = /^([0-9]+) ?(minute|hour|day|week|month)s?$/.exec(bare) ?? [];
      return amount === undefined ? null : `${amount} ${unit}${amount === '1' ? '' : 's'}`;
    }
    case 'language':
      if (operand.kind === 'yes/no' && bare === 'no') return 'nb';
      return operand.kind === 'country' || operand.kind === 'text' ? languageOf(bare) : null;
    case 'person':
      return operand.kind === 'text' && /^[a-z][a-z0-9_]*$/.test(bare) ? bare : null;
    case 'list of': {
      const item = rewritten(operand, type.of, currency);
      return item === null ? null : `(${item})`;
    }
    case 'date':
      if (operand.kind === 'moment') return operand.date;
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
