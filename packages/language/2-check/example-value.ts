import type { Type } from './types.ts';

/** Some value of a type, as a hint writes one. */
export function exampleValue(type: Type, currency: string): string {
  switch (type.kind) {
    case 'text':
      return '"…"';
    case 'email':
      return '"anna@firma.example"';
    case 'whole number':
    case 'number':
      return '10';
    case 'money':
      return `${currency} 10_000`;
    case 'yes/no':
      return 'yes';
    case 'date':
      return '2027-01-10';
    case 'moment':
      return '2027-01-10 09:00';
    case 'duration':
      return '14 days';
    case 'country':
      return 'DE';
    case 'language':
      return 'de';
    case '%':
      return '20%';
    case 'pp':
      return '5 pp';
    case 'one of':
      return type.options[0] ?? '…';
    case 'list of':
      return `(${exampleValue(type.of, currency)})`;
    case 'person':
    case 'nothing':
      return '…';
  }
}
