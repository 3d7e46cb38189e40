import { sql, type Kysely } from 'kysely';

/** Whose turn it is among teams that take turns: a route names them, and the turns are theirs, not their members'. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table if not exists group_members (
    name text not null, member text not null,
    credit bigint not null default 0, turns bigint not null default 0, last_turn_at bigint, primary key (name, member)
  )`,
];
