import { sql, type Kysely } from 'kysely';

/** Who is away when, and of which month debts are where a team forgets them with it. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table if not exists absences (
    person text not null, id text not null, from_at bigint not null, until_at bigint, by_whom text not null, recorded_at bigint not null,
    told boolean not null default false, primary key (person, id)
  )`,
  `create index if not exists absences_untold on absences (from_at) where not told`,
  `alter table pool_members add column if not exists month text`,
];
