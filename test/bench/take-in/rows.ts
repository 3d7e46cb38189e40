import type pg from 'pg';

/** What a lead leaves behind, but for what differs from lead to lead: ids, keys, moments, and numbers. */
export type Rows = {
  readonly lead: Readonly<Record<string, unknown>>;
  readonly journal: readonly Readonly<Record<string, unknown>>[];
  readonly answer: { readonly status: number };
};

/** The rows of the lead of an email, taken in under an idempotency key. */
export async function rowsOf(pool: pg.Pool, email: string, key: string): Promise<Rows> {
  const [leads, journal, answers] = await Promise.all([
    pool.query(
      `select id, fields - 'email' - 'company' as fields, standing, decision - 'asOf' as decision, plan, stage, outcome,
         changes_at is null as settled, version from leads where key = $1`,
      [email],
    ),
    pool.query(
      `select j.subject_kind, j.step, j.index, j.what #- '{fields,company}' as what, j.place
       from journal j join leads l on l.id = j.lead and j.subject_id = l.id where l.key = $1 order by j.index`,
      [email],
    ),
    pool.query(`select status from answers where key = $1`, [key]),
  ]);
  const { id: _, ...lead } = leads.rows[0];
  return { lead, journal: journal.rows, answer: answers.rows[0] };
}
