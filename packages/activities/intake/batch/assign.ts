import { pick } from '@smk/engine';
import { assignedInputId, type Answerable, type HandoffRule, type Moment } from '@smk/plan';
import { assignmentsWrite, lockPools, poolsWrite, type PoolRow, type Session, type Write } from '@smk/store';
import type { Wanted } from './handoffs-of-lead.ts';

/**
 * Finds somebody for each handoff, in the order given, under one lock of their pools; answers what is to be written of it.
 * A handoff that waited is told by an input; a new one is opened with its owner.
 */
export async function assignAll(tx: Session, wanted: readonly Wanted[]): Promise<readonly Write[]> {
  const teams = wanted.flatMap(({ to }) => (to.kind === 'team' ? [to.team] : []));
  const pools = new Map(await lockPools(tx, teams));
  const assignments = wanted.map(({ lead, handoff, to, at }) => {
    const owner = to.kind === 'queue' ? to : (takeTurn(pools, to.team, [], at) ?? withoutTeam(handoff.rule));
    handoff.owner = owner;
    if (handoff.status === 'waiting') {
      const input = { kind: 'assigned', attempt: 1, to: owner, at } as const;
      lead.inputs.push({ id: assignedInputId(handoff.id, 1), subject: { kind: 'handoff', id: handoff.id }, input, at });
    }
    return { handoff: handoff.id, attempt: 1, to: owner, at, spentTurn: owner.kind === 'person' };
  });
  return [assignmentsWrite(assignments), poolsWrite(pools)];
}

/** Whose turn it is in a locked pool, none of those tried; `null` if nobody is left. The pool is changed in the map. */
export function takeTurn(
  pools: Map<string, PoolRow>,
  team: string,
  tried: readonly string[],
  at: Moment,
): Extract<Answerable, { kind: 'person' }> | null {
  const pool = pools.get(team) ?? { members: [] };
  const candidates = pool.members.map((member) => member.person).filter((person) => !tried.includes(person));
  const picked = pick(pool, candidates, at);
  if (picked === null) return null;
  pools.set(team, picked.pool);
  return { kind: 'person', person: picked.person, team };
}

/** A team of which nobody is left takes nothing: the last route has it, or else the department's leader. */
function withoutTeam(rule: HandoffRule): Answerable {
  const last = rule.routes.at(-1)?.to;
  return last?.kind === 'queue' ? last : { kind: 'department', department: rule.to };
}
