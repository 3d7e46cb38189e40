import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { all, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** A member of a team as the rotation sees them; `credit` in billionths of a turn. */
export type PoolMember = {
  readonly person: string;
  readonly weight: number;
  readonly credit: number;
  readonly turns: number;
  readonly lastTurnAt: Moment | null;
};

export type PoolRow = { readonly members: readonly PoolMember[] };

/**
 * The pools of teams, locked until the transaction ends, so that one assignment after the other sees the turns before it.
 * Invariant: whoever locks several pools locks them in one call, ordered by team.
 */
export async function lockPools(tx: Session, teams: readonly string[]): Promise<ReadonlyMap<string, PoolRow>> {
  const pools = new Map<string, PoolRow>(teams.map((team) => [team, { members: [] }]));
  if (teams.length === 0) return pools;
  await run(tx, sql`select 1 from teams where name = any(${[...new Set(teams)]}) order by name for update`);
  // Read after the lock: a statement sees what was committed before it began.
  const rows = await all(
    tx,
    sql<PoolMember & { team: string }>`
      select team, person, weight, credit, turns, last_turn_at as "lastTurnAt" from pool_members
      where team = any(${teams}) and active order by team, person`,
  );
  for (const team of teams) {
    pools.set(team, { members: rows.filter((row) => row.team === team).map(({ team: _, ...member }) => member) });
  }
  return pools;
}

/** Writes back credits and turns of locked pools. */
export async function savePools(tx: Session, pools: ReadonlyMap<string, PoolRow>): Promise<void> {
  const rows = [...pools].flatMap(([team, pool]) => pool.members.map((member) => ({ team, ...member })));
  if (rows.length === 0) return;
  await run(
    tx,
    sql`update pool_members m set credit = r.credit, turns = r.turns, last_turn_at = r."lastTurnAt"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(team text, person text, credit bigint, turns bigint, "lastTurnAt" bigint)
        where m.team = r.team and m.person = r.person`,
  );
}
