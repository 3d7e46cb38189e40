import { delimiterOf, type ActiveRules, type ImportStart } from '@smk/api/client';
import { parse } from 'csv-parse/sync';
import { CommandFailure, exitCode } from './exit-code.ts';
import { harmless } from './present/harmless.ts';

type Rules = Pick<ActiveRules, 'key' | 'fields'>;
type Shape = Pick<ImportStart, 'kind' | 'name' | 'at'>;

/** What was said about the file; the rest is told by its headers. */
export type Told = {
  readonly kind: 'leads' | 'events' | null;
  /** One event for all rows. */
  readonly event: string | null;
  /** The headers of the columns with the event's name and its moment. */
  readonly eventColumn: string | null;
  readonly atColumn: string | null;
};

/** Characters that a header has at most; quotes that are not closed later are the API's to tell. */
const longestHeader = 100_000;

const eventHeaders = ['event', 'event name', 'event_name', 'activity', 'activity type'];
const momentHeaders = ['at', 'happened at', 'occurred at', 'timestamp', 'time', 'date', 'event date', 'activity date'];

/**
 * Whether a CSV file holds leads or events, and which columns name the event and its moment, by its headers.
 * Throws a `CommandFailure` where they do not tell.
 */
export function fileShape(csv: string, rules: Rules, told: Told): Shape {
  const headers = headersOf(csv);
  const column = (names: readonly string[]): string | null =>
    headers.find((header) => names.includes(plain(header))) ?? null;
  const event = told.eventColumn ?? column(eventHeaders);
  const kind = told.kind ?? guess(headers, rules, told.event !== null || event !== null);
  if (kind === 'leads') return { kind };
  const at = told.atColumn ?? column(momentHeaders);
  if (told.event === null && event === null) {
    throw new CommandFailure(
      exitCode.usage,
      `No column names the event (${shown(headers)}): say --event NAME for all rows, or --event-column HEADER.`,
    );
  }
  const name = told.event === null ? { column: event ?? '' } : { is: told.event };
  return { kind, name, ...(at === null ? {} : { at }) };
}

function guess(headers: readonly string[], rules: Rules, hasEvent: boolean): 'leads' | 'events' {
  const known = new Set(headers.map(plain));
  const fields = rules.fields.filter((field) => [field.name, ...field.also].some((name) => known.has(plain(name))));
  // A file of events has the lead's key and little else of the lead.
  if (hasEvent && fields.length <= 2) return 'events';
  if (fields.some(({ name }) => name === rules.key)) return 'leads';
  throw new CommandFailure(
    exitCode.usage,
    `The headers (${shown(headers)}) are neither those of leads nor of events: say --kind leads or --kind events, and map columns with --map "Header=field".`,
  );
}

/** The first row; throws a `CommandFailure` where there is none, or its quotes are not closed. */
function headersOf(csv: string): readonly string[] {
  const options = { to: 1, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  try {
    const [headers] = parse(csv.slice(0, longestHeader), { ...options, delimiter: delimiterOf(csv) });
    if (headers !== undefined) return headers;
  } catch {
    throw new CommandFailure(exitCode.usage, 'The first line cannot be read: see whether its quotes are closed.');
  }
  throw new CommandFailure(exitCode.usage, 'The file is empty: its first line names the columns.');
}

const shown = (headers: readonly string[]): string =>
  headers.slice(0, 8).map(short).join(', ') + (headers.length > 8 ? ', …' : '');

const short = (header: string): string => harmless(header.length > 40 ? `${header.slice(0, 40)}…` : header);

const plain = (header: string): string => header.trim().toLowerCase();
