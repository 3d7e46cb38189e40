import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { all } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** A lead that somebody was given; `open` as long as it is theirs and has not ended. */
export type GivenRow = {
  readonly person: string;
  readonly team: string;
  readonly at: Moment;
  readonly open: boolean;
};

/** What people were given since a moment, and what of before is open still. */
export async function readGiven(db: Session, people: readonly string[], since: Moment): Promise<readonly GivenRow[]> {
  return all(
    db,
    sql<GivenRow>`
      select a.to_name as person, a.to_team as team, a.at,
        h.status <> 'ended' and not exists (select 1 from assignments b where b.handoff = a.handoff and b.attempt > a.attempt) as open
      from assignments a join handoffs h on h.id = a.handoff
      where a.to_kind = 'person' and a.to_name = any(${people}) and a.at >= ${since}
      union all
      select a.to_name, a.to_team, a.at, true
      from handoffs h join assignments a on a.handoff = h.id
      where h.status <> 'ended' and h.owner_kind = 'person' and h.owner_name = any(${people})
        and a.to_name = h.owner_name and a.at < ${since}
        and not exists (select 1 from assignments b where b.handoff = a.handoff and b.attempt > a.attempt)`,
  );
}
