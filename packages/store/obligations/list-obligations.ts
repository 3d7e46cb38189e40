import { sql, type RawBuilder } from 'kysely';
import type { Answerable, Moment, Obligation, Place, Subject } from '@smk/plan';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import { answerableJson } from '../handoffs/answerable.ts';
import { personOf } from '../people/load.ts';

export type LadderHappening = 'reminded' | 'offered' | 'escalated' | 'breached' | 'nobody left' | 'skipped';

/** One line of the list that runs the place. */
export type ObligationRow = {
  readonly subject: Subject;
  /** The name of the handoff's or review's rule. */
  readonly of: string;
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly to: string;
  readonly answerable: Answerable;
  /** Who answers as a person: the owner, the queue's watcher, the department's leader. */
  readonly person: string | null;
  readonly openedAt: Moment;
  readonly due: Moment | null;
  readonly state: Obligation['state'];
  readonly closedAt: Moment | null;
  readonly breachedAt: Moment | null;
  /** The next step of its ladder. */
  readonly next: Obligation['ladder'][number] | null;
  /** What its ladder did last. */
  readonly last: { readonly kind: LadderHappening; readonly at: Moment } | null;
  readonly lead: {
    readonly id: string;
    readonly key: string;
    readonly fields: Readonly<Record<string, unknown>>;
  } | null;
  readonly rule: Place;
};

export type ObligationQuery = PageOf & {
  /** `open` if absent; `overdue` is open and breached. */
  readonly state?: Obligation['state'] | 'overdue' | 'any' | undefined;
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  /** Who answers, as a person. */
  readonly person?: string | undefined;
  readonly team?: string | undefined;
  readonly queue?: string | undefined;
  readonly name?: string | undefined;
  readonly dueBefore?: Moment | undefined;
  readonly subject?: Subject | undefined;
};

const never = 9_000_000_000_000_000;

/** Obligations, soonest due first, those without a due moment last. */
export async function listObligations(db: Session, query: ObligationQuery): Promise<Page<ObligationRow>> {
  const after = afterKey(query, ['whole number', 'text', 'text']);
  const limit = limitOf(query);
  const { by, to, person, team, queue, name, dueBefore, subject } = query;
  const rows = await all(
    db,
    sql<ObligationRow>`
      select jsonb_build_object('kind', o.subject_kind, 'id', o.subject_id) as subject, o.rule_name as of, o.id, o.name,
        o.owed_by as by, o.owed_to as "to", ${answerableJson('o.who')} as answerable, ${personOf} as person,
        o.opened_at as "openedAt", o.due, o.state, o.closed_at as "closedAt", o.breached_at as "breachedAt", o.next,
        case when o.last_kind is null then null else jsonb_build_object('kind', o.last_kind, 'at', o.last_at) end as last,
        case when l.id is null then null else jsonb_build_object('id', l.id, 'key', l.key, 'fields', l.fields) end as lead,
        o.place as rule
      from obligations o
      left join leads l on l.id = o.lead
      left join queues q on o.who_kind = 'queue' and q.name = o.who_name
      left join departments d on o.who_kind = 'department' and d.name = o.who_name
      where ${inState(query.state ?? 'open')}
        and ${after ? sql`(coalesce(o.due, 9000000000000000), o.subject_id, o.id) > (${after[0]}::bigint, ${after[1]}::text, ${after[2]}::text)` : sql`true`}
        and ${by === undefined ? sql`true` : sql`o.owed_by = ${by}`}
        and ${to === undefined ? sql`true` : sql`o.owed_to = ${to}`}
        and ${person === undefined ? sql`true` : sql`${personOf} = ${person}`}
        and ${team === undefined ? sql`true` : sql`o.who_team = ${team}`}
        and ${queue === undefined ? sql`true` : sql`(o.who_kind = 'queue' and o.who_name = ${queue})`}
        and ${name === undefined ? sql`true` : sql`o.name = ${name}`}
        and ${dueBefore === undefined ? sql`true` : sql`o.due < ${dueBefore}`}
        and ${subject === undefined ? sql`true` : sql`(o.subject_kind = ${subject.kind} and o.subject_id = ${subject.id})`}
      order by coalesce(o.due, 9000000000000000), o.subject_id, o.id limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.due ?? never, row.subject.id, row.id],
    (row) => row,
  );
}

function inState(state: NonNullable<ObligationQuery['state']>): RawBuilder<unknown> {
  if (state === 'any') return sql`true`;
  if (state === 'overdue') return sql`(o.state = 'open' and o.breached_at is not null)`;
  // Written out, so that the index on open ones serves.
  return state === 'open' ? sql`o.state = 'open'` : sql`o.state = ${state}`;
}
