import { sql } from 'kysely';
import type { EventFact, Fields, Moment } from '@smk/plan';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';

/** An event whose lead has not arrived. `stale` when it has waited for more than a day. */
export type ParkedEvent = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly at: Moment;
  readonly data: Fields;
  readonly parkedAt: Moment;
  readonly stale: boolean;
};

const day = 24 * 3_600_000;

/** Parked events, longest waiting first. */
export async function listParkedEvents(
  db: Session,
  query: PageOf & { readonly now: Moment; readonly stale?: boolean | undefined },
): Promise<Page<ParkedEvent>> {
  const after = afterKey(query, ['whole number', 'text', 'text']);
  const limit = limitOf(query);
  const staleBefore = query.now - day;
  const rows = await all(
    db,
    sql<ParkedEvent>`
      select id, key, name, at, data, parked_at as "parkedAt", parked_at < ${staleBefore} as stale from parked_events where
      ${after ? sql`(parked_at, key, id) > (${after[0]}::bigint, ${after[1]}::text, ${after[2]}::text)` : sql`true`}
      and ${query.stale === undefined ? sql`true` : sql`(parked_at < ${staleBefore}) = ${query.stale}`}
      order by parked_at, key, id limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.parkedAt, row.key, row.id],
    (row) => row,
  );
}

/** Keeps events under a locked key until its lead arrives. */
export function parkedWrite(events: readonly (EventFact & { readonly key: string })[], parkedAt: Moment): Write {
  if (events.length === 0) return null;
  return sql`insert into parked_events (id, key, name, at, data, parked_at)
        select id, key, name, at, data, ${parkedAt}::bigint from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
          as r(id text, key text, name text, at bigint, data jsonb)`;
}

/** Removes what was parked under locked keys whose leads have arrived. */
export function unparkedWrite(keys: readonly string[]): Write {
  return keys.length === 0 ? null : sql`delete from parked_events where key = any(${keys})`;
}
