import { matchColumns } from '@smk/engine';
import type { Field, Plan } from '@smk/plan';
import { CommandFailure, exitCode } from '../exit-code.ts';
import type { FileHead } from './file-head.ts';
import { columnAt, plainHeader } from './headers.ts';

/** How a file of events is read. Columns are -1 where there are none. */
export type EventLayout = {
  readonly delimiter: string | null;
  readonly key: number;
  readonly keyNames: readonly string[];
  /** One event for all rows, or the column that names it. */
  readonly is: string | null;
  readonly name: number;
  readonly at: number;
  /** The field of an event's data that each column goes to, by either version. */
  readonly data: readonly (string | null)[];
};

export type ToldOfEvents = {
  readonly event: string | null;
  readonly eventColumn: string | null;
  readonly atColumn: string | null;
  readonly keyColumn: string | null;
};

const eventHeaders = ['event', 'event name', 'activity', 'activity type'];
const momentHeaders = ['at', 'happened at', 'occurred at', 'timestamp', 'time', 'date', 'event date', 'activity date'];

/** Where the columns of a file of events go. Throws a `CommandFailure` where they do not tell. */
export function eventLayout(head: FileHead, before: Plan, after: Plan, told: ToldOfEvents): EventLayout {
  const keyField = after.lead.fields.find(({ name }) => name === after.lead.key)!;
  const keyNames = [keyField.name, ...keyField.also, 'lead', 'lead key'].map(plainHeader);
  if (head.kind === 'objects')
    return { delimiter: null, key: -1, keyNames, is: told.event, name: -1, at: -1, data: [] };
  const column = (said: string | null, names: readonly string[]): number =>
    said === null ? head.headers.findIndex((one) => names.includes(plainHeader(one))) : columnAt(head, said);
  const key = column(told.keyColumn, keyNames);
  const at = column(told.atColumn, momentHeaders);
  const name = told.event === null ? column(told.eventColumn, eventHeaders) : -1;
  const missing = (what: string, say: string): CommandFailure =>
    new CommandFailure(exitCode.usage, `No column of ${head.path} ${what}: say ${say}.`);
  if (key === -1) throw missing(`holds ${after.lead.key}, by which a lead is known`, '--key-column HEADER');
  if (at === -1) throw missing('tells when an event happened', '--at-column HEADER');
  if (name === -1 && told.event === null)
    throw missing('names the event', '--event NAME for all rows, or --event-column HEADER');
  const fields = [...before.events, ...after.events].flatMap(({ data }): readonly Field[] => data);
  const { columns } = matchColumns({ fields }, head.headers);
  const data = columns.map((field, index) => ([key, at, name].includes(index) ? null : field));
  return { delimiter: head.delimiter, key, keyNames, is: told.event, name, at, data };
}
