import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { all, first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { IntakeProblem } from '../events/rejected.ts';
import type { ImportMapping, ImportRow, StagedRow } from './import-types.ts';

/** An import's row, locked, so that one chunk is taken in after the other; `null` if there is none. */
export async function lockImport(
  tx: Session,
  id: string,
): Promise<{ readonly state: ImportRow['state']; readonly mapping: ImportMapping } | null> {
  const row = await first(
    tx,
    sql<{
      state: ImportRow['state'];
      mapping: ImportMapping;
    }>`select state, mapping from imports where id = ${id} for update`,
  );
  return row ?? null;
}

/** Rows that wait and whose moment has come by `now`, in order of it and then of the file. */
export async function dueImportRows(
  tx: Session,
  id: string,
  now: Moment,
  limit: number,
): Promise<readonly StagedRow[]> {
  return all(
    tx,
    sql<StagedRow>`select line, at, cells from import_rows
      where import = ${id} and state = 'waiting' and coalesce(at, 0) <= ${now} order by coalesce(at, 0), line limit ${limit}`,
  );
}

/** The moment of the next row that waits (0 for one without), or `null` when all are through. */
export async function nextImportRow(tx: Session, id: string): Promise<Moment | null> {
  const row = await first(
    tx,
    sql<{ at: number }>`select coalesce(at, 0) as at from import_rows where import = ${id} and state = 'waiting'
      order by coalesce(at, 0), line limit 1`,
  );
  return row?.at ?? null;
}

/** Marks rows as taken in, or as failed with what is wrong with them. */
export async function settleImportRows(
  tx: Session,
  id: string,
  rows: readonly { readonly line: number; readonly problems: readonly IntakeProblem[] | null }[],
): Promise<void> {
  await run(
    tx,
    sql`update import_rows i set state = case when r.problems is null then 'done' else 'failed' end, problems = r.problems
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, problems jsonb)
        where i.import = ${id} and i.line = r.line`,
  );
}

/** Says that an import is through. */
export async function finishImport(tx: Session, id: string, at: Moment): Promise<void> {
  await run(tx, sql`update imports set state = 'finished', finished_at = ${at} where id = ${id} and state = 'running'`);
}
