import { sql } from 'kysely';
import type { HandoffCase, HandoffSlice, HandoffStart, ReviewCase, ReviewSlice, ReviewStart } from '@smk/plan';
import { readCompany } from '../company/company.ts';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** What starts (or restarts) the workflow of a handoff, from its row alone; `null` when it is unknown or has ended. */
export async function readHandoffStart(db: Session, id: string): Promise<HandoffStart | null> {
  const row = await first(
    db,
    sql<{ whole: HandoffCase; slice: HandoffSlice }>`
      select h.whole, s.slice from handoffs h
      join slices s on s.plan = h.plan and s.kind = 'handoff' and s.name = h.name
      where h.id = ${id} and h.status <> 'ended'`,
  );
  const company = row && (await readCompany(db));
  return row && company ? { company: company.slug, clock: company.clock, slice: row.slice, case: row.whole } : null;
}

/** What restarts the workflow of an open review, from its row alone; `null` when it is unknown or has ended. */
export async function readReviewStart(db: Session, id: string): Promise<ReviewStart | null> {
  const row = await first(
    db,
    sql<{ name: string; period: string; whole: ReviewCase; slice: ReviewSlice }>`
      select r.name, r.period, r.whole, s.slice from reviews r
      join slices s on s.plan = r.plan and s.kind = 'review' and s.name = r.name
      where r.id = ${id} and r.status <> 'ended'`,
  );
  const company = row && (await readCompany(db));
  if (!row || !company) return null;
  const { name, period, slice, whole } = row;
  return { company: company.slug, clock: company.clock, review: name, period, open: { slice, case: whole } };
}
