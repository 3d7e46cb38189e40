import { cellsOf } from './cells.ts';
import { leadKey } from './key-hash.ts';
import { keyIn, membersOf } from './members.ts';
import { eachSpilled, type ShardChunks } from './spill.ts';

/** A record: the cells of a table's row, or the members of an object. */
export type Row = readonly string[] | Members;
export type Members = Readonly<Record<string, unknown>>;

type Layout = { readonly delimiter: string | null; readonly key: number; readonly keyNames: readonly string[] };

export const isCells = (row: Row): row is readonly string[] => Array.isArray(row);

/** Tells each record of a shard, with its place in the file; `null` for one that is no JSON object. */
export function eachRow(
  file: number,
  chunks: ShardChunks,
  { delimiter }: Layout,
  onRow: (row: Row | null, offset: number) => void,
): void {
  eachSpilled(file, chunks, (buffer, start, end, offset) => {
    const text = buffer.toString('utf8', start, end);
    onRow(delimiter === null ? membersOf(text) : cellsOf(text, delimiter), offset);
  });
}

/** The lead's key as it is written in a record. */
export const writtenKey = (row: Row, { key, keyNames }: Layout): string =>
  isCells(row) ? (row[key] ?? '') : keyIn(row, keyNames);

/** The number of the lead that a record is about; none if it is not in the shard. */
export const leadOf = (row: Row, layout: Layout, index: ReadonlyMap<string, number>): number | undefined =>
  index.get(leadKey(writtenKey(row, layout)));

/** What a record has in a column, or under a name. */
export const cellOf = (row: Row, column: number, name: string): unknown => (isCells(row) ? row[column] : row[name]);

/** A cell as a text, without white space around it. */
export const textIn = (given: unknown): string => (typeof given === 'string' ? given.trim() : '');
