import { matchColumns } from '@smk/engine';
import type { Plan } from '@smk/plan';
import { CommandFailure, exitCode } from '../exit-code.ts';
import { harmless } from '../present/harmless.ts';
import type { FileHead } from './file-head.ts';
import { columnAt, plainHeader } from './headers.ts';

/** How a file of leads is read. Of JSON objects members are what columns are of a table. */
export type LeadLayout = {
  readonly delimiter: string | null;
  /** The column with the key, or the names under which objects have it. */
  readonly key: number;
  readonly keyNames: readonly string[];
  /** The column with the moment at which the lead came; -1 where none is. */
  readonly created: number;
  /** The field that each column goes to, in each version. */
  readonly before: readonly (string | null)[];
  readonly after: readonly (string | null)[];
  /** Columns that no version knows. */
  readonly left: readonly string[];
};

const createdHeaders = ['created', 'created at', 'create date', 'created date', 'lead created at', 'created on'];

/** Where the columns of a file of leads go. `map` names fields by header, `created` the header with the moment of coming. */
export function leadLayout(
  head: FileHead,
  before: Plan,
  after: Plan,
  told: { readonly map: Readonly<Record<string, string | null>>; readonly created: string | null },
): LeadLayout {
  if (before.lead.key !== after.lead.key)
    throw new CommandFailure(
      exitCode.usage,
      `A lead is known by ${before.lead.key} in one version and by ${after.lead.key} in the other: they cannot be compared.`,
    );
  const keyField = after.lead.fields.find(({ name }) => name === after.lead.key)!;
  const keyNames = [keyField.name, ...keyField.also].map(plainHeader);
  if (head.kind === 'objects')
    return { delimiter: null, key: -1, keyNames, created: -1, before: [], after: [], left: [] };
  const { headers } = head;
  const [old, now] = [assign(before, headers, told.map), assign(after, headers, told.map)];
  const key = now.indexOf(after.lead.key);
  if (key === -1)
    throw new CommandFailure(
      exitCode.usage,
      `No column of ${head.path} holds ${after.lead.key}, by which a lead is known: say --map "Header=${after.lead.key}".`,
    );
  const created =
    told.created === null
      ? headers.findIndex((header) => createdHeaders.includes(plainHeader(header)))
      : columnAt(head, told.created);
  const left = headers.filter((_, at) => old[at] === null && now[at] === null && at !== created);
  return { delimiter: head.delimiter, key, keyNames, created, before: old, after: now, left: left.map(harmless) };
}

/** Whether an object's member tells when the lead came. */
export const isCreated = (name: string): boolean => createdHeaders.includes(plainHeader(name)) || name === 'createdAt';

function assign(
  plan: Plan,
  headers: readonly string[],
  map: Readonly<Record<string, string | null>>,
): readonly (string | null)[] {
  const said = headers.map((header) => (Object.hasOwn(map, header) ? map[header]! : undefined));
  const fields = plan.lead.fields.filter(({ name }) => !said.includes(name));
  const { columns } = matchColumns(
    { fields },
    headers.map((header, at) => (said[at] === undefined ? header : '')),
  );
  const known = new Set(plan.lead.fields.map(({ name }) => name));
  return headers.map((_, at) => {
    const field = said[at] === undefined ? columns[at]! : said[at];
    // A field of one version alone is no mistake.
    return field !== null && known.has(field) ? field : null;
  });
}
