import { sql } from 'kysely';
import type { NumberedEntry } from '@smk/plan';
import type { Write } from '../database/writes.ts';

/** An entry before it has its number. */
export type NewEntry = Omit<NumberedEntry, 'seq'>;

/** Adds entries, unnumbered: the sequencer numbers what is committed. An entry of a known subject, step and index fails. */
export function journalWrite(entries: readonly NewEntry[]): Write {
  if (entries.length === 0) return null;
  const rows = entries.map(({ subject, ...entry }) => ({ ...entry, kind: subject.kind, subject: subject.id }));
  return sql`insert into journal (subject_kind, subject_id, step, index, lead, at, recorded_at, what, place)
        select kind, subject, step, index, lead, at, "recordedAt", what, rule
        from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as (kind text, subject text, step integer, index integer, lead text, at bigint, "recordedAt" bigint, what jsonb, rule jsonb))
          with ordinality as r(kind, subject, step, index, lead, at, "recordedAt", what, rule, position) order by position`;
}
