import { sql } from 'kysely';
import type { Moment, ReviewCase, ReviewSlice } from '@smk/plan';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all, first } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';
import type { ReviewFigures } from './figures.ts';

export type ReviewRow = {
  /** `<name>:<period>`. */
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly plan: string;
  readonly status: ReviewCase['status'];
  readonly openedAt: Moment;
  readonly figures: ReviewFigures;
  readonly signedOff: ReviewCase['signedOff'];
  readonly step: number;
  readonly case: ReviewCase;
};

const columns = sql`id, name, period, plan, status, opened_at as "openedAt", figures, whole->'signedOff' as "signedOff", step,
  whole as "case"`;

/** Reviews, newest first. */
export async function listReviews(
  db: Session,
  query: PageOf & { readonly name?: string | undefined; readonly status?: ReviewCase['status'] | undefined },
): Promise<Page<ReviewRow>> {
  const after = afterKey(query, ['whole number', 'text']);
  const limit = limitOf(query);
  const { name, status } = query;
  const rows = await all(
    db,
    sql<ReviewRow>`select ${columns} from reviews where
      ${after ? sql`(opened_at, id) < (${after[0]}::bigint, ${after[1]}::text)` : sql`true`}
      and ${name === undefined ? sql`true` : sql`name = ${name}`}
      and ${status === undefined ? sql`true` : sql`status = ${status}`}
      order by opened_at desc, id desc limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.openedAt, row.id],
    (row) => row,
  );
}

/** A review by its id, or `null`. */
export async function readReview(db: Session, id: string): Promise<ReviewRow | null> {
  const row = await first(db, sql<ReviewRow>`select ${columns} from reviews where id = ${id}`);
  return row ?? null;
}

/** A review's row, locked until the transaction ends; `null` if there is none. */
export async function lockReview(
  tx: Session,
  id: string,
): Promise<{
  readonly name: string;
  readonly plan: string;
  readonly case: ReviewCase;
  readonly active: string | null;
} | null> {
  const row = await first(
    tx,
    sql<{ name: string; plan: string; case: ReviewCase; active: string | null }>`select name, plan, whole as "case",
      (select plan from activations order by id desc limit 1) as active from reviews where id = ${id} for update`,
  );
  return row ?? null;
}

/** The slice by which an open or ended review runs, with its case; `null` if there is no such review. */
export async function readReviewCase(
  db: Session,
  id: string,
): Promise<{ readonly slice: ReviewSlice; readonly case: ReviewCase } | null> {
  const row = await first(
    db,
    sql<{ slice: ReviewSlice; case: ReviewCase }>`select s.slice, r.whole as "case" from reviews r
      join slices s on s.plan = r.plan and s.kind = 'review' and s.name = r.name where r.id = ${id}`,
  );
  return row ?? null;
}

export type NewReview = {
  readonly name: string;
  readonly period: string;
  readonly plan: string;
  readonly figures: ReviewFigures;
  readonly case: ReviewCase;
};

/** Opens a review with its frozen figures. */
export function reviewWrite(review: NewReview): Write {
  const { id, step, status, openedAt } = review.case;
  return sql`insert into reviews (id, name, period, plan, whole, step, status, opened_at, figures)
        values (${id}, ${review.name}, ${review.period}, ${review.plan}, ${JSON.stringify(review.case)}, ${step}, ${status}, ${openedAt},
          ${JSON.stringify(review.figures)})`;
}

/** Writes the next step of a review whose row is locked. */
export function reviewStepWrite(review: ReviewCase): Write {
  return sql`update reviews set whole = ${JSON.stringify(review)}::jsonb, step = ${review.step}, status = ${review.status} where id = ${review.id}`;
}
