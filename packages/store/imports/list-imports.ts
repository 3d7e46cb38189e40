import { sql } from 'kysely';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all, first } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import type { ImportFailure, ImportRow } from './import-types.ts';

const columns = sql`i.id, i.file, i.mapping, i.by_whom as "by", i.at, i.state, i.finished_at as "finishedAt",
  (select count(*) from import_rows r where r.import = i.id) as rows,
  (select count(*) from import_rows r where r.import = i.id and r.state = 'waiting') as waiting,
  (select count(*) from import_rows r where r.import = i.id and r.state = 'done') as done,
  (select count(*) from import_rows r where r.import = i.id and r.state = 'failed') as failed`;

/** An import with its counts of rows, or `null`. */
export async function readImport(db: Session, id: string): Promise<ImportRow | null> {
  const row = await first(db, sql<ImportRow>`select ${columns} from imports i where i.id = ${id}`);
  return row ?? null;
}

/** Imports, newest first. */
export async function listImports(db: Session, query: PageOf): Promise<Page<ImportRow>> {
  const after = afterKey(query, ['whole number', 'text']);
  const limit = limitOf(query);
  const rows = await all(
    db,
    sql<ImportRow>`select ${columns} from imports i
      where ${after ? sql`(i.at, i.id) < (${after[0]}::bigint, ${after[1]}::text)` : sql`true`}
      order by i.at desc, i.id desc limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.at, row.id],
    (row) => row,
  );
}

/** Lines that failed, by line. */
export async function listImportFailures(db: Session, id: string, query: PageOf): Promise<Page<ImportFailure>> {
  const after = afterKey(query, ['whole number']);
  const limit = limitOf(query);
  const rows = await all(
    db,
    sql<ImportFailure>`select line, cells, problems from import_rows
      where import = ${id} and state = 'failed' and ${after ? sql`line > ${after[0]}::bigint` : sql`true`} order by line limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.line],
    (row) => row,
  );
}
