import { findNext } from '@smk/engine';
import {
  assignedInputId,
  newStanding,
  type HandoffRule,
  type LeadFacts,
  type StepOutcome,
  type StepRecord,
} from '@smk/plan';
import { assignmentsWrite, inputsWrite, readInput, readLeadFacts, type Session, type Write } from '@smk/store';
import { openFloor } from '../intake/batch/open-floor.ts';
import { handoffRule, type KnownPlans } from '../rules/known-plans.ts';
import { organisedBy } from '../rules/organised-by.ts';
import type { StoredCase } from './stored-case.ts';

export type Picked = Extract<StepOutcome, { kind: 'recorded' }>['picked'];

/**
 * Finds the next one in the team where a step asks for it. The answer is a row of inputs too, so that it survives the loss of
 * the workflow; the step that is told the answer takes that row in.
 * Invariant: an attempt is answered once; a workflow that was lost before it took the answer in asks again, and hears the same.
 */
export async function pickNext(
  tx: Session,
  stored: StoredCase,
  { subject, case: whole, effects }: StepRecord,
  plans: KnownPlans,
): Promise<{ readonly picked: Picked; readonly writes: readonly Write[] }> {
  const effect = effects.find((one) => one.kind === 'pick');
  if (!effect || whole.kind !== 'handoff') return { picked: null, writes: [] };
  const { attempt, team, tried, at } = effect;
  const id = assignedInputId(subject.id, attempt);
  const before = await readInput(tx, id);
  if (before?.input.kind === 'assigned') return { picked: { attempt, to: before.input.to }, writes: [] };
  const own = await plans.get(tx, stored.plan);
  const today = (await plans.get(tx, stored.active ?? stored.plan)).plan;
  const rule = handoffRule(own, stored.ruleName);
  const facts = own.follow.facts(await factsFor(tx, rule, stored.lead));
  const floor = await openFloor(tx, today, [team], at);
  const line = whole.foundBy?.line ?? null;
  const next = findNext(organisedBy(own.plan, today), rule, facts, floor.now(), at, { team, tried, line });
  const to = next === null ? null : ({ kind: 'person', person: next.person, team: next.team } as const);
  const answer = { id, subject, input: { kind: 'assigned', attempt, to, at }, at } as const;
  if (next === null || to === null) return { picked: { attempt, to: null }, writes: [inputsWrite([answer])] };
  floor.give(to, at, next.pools);
  const given = assignmentsWrite([{ handoff: subject.id, attempt, to, at, spentTurn: true }]);
  return { picked: { attempt, to }, writes: [inputsWrite([answer]), floor.write(), given] };
}

/** What is to be known of the lead: nothing, unless a line asks for the language that it speaks. */
async function factsFor(tx: Session, { routes }: HandoffRule, lead: string | null): Promise<LeadFacts> {
  const asks = routes.some(({ to }) => 'speaking' in to && to.speaking?.kind === 'field');
  const facts = asks && lead !== null ? await readLeadFacts(tx, lead) : null;
  return facts ?? { fields: {}, events: [], standing: newStanding };
}
