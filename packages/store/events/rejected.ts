import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all, first, run } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';

/** What is wrong with one part of what came in; `pointer` is a JSON pointer into its body. */
export type IntakeProblem = { readonly pointer: string; readonly sentence: string };

/** Something that came in and failed its schema, kept for 30 days to mend and resubmit. */
export type RejectedIntake = {
  readonly id: string;
  readonly what: 'lead' | 'event';
  /** The key as it was given, if it was. */
  readonly key: string | null;
  readonly body: unknown;
  readonly problems: readonly IntakeProblem[];
  readonly at: Moment;
  readonly origin:
    | { readonly kind: 'api' }
    | { readonly kind: 'import'; readonly import: string; readonly line: number };
  readonly resubmittedAt: Moment | null;
};

const kept = 30 * 24 * 3_600_000;

const columns = sql`id, what, key, body, problems, at, origin, resubmitted_at as "resubmittedAt"`;

/** Rejected intake of the last 30 days that was not resubmitted, newest first. */
export async function listRejected(
  db: Session,
  query: PageOf & { readonly now: Moment },
): Promise<Page<RejectedIntake>> {
  const after = afterKey(query, ['whole number', 'text']);
  const limit = limitOf(query);
  const rows = await all(
    db,
    sql<RejectedIntake>`select ${columns} from rejected_intake where resubmitted_at is null and at > ${query.now - kept}
      and ${after ? sql`(at, id) < (${after[0]}::bigint, ${after[1]}::text)` : sql`true`}
      order by at desc, id desc limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.at, row.id],
    (row) => row,
  );
}

/** One piece of rejected intake, or `null`. */
export async function readRejected(db: Session, id: string): Promise<RejectedIntake | null> {
  const row = await first(db, sql<RejectedIntake>`select ${columns} from rejected_intake where id = ${id}`);
  return row ?? null;
}

/** Keeps what failed its schema; what is kept already is kept as it was mended since, and waits again. */
export function rejectedWrite(rejected: readonly Omit<RejectedIntake, 'resubmittedAt'>[]): Write {
  if (rejected.length === 0) return null;
  return sql`insert into rejected_intake (id, what, key, body, problems, at, origin)
        select id, what, key, coalesce(body, 'null'), problems, at, origin from jsonb_to_recordset(${JSON.stringify(rejected)}::jsonb)
          as r(id text, what text, key text, body jsonb, problems jsonb, at bigint, origin jsonb)
        on conflict (id) do update set key = coalesce(excluded.key, rejected_intake.key), body = excluded.body,
          problems = excluded.problems, resubmitted_at = null`;
}

/** Marks rejected intake as taken in again; `false` if it was before. */
export async function markResubmitted(tx: Session, id: string, at: Moment): Promise<boolean> {
  const marked = await run(
    tx,
    sql`update rejected_intake set resubmitted_at = ${at} where id = ${id} and resubmitted_at is null`,
  );
  return marked > 0;
}

/** Forgets what was rejected more than 30 days before `now`; answers how many. */
export async function forgetRejected(db: Session, now: Moment): Promise<number> {
  return run(db, sql`delete from rejected_intake where at <= ${now - kept}`);
}
