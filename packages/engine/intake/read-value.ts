import { isCountry, type FactValue, type FieldType } from '@smk/plan';
import { dayNumber, isoDate } from '../time/dates.ts';
import { readMoney } from './read-money.ts';
import { readNumber } from './read-number.ts';

/** `must` says what would fit: it goes on from "must be". */
export type Misfit = { readonly must: string };
export type Reading = { readonly value: FactValue } | Misfit;

/** Texts longer than this are no attributes of a lead. */
const longestText = 10_000;

/** Reads one value of a type from JSON or text. `null` and empty text are unknown. */
export function readValue(type: FieldType, given: unknown): Reading {
  const trimmed = typeof given === 'string' ? given.trim() : given;
  if (trimmed === null || trimmed === '') return { value: null };
  // PostgreSQL stores neither the character NUL nor half of a pair.
  if (typeof trimmed === 'string' && (trimmed.includes('\0') || !trimmed.isWellFormed()))
    return { must: 'text without broken characters' };
  switch (type.kind) {
    case 'text':
      return typeof trimmed === 'string' && trimmed.length <= longestText
        ? { value: trimmed }
        : { must: 'text of at most 10,000 characters' };
    case 'email':
      return typeof trimmed === 'string' && isEmail(trimmed)
        ? { value: trimmed.toLowerCase() }
        : { must: 'an email address such as ann@firma.example' };
    case 'whole number':
      return readWholeNumber(trimmed);
    case 'number':
      return valueOr(readNumber(trimmed), 'a number such as 12.5');
    case 'money':
      return readMoney(trimmed);
    case 'yes/no':
      return valueOr(readYesNo(trimmed), 'yes or no');
    case 'date':
      return typeof trimmed === 'string' && isDate(trimmed)
        ? { value: trimmed }
        : { must: 'a date such as 2027-03-01' };
    case 'country': {
      const code = typeof trimmed === 'string' ? trimmed.toUpperCase() : '';
      return isCountry(code) ? { value: code } : { must: 'a country as its two letters, such as DE' };
    }
    case 'one of':
      return valueOr(readOption(trimmed, type.options), `one of ${type.options.join(', ')}`);
  }
}

function valueOr(value: FactValue, must: string): Reading {
  return value === null ? { must } : { value };
}

function readWholeNumber(given: unknown): Reading {
  const number = readNumber(given);
  return valueOr(Number.isSafeInteger(number) ? number : null, 'a whole number such as 350');
}

function readYesNo(given: unknown): boolean | null {
  if (typeof given === 'boolean') return given;
  const text = typeof given === 'string' ? given.toLowerCase() : '';
  if (text === 'yes' || text === 'true') return true;
  return text === 'no' || text === 'false' ? false : null;
}

function readOption(given: unknown, options: readonly string[]): string | null {
  const text = typeof given === 'string' ? given.toLowerCase() : null;
  return options.find((option) => option.toLowerCase() === text) ?? null;
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text);
}

/** Whether a text is a day that the calendar has. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDate(dayNumber(text)) === text;
}
