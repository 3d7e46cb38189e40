import { createHash } from 'node:crypto';
import { readMoment } from '@smk/engine';
import type { Plan } from '@smk/plan';
import type { NewImport, StagedRow } from '@smk/store';
import type { z } from 'zod';
import type { Records } from '../ports.ts';
import { Refusal } from '../protocol/refusal.ts';
import { columnsOf } from './import-columns.ts';
import type { Columns } from './import-columns.ts';
import { rowsOf } from './import-file.ts';
import type { importQuery } from './import-query.ts';

const stagedAtOnce = 1_000;

/** A file whose header is read; `id` is its SHA-256, so that the same file is the same import. */
export type ReadFile = { readonly id: string; readonly columns: Columns; readonly rows: AsyncIterable<StagedRow> };

/** Reads the header of a file and says where its columns go; refuses what cannot be imported. */
export async function readFile(plan: Plan, text: string, asked: z.output<typeof importQuery>): Promise<ReadFile> {
  const { kind, mapping, key, name, nameColumn, names, at, pacing } = asked;
  // Read through once before anything is written down, so that a file that breaks off leaves nothing behind.
  for await (const _ of rowsOf(text));
  const rows = rowsOf(text);
  const header = await rows.next();
  if (header.done === true) {
    const errors = [{ pointer: '', detail: 'Send the file as the body.' }];
    throw new Refusal('import_invalid', 'The file is empty: its first line names the columns.', { errors });
  }
  const one = name === undefined ? undefined : { is: name };
  const named = nameColumn === undefined ? one : { column: nameColumn };
  const columns = columnsOf(plan, header.value.cells, { kind, mapping, key, names, at, pacing, name: named });
  const waits = (cells: readonly string[]) =>
    pacing === 'by time' && columns.at !== null ? readMoment(cells[columns.at] ?? '', plan.company.zone) : null;
  const staged = async function* (): AsyncGenerator<StagedRow> {
    for await (const { line, cells } of rows) yield { line, cells, at: waits(cells) };
  };
  return { id: createHash('sha256').update(text).digest('hex'), columns, rows: staged() };
}

/** Writes a file's rows down, to be taken in by its workflow; answers whether that was done before. */
export async function stageFile(
  records: Pick<Records, 'beginImport' | 'stageRows' | 'runImport'>,
  { id, columns, rows }: ReadFile,
  begun: Omit<NewImport, 'id' | 'mapping'>,
): Promise<boolean> {
  const { again, import: row } = await records.beginImport({ ...begun, id, mapping: columns.mapping });
  // One that is staging still was broken off: lines staged before are left as they are.
  if (row.state !== 'staging') return again;
  for await (const part of inParts(rows)) await records.stageRows(id, part);
  await records.runImport(id);
  return false;
}

async function* inParts<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let part: Row[] = [];
  for await (const row of rows) {
    part.push(row);
    if (part.length === stagedAtOnce) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}
