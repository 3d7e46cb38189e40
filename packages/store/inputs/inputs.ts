import { sql } from 'kysely';
import type { ActResult, Input, Moment, Subject } from '@smk/plan';
import { all, first } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';

/** Something on its way to a case. */
export type InputRow = {
  readonly id: string;
  readonly subject: Subject;
  readonly input: Input;
  readonly at: Moment;
  readonly state: 'pending' | 'taken' | 'refused';
  readonly result: ActResult | null;
};

const columns = sql`id, jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject, input, at, state, result`;

/** An input by its id, or `null`. */
export async function readInput(db: Session, id: string): Promise<InputRow | null> {
  const row = await first(db, sql<InputRow>`select ${columns} from inputs where id = ${id}`);
  return row ?? null;
}

/** Which of these ids are of inputs that are there. */
export async function knownInputs(tx: Session, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await all(tx, sql<{ id: string }>`select id from inputs where id = any(${ids})`);
  return new Set(rows.map(({ id }) => id));
}

/** The answer to an attempt to find somebody that its case has not taken in yet, or `null`. */
export async function readUnheard(db: Session, subject: Subject, attempt: number): Promise<InputRow | null> {
  const row = await first(
    db,
    sql<InputRow>`select ${columns} from inputs
      where state = 'pending' and subject_id = ${subject.id} and subject_kind = ${subject.kind}
        and input->>'kind' = 'assigned' and (input->>'attempt')::int = ${attempt} order by at, seq limit 1`,
  );
  return row ?? null;
}

/**
 * What came of the first of these inputs that was settled before, or `null`. All are locked until the transaction ends, so that
 * nobody settles them meanwhile.
 */
export async function lockInputs(tx: Session, ids: readonly string[]): Promise<ActResult | null> {
  if (ids.length === 0) return null;
  const rows = await all(
    tx,
    sql<{ result: ActResult | null }>`select result from inputs where id = any(${ids}) order by id for update`,
  );
  return rows.find(({ result }) => result !== null)?.result ?? null;
}

/** Inputs that a case has not taken in yet, in order of their moment. */
export async function pendingInputsOf(db: Session, subject: Subject): Promise<readonly InputRow[]> {
  return all(
    db,
    sql<InputRow>`select ${columns} from inputs
      where state = 'pending' and subject_id = ${subject.id} and subject_kind = ${subject.kind} order by at, seq`,
  );
}

/** Open cases for which something of a moment before `before` waits still: to be nudged again. */
export async function subjectsWithPendingInputs(
  db: Session,
  before: Moment,
  limit: number,
): Promise<readonly Subject[]> {
  return all(
    db,
    sql<Subject>`select distinct i.subject_kind as kind, i.subject_id as id from inputs i
      where i.state = 'pending' and i.at < ${before} and not exists (
        select 1 from handoffs h where i.subject_kind = 'handoff' and h.id = i.subject_id and h.status = 'ended'
        union all select 1 from reviews r where i.subject_kind = 'review' and r.id = i.subject_id and r.status = 'ended')
      order by 1, 2 limit ${limit}`,
  );
}

export type NewInput = { readonly id: string; readonly subject: Subject; readonly input: Input; readonly at: Moment };

/** Leaves inputs for cases; one of a known id changes nothing. */
export function inputsWrite(inputs: readonly NewInput[]): Write {
  if (inputs.length === 0) return null;
  const rows = inputs.map(({ id, subject, input, at }) => ({ id, kind: subject.kind, subject: subject.id, input, at }));
  return sql`insert into inputs (id, subject_kind, subject_id, input, at)
      select id, kind, subject, input, at from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as (id text, kind text, subject text, input jsonb, at bigint)) with ordinality as r(id, kind, subject, input, at, position)
      order by position on conflict (id) do nothing`;
}

/** Settles pending inputs with what came of them. */
export function settledWrite(settled: readonly { readonly id: string; readonly result: ActResult }[]): Write {
  if (settled.length === 0) return null;
  return sql`update inputs i set state = case r.result->>'kind' when 'done' then 'taken' else 'refused' end, result = r.result
      from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as r(id text, result jsonb)
      where i.id = r.id and i.state = 'pending'`;
}

/** Whether an input waits that was received by `at`: a case that knew of it would take it first. */
export async function hasEarlierInput(tx: Session, subject: Subject, at: Moment): Promise<boolean> {
  const row = await first(
    tx,
    sql`select 1 from inputs where state = 'pending' and subject_id = ${subject.id} and subject_kind = ${subject.kind} and at <= ${at} limit 1`,
  );
  return row !== undefined;
}
