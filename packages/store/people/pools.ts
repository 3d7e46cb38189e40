import { sql } from 'kysely';
import type { Moment } from '@smk/plan';
import { all } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';

/** A member of a team as the rotation sees them; `credit` in billionths of a turn. */
export type PoolMember = {
  readonly person: string;
  readonly weight: number;
  readonly credit: number;
  readonly turns: number;
  readonly lastTurnAt: Moment | null;
};

export type PoolRow = {
  readonly members: readonly PoolMember[];
  /** The month that debts are of, where they are forgotten with it. */
  readonly month?: string;
};

/**
 * The pools of teams, locked until the transaction ends, so that one assignment after the other sees the turns before it.
 * Invariant: whoever locks pools locks all they need in one call, ordered by team and person.
 */
export async function lockPools(tx: Session, teams: readonly string[]): Promise<ReadonlyMap<string, PoolRow>> {
  if (teams.length === 0) return new Map();
  const rows = await all(
    tx,
    // Waits for whoever has them, and then gives the rows as those left them.
    sql<PoolMember & { team: string; active: boolean; month: string | null }>`
      select team, person, weight, credit, turns, last_turn_at as "lastTurnAt", active, month from pool_members
      where team = any(${[...new Set(teams)]}) order by team, person for update`,
  );
  const own = Map.groupBy(rows, ({ team }) => team);
  return new Map(
    teams.map((team) => {
      const members = (own.get(team) ?? []).filter(({ active }) => active);
      // Somebody new has no month yet; whoever has been there has that of the last turn.
      const month =
        members
          .map((member) => member.month ?? '')
          .toSorted()
          .at(-1) ?? '';
      return [team, { members: members.map(toMember), ...(month !== '' && { month }) }];
    }),
  );
}

const toMember = ({ person, weight, credit, turns, lastTurnAt }: PoolMember): PoolMember => ({
  person,
  weight,
  credit,
  turns,
  lastTurnAt,
});

/** Gives the turn of somebody in a team back, as if it had never been spent. */
export function turnBackWrite(team: string, person: string): Write {
  return sql`update pool_members set turns = turns - 1 where team = ${team} and person = ${person}`;
}

/** Writes back credits and turns of locked pools. */
export function poolsWrite(pools: ReadonlyMap<string, PoolRow>): Write {
  const rows = [...pools].flatMap(([team, { members, month = null }]) =>
    members.map((member) => ({ team, month, ...member })),
  );
  if (rows.length === 0) return null;
  return sql`update pool_members m set credit = r.credit, turns = r.turns, last_turn_at = r."lastTurnAt", month = r.month
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(team text, month text, person text, credit bigint, turns bigint, "lastTurnAt" bigint)
        where m.team = r.team and m.person = r.person`;
}
