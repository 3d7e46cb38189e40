import { sql, type Kysely } from 'kysely';

/** What somebody was given lately, and what of before is open still: asked for where people take only so many leads. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create index if not exists assignments_of_person on assignments (to_name, at) where to_kind = 'person'`,
  `create index if not exists handoffs_open_of_person on handoffs (owner_name) where status <> 'ended' and owner_kind = 'person'`,
];
