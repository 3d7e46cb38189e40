import { languageOf, minorDigits } from '@smk/plan';
import type { Value } from '../../1-parse/syntax-tree/values.ts';
import { minutesIn } from '../minutes-in.ts';
import type { Comparable } from './point.ts';

/** A written value as it compares within its column; a name is an option, a person or a language. `null` for one that does not. */
export function comparableOf(value: Value): Comparable | null {
  switch (value.kind) {
    case 'text':
      return value.text.toLowerCase();
    case 'name':
      return value.name;
    case 'number':
    case '%':
    case 'pp':
    case 'yes/no':
      return value.value;
    case 'money': {
      const digits = minorDigits(value.currency);
      return digits === null ? null : Math.round(Number(value.amount) * 10 ** digits);
    }
    case 'date':
      return value.date;
    case 'moment':
      return `${value.date} ${String(value.minute).padStart(4, '0')}`;
    case 'duration':
      return minutesIn(value.length);
    case 'language':
      return (languageOf(value.tag) ?? value.tag).toLowerCase();
    case 'country':
      return value.code.toLowerCase();
  }
}
