import { sql, type Kysely } from 'kysely';

/** What whoever was given a lead was told of it, as it was then. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw('alter table assignments add column if not exists told jsonb').execute(db);
}
