import { isCountry, languageOf, type FactValue, type FieldType, type Plan } from '@smk/plan';
import { dayNumber, isoDate, momentText } from '../time/dates.ts';
import { readLength } from './read-length.ts';
import { readList } from './read-list.ts';
import { readMoment } from './read-moment.ts';
import { readMoney } from './read-money.ts';
import { readNumber, readShare } from './read-number.ts';

/** `must` says what would fit: it goes on from "must be". */
export type Misfit = { readonly must: string };
export type Reading = { readonly value: FactValue } | Misfit;

/** Texts longer than this are no attributes of a lead. */
const longestText = 10_000;

/** What values are read by: the clocks of the company, and its people. */
export type Reader = Pick<Plan, 'company' | 'people'>;

/** Reads one value of a type from JSON or text. `null` and empty text are unknown. */
export function readValue(type: FieldType, given: unknown, by: Reader): Reading {
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
    case '%':
      return valueOr(readShare(trimmed, '%'), 'a share such as 20% or 20');
    case 'pp':
      return valueOr(readShare(trimmed, 'pp'), 'percentage points such as 5 pp or 5');
    case 'moment':
      return readMomentText(trimmed, by.company.zone);
    case 'duration':
      return valueOr(readLength(trimmed), 'a length of time such as 14 days, 3 months or P3M');
    case 'language':
      return valueOr(
        typeof trimmed === 'string' ? languageOf(trimmed) : null,
        'a language of BCP 47, such as de or de-CH',
      );
    case 'person':
      // Somebody whom the rules do not name, or no more, is somebody all the same.
      return typeof trimmed === 'string' && trimmed.length <= 254
        ? { value: readPerson(trimmed, by.people) ?? trimmed }
        : { must: 'a person, by name or email address' };
    case 'list of':
      return readList(type.of, trimmed, by);
    case 'one of':
      return valueOr(readOption(trimmed, type), `one of ${type.options.join(', ')}`);
  }
}

function valueOr(value: FactValue, must: string): Reading {
  return value === null ? { must } : { value };
}

function readWholeNumber(given: unknown): Reading {
  const number = readNumber(given);
  return valueOr(Number.isSafeInteger(number) ? number : null, 'a whole number such as 350');
}

/** Moments that can be written with a year of four digits. */
const momentRange = { from: -62_167_219_200_000, to: 253_402_300_799_999 };

function readMomentText(given: unknown, zone: Reader['company']['zone']): Reading {
  const text = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  const moment = readMoment(text, zone);
  const isWritable = moment !== null && moment >= momentRange.from && moment <= momentRange.to;
  return isWritable
    ? { value: momentText(moment) }
    : { must: 'a moment such as 2027-03-01 09:00 or 2027-03-01T09:00Z' };
}

/** The person of that name, or of that address. */
function readPerson(given: unknown, people: Plan['people']): string | null {
  const text = typeof given === 'string' ? given.toLowerCase() : null;
  return people.find(({ name, email }) => name === text || email.toLowerCase() === text)?.name ?? null;
}

function readYesNo(given: unknown): boolean | null {
  if (typeof given === 'boolean') return given;
  const text = typeof given === 'string' ? given.toLowerCase() : '';
  if (text === 'yes' || text === 'true') return true;
  return text === 'no' || text === 'false' ? false : null;
}

function readOption(given: unknown, { options, formerly = {} }: Extract<FieldType, { kind: 'one of' }>): string | null {
  const text = typeof given === 'string' ? given.toLowerCase() : null;
  const former = Object.entries(formerly).find(([name]) => name.toLowerCase() === text)?.[1];
  return options.find((option) => option.toLowerCase() === text) ?? former ?? null;
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text);
}

/** Whether a text is a day that the calendar has. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDate(dayNumber(text)) === text;
}
