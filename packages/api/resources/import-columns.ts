import { matchColumns } from '@smk/engine';
import type { Field, Plan } from '@smk/plan';
import type { ImportMapping } from '@smk/store';
import { Refusal } from '../protocol/refusal.ts';

/** How the caller says to read a file; what it does not say is matched by the rules. Columns are named by their header. */
export type Reading = {
  readonly kind: 'leads' | 'events';
  readonly mapping?: Readonly<Record<string, string | null>> | undefined;
  readonly key?: string | undefined;
  readonly name?: { readonly column: string } | { readonly is: string } | undefined;
  readonly names?: Readonly<Record<string, string | null>> | undefined;
  readonly at?: string | undefined;
  readonly pacing?: 'at once' | 'by time' | undefined;
};

export type Columns = {
  readonly mapping: ImportMapping;
  /** The column with the moment of a row, where one is named. */
  readonly at: number | null;
  readonly told: readonly { readonly header: string; readonly goes: string | null }[];
};

/** Where each column of a file goes; refuses columns that are named and not there, and fields that the rules do not have. */
export function columnsOf(plan: Plan, headers: readonly string[], reading: Reading): Columns {
  const find = columnFinder(headers);
  const at = reading.at === undefined ? null : find(reading.at, 'at');
  if (reading.pacing === 'by time' && at === null)
    throw wrong('at', 'Rows can only wait for their time where `at` names the column with it.');
  for (const header of Object.keys(reading.mapping ?? {})) find(header, 'mapping');
  return reading.kind === 'leads'
    ? leadColumns(plan, headers, reading, at)
    : eventColumns(plan, headers, reading, at, find);
}

function leadColumns(plan: Plan, headers: readonly string[], { mapping }: Reading, at: number | null): Columns {
  const columns = assign(headers, mapping, plan.lead.fields);
  const twice = columns.find((field, index) => field !== null && columns.indexOf(field) !== index);
  if (twice !== undefined) throw wrong('mapping', `Two columns go to \`${twice}\`: leave one out with null.`);
  const known = new Set(plan.lead.fields.map(({ name }) => name));
  for (const field of columns)
    if (field !== null && !known.has(field)) throw wrong('mapping', `The rules give a lead no field \`${field}\`.`);
  if (!columns.includes(plan.lead.key))
    throw wrong('mapping', `No column holds \`${plan.lead.key}\`, by which a lead is known: name it in \`mapping\`.`);
  return {
    mapping: { kind: 'leads', columns },
    at,
    told: headers.map((header, index) => ({ header, goes: columns[index] ?? null })),
  };
}

function eventColumns(
  plan: Plan,
  headers: readonly string[],
  reading: Reading,
  at: number | null,
  find: (header: string, parameter: string) => number,
): Columns {
  const keyField = plan.lead.fields.filter(({ name }) => name === plan.lead.key);
  const guessed = assign(headers, undefined, keyField).indexOf(plan.lead.key);
  const key = reading.key === undefined ? guessed : find(reading.key, 'key');
  if (key === -1)
    throw wrong('key', `No column is called \`${plan.lead.key}\`: name the one with the lead's key as \`key\`.`);
  if (reading.name === undefined)
    throw wrong('name', 'Name the column with the name of the event as `nameColumn`, or give one `name` for all rows.');
  const name = 'is' in reading.name ? reading.name : { column: find(reading.name.column, 'nameColumn') };
  const taken = new Set([key, at, 'column' in name ? name.column : null]);
  const data = assign(
    headers,
    reading.mapping,
    plan.events.flatMap((event) => event.data),
  ).map((field, index) => (taken.has(index) ? null : field));
  const goes = (index: number) =>
    index === key
      ? 'key'
      : index === at
        ? 'at'
        : 'column' in name && index === name.column
          ? 'name'
          : (data[index] ?? null);
  return {
    mapping: {
      kind: 'events',
      key,
      name,
      ...(reading.names === undefined ? {} : { names: reading.names }),
      ...(at === null ? {} : { at }),
      data,
    },
    at,
    told: headers.map((header, index) => ({ header, goes: goes(index) })),
  };
}

/** What the caller says wins; the other columns are matched by the rules. */
function assign(headers: readonly string[], mapping: Reading['mapping'], fields: readonly Field[]): (string | null)[] {
  const said = headers.map((header) => (Object.hasOwn(mapping ?? {}, header) ? mapping![header]! : undefined));
  const left = fields.filter(({ name }) => !said.includes(name));
  const matched = matchColumns(
    { fields: left },
    headers.map((header, index) => (said[index] === undefined ? header : '')),
  );
  return headers.map((_, index) => (said[index] === undefined ? (matched.columns[index] ?? null) : said[index]));
}

const plainly = (header: string): string => header.trim().toLowerCase();

function columnFinder(headers: readonly string[]) {
  return (header: string, parameter: string): number => {
    const index = headers.findIndex((candidate) => plainly(candidate) === plainly(header));
    if (index === -1)
      throw wrong(
        parameter,
        `The file has no column \`${header}\`; it has ${headers.map((name) => `\`${name}\``).join(', ')}.`,
      );
    return index;
  };
}

function wrong(parameter: string, detail: string): Refusal {
  return new Refusal('import_invalid', detail, { errors: [{ pointer: `#query/${parameter}`, detail }] });
}
