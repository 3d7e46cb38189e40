import { sql, type Kysely } from 'kysely';

/** Whoever has started a handoff finds its message by the handoff. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index outbox_starts on outbox ((message->'subject'->>'id')) where message->>'kind' = 'start'`.execute(
    db,
  );
}
