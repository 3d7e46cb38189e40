import { sql } from 'kysely';
import type { Answerable, Fields, HandoffCase, HandoffEnd, Moment, PassedOn } from '@smk/plan';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all, first } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import { answerableJson } from './answerable.ts';

export type HandoffRow = {
  readonly id: string;
  readonly lead: string;
  readonly leadKey: string;
  readonly leadFields: Fields;
  /** The name of its rule. */
  readonly name: string;
  readonly plan: string;
  readonly status: HandoffCase['status'];
  readonly owner: Answerable | null;
  readonly lacks: readonly string[];
  readonly openedAt: Moment;
  readonly acceptedAt: Moment | null;
  readonly ended: HandoffEnd | null;
  /** Data of the event that ended it. */
  readonly endData: Fields | null;
  /** The version: its ETag. */
  readonly step: number;
  readonly case: HandoffCase;
};

export type HandoffQuery = PageOf & {
  readonly status?: HandoffCase['status'] | undefined;
  readonly name?: string | undefined;
  readonly lead?: string | undefined;
  readonly person?: string | undefined;
  readonly team?: string | undefined;
  readonly queue?: string | undefined;
  /** How it ended: a reject reason, a name under `ends`, or a refusal. */
  readonly endedAs?: string | undefined;
};

const columns = sql`h.id, h.lead, l.key as "leadKey", l.fields as "leadFields", h.name, h.plan, h.status,
  ${answerableJson('h.owner')} as owner, h.whole->'lacks' as lacks, h.opened_at as "openedAt", h.accepted_at as "acceptedAt",
  h.whole->'ended' as ended, h.end_data as "endData", h.step, h.whole as "case"`;

/** Handoffs, newest first. */
export async function listHandoffs(db: Session, query: HandoffQuery): Promise<Page<HandoffRow>> {
  const after = afterKey(query, ['whole number', 'text']);
  const limit = limitOf(query);
  const { status, name, lead, person, team, queue, endedAs } = query;
  const rows = await all(
    db,
    sql<HandoffRow>`select ${columns} from handoffs h join leads l on l.id = h.lead where
      ${after ? sql`(h.opened_at, h.id) < (${after[0]}::bigint, ${after[1]}::text)` : sql`true`}
      and ${status === undefined ? sql`true` : sql`h.status = ${status}`}
      and ${name === undefined ? sql`true` : sql`h.name = ${name}`}
      and ${lead === undefined ? sql`true` : sql`h.lead = ${lead}`}
      and ${person === undefined ? sql`true` : sql`(h.owner_kind = 'person' and h.owner_name = ${person})`}
      and ${team === undefined ? sql`true` : sql`h.owner_team = ${team}`}
      and ${queue === undefined ? sql`true` : sql`(h.owner_kind = 'queue' and h.owner_name = ${queue})`}
      and ${endedAs === undefined ? sql`true` : sql`h.ended_as = ${endedAs}`}
      order by h.opened_at desc, h.id desc limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.openedAt, row.id],
    (row) => row,
  );
}

/** A handoff by its id, or `null`. */
export async function readHandoff(db: Session, id: string): Promise<HandoffRow | null> {
  const row = await first(
    db,
    sql<HandoffRow>`select ${columns} from handoffs h join leads l on l.id = h.lead where h.id = ${id}`,
  );
  return row ?? null;
}

export type AssignmentRow = {
  readonly handoff: string;
  readonly attempt: number;
  readonly to: Answerable;
  readonly at: Moment;
  readonly spentTurn: boolean;
};

/** To whom a handoff was given, in order of attempt. */
export async function listAssignments(db: Session, handoff: string): Promise<readonly AssignmentRow[]> {
  return all(
    db,
    sql<AssignmentRow>`select handoff, attempt, ${answerableJson('a.to')} as "to", at, spent_turn as "spentTurn"
      from assignments a where handoff = ${handoff} order by attempt`,
  );
}

/** What whoever has a handoff was told with it; `null` where its rule passes nothing on, or nobody has it. */
export async function readTold(db: Session, handoff: string): Promise<PassedOn | null> {
  const row = await first(
    db,
    sql<{
      told: PassedOn | null;
    }>`select told from assignments where handoff = ${handoff} order by attempt desc limit 1`,
  );
  return row?.told ?? null;
}
