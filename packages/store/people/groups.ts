import { sql } from 'kysely';
import { all } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';
import type { PoolMember, PoolRow } from './pools.ts';

/**
 * The turns of groups of teams, by the group's name, locked until the transaction ends; `person` is a team here.
 * Invariant: locked after the pools of their teams, ordered by group and member.
 */
export async function lockGroups(tx: Session, groups: readonly string[]): Promise<ReadonlyMap<string, PoolRow>> {
  if (groups.length === 0) return new Map();
  const rows = await all(
    tx,
    sql<PoolMember & { name: string }>`
      select name, member as person, 1 as weight, credit, turns, last_turn_at as "lastTurnAt" from group_members
      where name = any(${[...new Set(groups)]}) order by name, member for update`,
  );
  const byName = Map.groupBy(rows, ({ name }) => name);
  return new Map(
    [...byName].map(([name, members]) => [name, { members: members.map(({ name: _group, ...one }) => one) }]),
  );
}

/** Writes back the turns of locked groups. */
export function groupsWrite(groups: ReadonlyMap<string, PoolRow>): Write {
  const rows = [...groups].flatMap(([name, { members }]) => members.map((member) => ({ name, ...member })));
  if (rows.length === 0) return null;
  return sql`update group_members m set credit = r.credit, turns = r.turns, last_turn_at = r."lastTurnAt"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(name text, person text, credit bigint, turns bigint, "lastTurnAt" bigint)
        where m.name = r.name and m.member = r.person`;
}
