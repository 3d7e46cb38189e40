import type { Moment } from '@smk/plan';
import {
  dueImportRows,
  finishImport,
  lockImport,
  nextImportRow,
  settleImportRows,
  type IntakeProblem,
  type Session,
} from '@smk/store';
import type { Taking } from '../intake/batch/batch.ts';
import { takeBatch } from '../intake/batch/take-batch.ts';
import type { BatchAnswer } from '../intake/batch/take-one.ts';
import { readRow } from './read-row.ts';

/** Rows that one transaction takes in at most. */
const chunk = 200;

type Chunk = { readonly finished: boolean; readonly next: Moment | null; readonly wakes: boolean };

/** Takes in the rows of an import that are due, up to a chunk of them; lines that fail stop no other. */
export async function importChunk(tx: Session, id: string, now: Moment, taking: Taking): Promise<Chunk> {
  const locked = await lockImport(tx, id);
  if (locked?.state !== 'running') return { finished: true, next: null, wakes: false };
  const rows = await dueImportRows(tx, id, now, chunk);
  const read = rows.map((row) => ({ row, incoming: readRow(taking.known.plan, locked.mapping, row, id, now) }));
  const items = read.flatMap(({ incoming }) => incoming ?? []);
  const { answers, wakes } = await takeBatch(tx, items, taking);
  const rest = [...answers];
  const settled = read.map(({ row, incoming }) => ({
    line: row.line,
    // A row that is left out is done as it is.
    problems: incoming === null ? null : problemsOf(rest.shift()),
  }));
  await settleImportRows(tx, id, settled);
  const next = await nextImportRow(tx, id);
  if (next === null) await finishImport(tx, id, now);
  return { finished: next === null, next, wakes };
}

function problemsOf(answer: BatchAnswer | undefined): readonly IntakeProblem[] | null {
  return answer?.kind === 'rejected' ? answer.problems : null;
}
