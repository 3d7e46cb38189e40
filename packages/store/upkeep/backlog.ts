import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** What is on its way and has not arrived. */
export type Backlog = {
  /** Messages for Temporal that wait, and what the one that failed most often said (`null`: none failed). */
  readonly messages: number;
  readonly failure: string | null;
  /** Acts and events that were received by the moment asked about, and that their cases have not taken in. */
  readonly inputs: number;
  /** Journal entries that are committed and not numbered. */
  readonly unnumbered: number;
  /** What was mended since the moment asked about. */
  readonly mended: number;
};

/** Counts what waits: inputs received by `receivedBy`, and what was mended since `mendedSince`. */
export async function readBacklog(
  db: Session,
  { receivedBy, mendedSince }: { readonly receivedBy: Moment; readonly mendedSince: Moment },
): Promise<Backlog> {
  const row = await first(
    db,
    sql<Backlog>`select
      (select count(*) from outbox) as messages,
      (select error from outbox where error is not null order by attempts desc, id limit 1) as failure,
      (select count(*) from inputs where state = 'pending' and at <= ${receivedBy}) as inputs,
      (select count(*) from journal where seq is null) as unnumbered,
      (select count(*) from journal where subject_kind = 'upkeep' and at >= ${mendedSince}) as mended`,
  );
  if (!row) throw new Error('PostgreSQL answered nothing.');
  return row;
}
