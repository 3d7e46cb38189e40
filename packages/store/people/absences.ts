import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { all, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import { perform } from '../database/writes.ts';
import { inputsWrite } from '../inputs/inputs.ts';
import { outboxWrite } from '../outbox/outbox.ts';

/** When somebody is away: `[from, until)`; `until` is `null` while nobody knows when they come back. */
export type AbsenceRow = {
  readonly person: string;
  /** By whoever records it: the same one again takes the place of what was said before. */
  readonly id: string;
  readonly from: Moment;
  readonly until: Moment | null;
};

/** Absences that have not ended by a moment, by when they begin. */
export async function readAbsences(db: Session, at: Moment): Promise<readonly AbsenceRow[]> {
  return all(
    db,
    sql<AbsenceRow>`select person, id, from_at as "from", until_at as until from absences
      where until_at is null or until_at > ${at} order by from_at, person, id`,
  );
}

/** Records an absence, or that it is another than was said. */
export async function keepAbsence(
  tx: Session,
  { person, id, from, until }: AbsenceRow,
  { by, at }: { readonly by: string; readonly at: Moment },
): Promise<void> {
  await run(
    tx,
    sql`insert into absences (person, id, from_at, until_at, by_whom, recorded_at) values (${person}, ${id}, ${from}, ${until}, ${by}, ${at})
      on conflict (person, id) do update set from_at = excluded.from_at, until_at = excluded.until_at,
        by_whom = excluded.by_whom, recorded_at = excluded.recorded_at,
        told = absences.told and absences.from_at = excluded.from_at`,
  );
}

/** Forgets an absence; answers whether there was one. */
export async function dropAbsence(tx: Session, person: string, id: string): Promise<boolean> {
  return (await run(tx, sql`delete from absences where person = ${person} and id = ${id}`)) > 0;
}

/**
 * Tells the open handoffs of those whose absence has begun by a moment that their owner is away; each absence is told of once, and one
 * that is over already of nothing. Answers how many handoffs are told.
 */
export async function tellAbsences(tx: Session, now: Moment): Promise<number> {
  const begun = await all(
    tx,
    sql<AbsenceRow>`update absences set told = true
      where (person, id) in (select person, id from absences where not told and from_at <= ${now} order by from_at for update skip locked)
      returning person, id, from_at as "from", until_at as until`,
  );
  const away = begun.filter(({ until }) => until === null || until > now);
  if (away.length === 0) return 0;
  const people = away.map(({ person }) => person);
  const owned = await all(
    tx,
    sql<{ handoff: string; person: string }>`select id as handoff, owner_name as person from handoffs
      where status <> 'ended' and owner_kind = 'person' and owner_name = any(${people}) order by id`,
  );
  const inputs = owned.flatMap(({ handoff, person }) =>
    away
      .filter((one) => one.person === person)
      .map(({ id, from: at }) => ({
        id: `${handoff}:absent:${person}:${id}`,
        subject: { kind: 'handoff', id: handoff } as const,
        input: { kind: 'owner absent', person, at } as const,
        at,
      })),
  );
  await perform(tx, [
    inputsWrite(inputs),
    outboxWrite(
      inputs.map(({ subject }) => ({ kind: 'nudge', subject })),
      0,
    ),
  ]);
  return inputs.length;
}
