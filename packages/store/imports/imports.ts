import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import { StoreRefusal } from '../database/store-refusal.ts';
import { perform } from '../database/writes.ts';
import { outboxWrite } from '../outbox/outbox.ts';
import type { ImportRow, NewImport, StagedRow } from './import-types.ts';
import { readImport } from './list-imports.ts';

/** Begins an import; `again` when its file was seen before (what was staged stays). */
export async function beginImport(
  db: Session,
  begun: NewImport,
): Promise<{ readonly import: ImportRow; readonly again: boolean }> {
  const added = await run(
    db,
    sql`insert into imports (id, file, mapping, by_whom, at, state)
        values (${begun.id}, ${begun.file}, ${JSON.stringify(begun.mapping)}, ${begun.by}, ${begun.at}, 'staging')
        on conflict (id) do nothing`,
  );
  const row = await readImport(db, begun.id);
  if (!row) throw new Error(`The import ${begun.id} was begun and is not there.`);
  return { import: row, again: added === 0 };
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

/** Says that all rows are staged, and leaves the start of its workflow in the outbox. Again changes nothing; refuses an unknown import. */
export async function runImport(db: Session, id: string): Promise<void> {
  const running = await run(db, sql`update imports set state = 'running' where id = ${id} and state = 'staging'`);
  if (running === 0 && !(await readImport(db, id))) {
    throw new StoreRefusal(
      'unknown import',
      `There is no import \`${id.slice(0, 12)}\`: list them to see which there are.`,
    );
  }
  if (running > 0) await perform(db, [outboxWrite([{ kind: 'start intake', import: id }])]);
}

/** Leaves the rows that still wait undone. */
export async function cancelImport(db: Session, id: string, at: Moment): Promise<void> {
  await run(
    db,
    sql`update imports set state = 'cancelled', finished_at = ${at} where id = ${id} and state in ('staging', 'running')`,
  );
}
