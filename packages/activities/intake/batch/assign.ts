import { everyPool, findTaker, foundBy, poolsAsked, type LastGiven } from '@smk/engine';
import { assignedInputId, notHandled, type LeadFacts, type Plan } from '@smk/plan';
import { assignmentsWrite, knownInputs, type NewAssignment, type Session, type Write } from '@smk/store';
import { organisedBy } from '../../rules/organised-by.ts';
import { toldWith } from '../told-with.ts';
import type { Wanted } from './handoffs-of-lead.ts';
import type { LeadDraft } from './lead-draft.ts';
import { openFloor } from './open-floor.ts';

/**
 * Looks for somebody for each handoff, in the order given, under one lock of the turns; answers what is to be written of it.
 * A handoff that waited is told by an input; a new one is opened with its owner, or waits for somebody where its line does.
 */
export async function assignAll(tx: Session, every: readonly Wanted[], today: Plan): Promise<readonly Write[]> {
  const wanted = await notAnswered(tx, every);
  if (wanted.length === 0) return [];
  const asked = wanted.map((one) => ({ ...one, plan: organisedBy(one.handoff.known.plan, today) }));
  const pools = asked.map(({ plan, lead, handoff, facts, at }, index) =>
    // Who has an earlier one of the lead is not known yet, and a route may ask.
    asked.slice(0, index).some((one) => one.lead === lead)
      ? everyPool(handoff.rule)
      : poolsAsked(plan, handoff.rule, facts, at),
  );
  const all = { teams: pools.flatMap(({ teams }) => teams), groups: pools.flatMap(({ groups }) => groups) };
  const floor = await openFloor(tx, today, all, Math.min(...wanted.map(({ at }) => at)));
  const given = new Map<LeadDraft, LastGiven>();
  const assignments = asked.flatMap(({ plan, lead, handoff, facts, at }): readonly NewAssignment[] => {
    const taker = findTaker(plan, handoff.rule, after(facts, given.get(lead)), floor.now(), at);
    const { to, spentTurn, waitsUntil } = taker;
    const by = foundBy(taker);
    if (to !== null) floor.give(to, at, taker.pools);
    if (to?.kind === 'person') given.set(lead, to);
    handoff.owner = to;
    handoff.foundBy = by;
    handoff.waitsUntil = waitsUntil;
    if (handoff.status === 'waiting') {
      const until = waitsUntil === null ? {} : { until: waitsUntil };
      const input = { kind: 'assigned', attempt: 1, to, at, by, ...until } as const;
      lead.inputs.push({ id: assignedInputId(handoff.id, 1), subject: { kind: 'handoff', id: handoff.id }, input, at });
    }
    if (to === null) return [];
    const told = toldWith(handoff.known.plan, handoff.rule, facts, at);
    return [{ handoff: handoff.id, attempt: 1, to, at, spentTurn, ...told }];
  });
  return [assignmentsWrite(assignments), ...floor.writes()];
}

/** Without those that waited for data and have their answer already, which they have not heard yet. */
async function notAnswered(tx: Session, wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
  const waiting = wanted.flatMap(({ handoff: { id, status } }) =>
    status === 'waiting' ? [assignedInputId(id, 1)] : [],
  );
  const answered = await knownInputs(tx, waiting);
  return wanted.filter(({ handoff }) => !answered.has(assignedInputId(handoff.id, 1)));
}

/** A lead that was given to somebody in this transaction already. */
function after(facts: LeadFacts, given: LastGiven | undefined): LeadFacts {
  if (!given) return facts;
  const { person, team } = given;
  return { ...facts, handling: { ...(facts.handling ?? notHandled), owner: person, lastOwner: person, team } };
}
