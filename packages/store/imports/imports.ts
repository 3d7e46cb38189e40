import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all, first, run } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import { perform } from '../database/writes.ts';
import { StoreRefusal } from '../database/store-refusal.ts';
import type { IntakeProblem } from '../events/rejected.ts';
import { outboxWrite } from '../outbox/outbox.ts';

/** What the columns of a file mean, by position from 0. */
export type ImportMapping =
  /** The lead's field in each column; `null` leaves a column out. */
  | { readonly kind: 'leads'; readonly columns: readonly (string | null)[] }
  | {
      readonly kind: 'events';
      /** The column with the lead's key. */
      readonly key: number;
      /** The column with the event's name, or one name for all rows. */
      readonly name: { readonly column: number } | { readonly is: string };
      /** The file's name of an event to the rules' name; `null` leaves rows of that name out. Absent: names are the rules' own. */
      readonly names?: Readonly<Record<string, string | null>>;
      /** The column with the moment of happening (ISO date, ISO date-time with offset, or milliseconds); absent: the row's own moment. */
      readonly at?: number;
      /** The event's data field in each column; a name that the event does not have is left out of it. */
      readonly data: readonly (string | null)[];
    };

export type NewImport = {
  /** sha256 of the file, in hexadecimal: the same file is the same import. */
  readonly id: string;
  readonly file: string;
  readonly mapping: ImportMapping;
  readonly by: string;
  readonly at: Moment;
};

/** One row of the file. `line` is its line number from 1 as an editor shows it; `at` makes it wait for that moment, and arrive then. */
export type StagedRow = { readonly line: number; readonly at: Moment | null; readonly cells: readonly string[] };

export type ImportRow = NewImport & {
  readonly state: 'staging' | 'running' | 'finished' | 'cancelled';
  readonly rows: number;
  readonly waiting: number;
  readonly done: number;
  readonly failed: number;
  readonly finishedAt: Moment | null;
};

export type ImportFailure = { readonly line: number; readonly cells: readonly string[]; readonly problems: readonly IntakeProblem[] };

const columns = sql`i.id, i.file, i.mapping, i.by_whom as "by", i.at, i.state, i.finished_at as "finishedAt",
  (select count(*) from import_rows r where r.import = i.id) as rows,
  (select count(*) from import_rows r where r.import = i.id and r.state = 'waiting') as waiting,
  (select count(*) from import_rows r where r.import = i.id and r.state = 'done') as done,
  (select count(*) from import_rows r where r.import = i.id and r.state = 'failed') as failed`;

/** Begins an import; `again` when its file was seen before (what was staged stays). */
export async function beginImport(db: Session, begun: NewImport): Promise<{ readonly import: ImportRow; readonly again: boolean }> {
  const added = await run(
    db,
    sql`insert into imports (id, file, mapping, by_whom, at, state)
        values (${begun.id}, ${begun.file}, ${JSON.stringify(begun.mapping)}, ${begun.by}, ${begun.at}, 'staging')
        on conflict (id) do nothing`,
  );
  return { import: await mustRead(db, begun.id), again: added === 0 };
}

/** Adds rows to an import that is staging; a line staged before is left as it is. */
export async function stageRows(db: Session, id: string, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await run(
    db,
    sql`insert into import_rows (import, line, at, cells)
        select ${id}::text, line, at, cells from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, at bigint, cells jsonb)
        where exists (select 1 from imports where id = ${id} and state = 'staging')
        on conflict do nothing`,
  );
}

/** Says that all rows are staged, and leaves the start of its workflow in the outbox. Again changes nothing. */
export async function runImport(db: Session, id: string): Promise<void> {
  const running = await run(db, sql`update imports set state = 'running' where id = ${id} and state = 'staging'`);
  if (running > 0) await perform(db, [outboxWrite([{ kind: 'start intake', import: id }])]);
}

/** Leaves the rows that still wait undone. */
export async function cancelImport(db: Session, id: string, at: Moment): Promise<void> {
  await run(
    db,
    sql`update imports set state = 'cancelled', finished_at = ${at} where id = ${id} and state in ('staging', 'running')`,
  );
}

async function mustRead(db: Session, id: string): Promise<ImportRow> {
  const row = await readImport(db, id);
  if (!row) throw new StoreRefusal('unknown import', `There is no import \`${id.slice(0, 12)}\`: list them to see which there are.`);
  return row;
}

/** An import with its counts of rows, or `null`. */
export async function readImport(db: Session, id: string): Promise<ImportRow | null> {
  const row = await first(db, sql<ImportRow>`select ${columns} from imports i where i.id = ${id}`);
  return row ?? null;
}

/** Imports, newest first. */
export async function listImports(db: Session, query: PageOf): Promise<Page<ImportRow>> {
  const after = afterKey(query);
  const limit = limitOf(query);
  const rows = await all(
    db,
    sql<ImportRow>`select ${columns} from imports i
      where ${after ? sql`(i.at, i.id) < (${after[0]}::bigint, ${after[1]}::text)` : sql`true`}
      order by i.at desc, i.id desc limit ${limit + 1}`,
  );
  return toPage(rows, limit, (row) => [row.at, row.id], (row) => row);
}

/** Lines that failed, by line. */
export async function listImportFailures(db: Session, id: string, query: PageOf): Promise<Page<ImportFailure>> {
  const after = afterKey(query);
  const limit = limitOf(query);
  const rows = await all(
    db,
    sql<ImportFailure>`select line, cells, problems from import_rows
      where import = ${id} and state = 'failed' and ${after ? sql`line > ${after[0]}` : sql`true`} order by line limit ${limit + 1}`,
  );
  return toPage(rows, limit, (row) => [row.line], (row) => row);
}
