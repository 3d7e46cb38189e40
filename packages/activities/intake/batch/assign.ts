import { findTaker, foundBy, teamsAsked } from '@smk/engine';
import { assignedInputId, type Plan } from '@smk/plan';
import { assignmentsWrite, type Session, type Write } from '@smk/store';
import { organisedBy } from '../../rules/organised-by.ts';
import type { Wanted } from './handoffs-of-lead.ts';
import { openFloor } from './open-floor.ts';

/**
 * Finds somebody for each handoff, in the order given, under one lock of the turns; answers what is to be written of it.
 * A handoff that waited is told by an input; a new one is opened with its owner.
 */
export async function assignAll(tx: Session, wanted: readonly Wanted[], today: Plan): Promise<readonly Write[]> {
  if (wanted.length === 0) return [];
  const asked = wanted.map((one) => ({ ...one, plan: organisedBy(one.handoff.known.plan, today) }));
  const teams = asked.flatMap(({ plan, handoff, facts, at }) => teamsAsked(plan, handoff.rule, facts, at));
  const floor = await openFloor(tx, today, teams, Math.min(...wanted.map(({ at }) => at)));
  const assignments = asked.map(({ plan, lead, handoff, facts, at }) => {
    const taker = findTaker(plan, handoff.rule, facts, floor.now(), at);
    if (taker.to === null)
      throw new Error(
        `The handoff ${handoff.id} of ${handoff.rule.name} waits for somebody, which is not carried out.`,
      );
    const { to, spentTurn, pools } = taker;
    floor.give(to, at, pools);
    handoff.owner = to;
    handoff.foundBy = foundBy(taker);
    if (handoff.status === 'waiting') {
      const input = { kind: 'assigned', attempt: 1, to, at, by: handoff.foundBy } as const;
      lead.inputs.push({ id: assignedInputId(handoff.id, 1), subject: { kind: 'handoff', id: handoff.id }, input, at });
    }
    return { handoff: handoff.id, attempt: 1, to, at, spentTurn };
  });
  return [assignmentsWrite(assignments), floor.write()];
}
