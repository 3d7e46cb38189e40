import { sql } from 'kysely';
import type { Answerable, Decision, Fields, LeadFacts, LeadStanding, Moment } from '@smk/plan';
import { answerableJson } from '../handoffs/answerable.ts';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all, first } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import { leadKey } from './lead-key.ts';

/** The last decision about a lead; `reasons` names the lines and refusals that fired. */
/** `divertedTo` is the queue in which somebody else takes care of the lead. */
export type LastDecision = Decision & { readonly reasons: readonly string[]; readonly divertedTo?: string };

export type LeadRow = {
  readonly id: string;
  readonly key: string;
  readonly fields: Fields;
  readonly standing: LeadStanding;
  readonly decision: LastDecision | null;
  /** Hash of the plan that decided last. */
  readonly plan: string | null;
  readonly changesAt: Moment | null;
  /** Grows by one with each write; the lead's ETag. */
  readonly version: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  /** The newest open handoff. */
  readonly handoff: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly owner: Answerable | null;
  } | null;
};

export type LeadQuery = PageOf & {
  readonly stage?: string | undefined;
  readonly outcome?: Decision['outcome']['kind'] | undefined;
  /** Somebody who owns an open handoff of the lead. */
  readonly owner?: string | undefined;
  /** A queue in which the lead rests until its time comes, or is taken care of by somebody else. */
  readonly restsIn?: string | undefined;
  /** Part of the key or of a text field, without regard to case. */
  readonly text?: string | undefined;
};

const columns = sql`l.id, l.key, l.fields, l.standing, l.decision, l.plan, l.changes_at as "changesAt", l.version,
  l.created_at as "createdAt", l.updated_at as "updatedAt",
  (select jsonb_build_object('id', h.id, 'name', h.name, 'status', h.status, 'owner', ${answerableJson('h.owner')})
     from handoffs h where h.lead = l.id and h.status <> 'ended' order by h.opened_at desc, h.id desc limit 1) as handoff`;

/** Leads, newest first. */
export async function listLeads(db: Session, query: LeadQuery): Promise<Page<LeadRow>> {
  const after = afterKey(query, ['whole number', 'text']);
  const limit = limitOf(query);
  const patterns = query.text === undefined ? null : patternsOf(query.text);
  const rows = await all(
    db,
    sql<LeadRow>`select ${columns} from leads l where
      ${after ? sql`(l.created_at, l.id) < (${after[0]}::bigint, ${after[1]}::text)` : sql`true`}
      and ${query.stage === undefined ? sql`true` : sql`l.stage = ${query.stage}`}
      and ${query.outcome === undefined ? sql`true` : sql`l.outcome = ${query.outcome}`}
      and ${
        query.owner === undefined
          ? sql`true`
          : sql`exists (select 1 from handoffs h where h.lead = l.id and h.status <> 'ended'
            and h.owner_kind = 'person' and h.owner_name = ${query.owner})`
      }
      and ${query.restsIn === undefined ? sql`true` : sql`coalesce(l.standing->'recycled'->>'queue', l.decision->>'divertedTo') = ${query.restsIn}`}
      and ${patterns === null ? sql`true` : sql`(l.key ilike any(${patterns}::text[]) or exists (select 1 from jsonb_each_text(l.fields) f where f.value ilike any(${patterns}::text[])))`}
      order by l.created_at desc, l.id desc limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => row,
  );
}

/** Patterns that find a text however its accents are written. */
function patternsOf(text: string): readonly string[] {
  const forms = new Set([text, text.normalize('NFC'), text.normalize('NFD')]);
  return [...forms].map((form) => `%${form.replaceAll(/[\\%_]/g, '\\$&')}%`);
}

/** A lead by its id or by its key. */
export async function readLead(
  db: Session,
  which: { readonly id: string } | { readonly key: string },
): Promise<LeadRow | null> {
  const condition = 'id' in which ? sql`l.id = ${which.id}` : sql`l.key = ${leadKey(which.key)}`;
  const row = await first(db, sql<LeadRow>`select ${columns} from leads l where ${condition}`);
  return row ?? null;
}

/** What is known of a lead, events in order of happening; `null` if there is no such lead. */
export async function readLeadFacts(db: Session, id: string): Promise<LeadFacts | null> {
  const row = await first(
    db,
    sql<LeadFacts>`select l.fields, l.standing,
        (select coalesce(jsonb_agg(event_fact(e)
           order by e.at, e.id collate "C"), '[]') from events e where e.lead = l.id) as events
      from leads l where l.id = ${id}`,
  );
  return row ?? null;
}
