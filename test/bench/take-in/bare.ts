import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Rows } from './rows.ts';
import type { Way } from './way.ts';

/** The transaction that the rows of a lead need, and nothing more: nothing is read, no rule is asked. `rows` say what to write. */
export function createBare(pool: pg.Pool, { lead, journal, answer }: Rows, body: unknown): Way {
  const { fields: known, standing, decision, plan, stage, outcome, version } = lead;
  const kept = JSON.stringify(body);
  return async (key, fields) => {
    const connection = await pool.connect();
    const id = randomUUID();
    const at = Date.now();
    const all = { ...(known as object), email: fields['email'], company: fields['company'] };
    const entries = journal.map(({ step, index, what, place }) => ({ step, index, what, place }));
    try {
      await connection.query('begin');
      await connection.query({
        name: 'answer',
        text: 'insert into answers (key, request, status, body, at) values ($1, $2, $3, $4, $5)',
        values: [key, key, answer.status, kept, at],
      });
      await connection.query({
        name: 'lead',
        text: `insert into leads (id, key, fields, standing, decision, plan, stage, outcome, decided_at, version, created_at, updated_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $9)`,
        values: [
          id,
          fields['email'],
          JSON.stringify(all),
          JSON.stringify(standing),
          JSON.stringify({ ...(decision as object), asOf: at }),
          plan,
          stage,
          outcome,
          at,
          version,
        ],
      });
      await connection.query({
        name: 'journal',
        text: `insert into journal (subject_kind, subject_id, lead, step, index, at, recorded_at, what, place)
          select 'lead', $1, $1, step, index, $2, $2, what, place
          from jsonb_to_recordset($3) as r(step integer, index integer, what jsonb, place jsonb)`,
        values: [id, at, JSON.stringify(entries)],
      });
      await connection.query('commit');
    } catch (failure) {
      await connection.query('rollback');
      throw failure;
    } finally {
      connection.release();
    }
  };
}
