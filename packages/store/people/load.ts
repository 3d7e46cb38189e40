import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { all } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** What somebody carries now. `credit` and `debt` are in billionths of a turn; debt is credit minus turns. */
export type PersonLoad = {
  readonly person: string;
  readonly title: string;
  readonly openHandoffs: number;
  readonly openObligations: number;
  readonly overdueObligations: number;
  readonly turns: readonly {
    readonly team: string;
    readonly weight: number;
    readonly turns: number;
    readonly credit: number;
    readonly debt: number;
    readonly lastTurnAt: Moment | null;
  }[];
};

/** Everybody in the company, by name. A queue's obligations are its watcher's, a department's its leader's. */
export async function readLoad(db: Session): Promise<readonly PersonLoad[]> {
  return all(
    db,
    sql<PersonLoad>`
      with owed as (
        select ${personOf} as person, o.breached_at from obligations o
        left join queues q on o.who_kind = 'queue' and q.name = o.who_name
        left join departments d on o.who_kind = 'department' and d.name = o.who_name
        where o.state = 'open'
      )
      select p.name as person, p.title,
        (select count(*) from handoffs h where h.status <> 'ended' and h.owner_kind = 'person' and h.owner_name = p.name) as "openHandoffs",
        (select count(*) from owed where owed.person = p.name) as "openObligations",
        (select count(*) from owed where owed.person = p.name and owed.breached_at is not null) as "overdueObligations",
        (select coalesce(jsonb_agg(jsonb_build_object('team', m.team, 'weight', m.weight, 'turns', m.turns, 'credit', m.credit,
                  'debt', m.credit - m.turns * 1000000000, 'lastTurnAt', m.last_turn_at) order by m.team), '[]')
           from pool_members m where m.person = p.name and m.active) as turns
      from people p where p.active order by p.name`,
  );
}

/** Who answers as a person, over `obligations o`, `queues q` and `departments d`. */
export const personOf = sql`case o.who_kind when 'person' then o.who_name when 'queue' then q.watched_by else d.led_by end`;
