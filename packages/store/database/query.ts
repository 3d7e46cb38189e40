import type { RawBuilder } from 'kysely';
import type { Session } from './session.ts';

/** The rows of a statement. */
export async function all<Row>(db: Session, statement: RawBuilder<Row>): Promise<Row[]> {
  const result = await statement.execute(db);
  return result.rows;
}

/** The first row of a statement, if any. */
export async function first<Row>(db: Session, statement: RawBuilder<Row>): Promise<Row | undefined> {
  const result = await statement.execute(db);
  return result.rows[0];
}

/** Runs a statement; answers how many rows it touched. */
export async function run(db: Session, statement: RawBuilder<unknown>): Promise<number> {
  const result = await statement.execute(db);
  return Number(result.numAffectedRows ?? result.rows.length);
}
