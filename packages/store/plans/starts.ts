import { sql } from 'kysely';
import type {
  CompanyClock,
  HandoffCase,
  HandoffSlice,
  HandoffStart,
  ReviewCase,
  ReviewSlice,
  ReviewStart,
} from '@smk/plan';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';

type Of = { slug: string; clock_offset: number; clock_rate: number };

const ofCompany = sql`c.slug, c.clock_offset, c.clock_rate`;
const clockOf = (row: Of): CompanyClock => ({ offset: row.clock_offset, rate: row.clock_rate });

/** What starts (or restarts) the workflow of a handoff, from its row alone; `null` when it is unknown or has ended. */
export async function readHandoffStart(db: Session, id: string): Promise<HandoffStart | null> {
  const row = await first(
    db,
    sql<Of & { whole: HandoffCase; slice: HandoffSlice }>`
      select ${ofCompany}, h.whole, s.slice from handoffs h
      join slices s on s.plan = h.plan and s.kind = 'handoff' and s.name = h.name
      join company c on c.slug is not null
      where h.id = ${id} and h.status <> 'ended'`,
  );
  return row ? { company: row.slug, clock: clockOf(row), slice: row.slice, case: row.whole } : null;
}

/** What restarts the workflow of an open review, from its row alone; `null` when it is unknown or has ended. */
export async function readReviewStart(db: Session, id: string): Promise<ReviewStart | null> {
  const row = await first(
    db,
    sql<Of & { name: string; period: string; whole: ReviewCase; slice: ReviewSlice }>`
      select ${ofCompany}, r.name, r.period, r.whole, s.slice from reviews r
      join slices s on s.plan = r.plan and s.kind = 'review' and s.name = r.name
      join company c on c.slug is not null
      where r.id = ${id} and r.status <> 'ended'`,
  );
  if (!row) return null;
  const { slug, name, period, slice, whole } = row;
  return { company: slug, clock: clockOf(row), review: name, period, open: { slice, case: whole } };
}
