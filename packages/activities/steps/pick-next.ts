import { findNext } from '@smk/engine';
import {
  assignedInputId,
  foundInputId,
  newStanding,
  type Effect,
  type HandoffCase,
  type HandoffRule,
  type LeadFacts,
  type Picked,
  type Plan,
  type StepRecord,
} from '@smk/plan';
import { assignmentsWrite, inputsWrite, readInput, readUnheard, type Session, type Write } from '@smk/store';
import { readFacts } from '../intake/handling.ts';
import { toldWith } from '../intake/told-with.ts';
import { openFloor } from '../intake/batch/open-floor.ts';
import { handoffRule, type KnownPlan, type KnownPlans } from '../rules/known-plans.ts';
import { organisedBy } from '../rules/organised-by.ts';
import { findByRoute, pickedBy } from './find-by-route.ts';
import type { StoredCase } from './stored-case.ts';

/** Who was found for a step that asks for somebody, and what is to be written of it. */
export type Answer = { readonly picked: Picked | null; readonly writes: readonly Write[] };

/** What somebody is looked for by: the rule and the names that the handoff began with, among the people of today. */
export type Looking = {
  readonly rule: HandoffRule;
  readonly plan: Plan;
  readonly today: Plan;
  readonly facts: LeadFacts;
};

/**
 * Finds somebody where a step asks for one. The answer is a row of inputs too, so that it survives the loss of
 * the workflow; the step that is told the answer takes that row in.
 * Invariant: an attempt is answered once; a workflow that was lost before it took the answer in asks again, and hears the same.
 */
export async function pickNext(
  tx: Session,
  stored: StoredCase,
  { subject, case: whole, effects }: StepRecord,
  plans: KnownPlans,
): Promise<Answer> {
  const asked = effects.find((one) => one.kind === 'pick' || one.kind === 'find');
  if (!asked || whole.kind !== 'handoff') return { picked: null, writes: [] };
  const own = await plans.get(tx, stored.plan);
  const today = (await plans.get(tx, stored.active ?? stored.plan)).plan;
  const rule = handoffRule(own, stored.ruleName);
  const read = asked.kind === 'find' || rule.passesOn !== undefined || asksForLanguage(rule);
  const facts = own.follow.facts(read ? await factsOf(tx, stored.lead, own, whole) : nothingKnown);
  const looking = { rule, plan: organisedBy(own.plan, today), today, facts };
  return asked.kind === 'find' ? findByRoute(tx, subject, asked, looking) : pickInTeam(tx, whole, asked, looking);
}

async function pickInTeam(
  tx: Session,
  whole: HandoffCase,
  effect: Extract<Effect, { kind: 'pick' }>,
  { rule, plan, today, facts }: Looking,
): Promise<Answer> {
  const { attempt, team, at } = effect;
  const subject = { kind: 'handoff', id: whole.id } as const;
  const first = await readInput(tx, assignedInputId(whole.id, attempt));
  if (first?.input.kind === 'assigned' && first.state === 'pending')
    return { picked: { attempt, to: first.input.to }, writes: [] };
  // Nobody was found before, which took no attempt: another offer asks for the same one again, under a row of its own.
  const unheard = first === null ? null : await readUnheard(tx, subject, attempt);
  if (unheard?.input.kind === 'assigned') return { picked: pickedBy(unheard.id, unheard.input), writes: [] };
  const id = first === null ? assignedInputId(whole.id, attempt) : foundInputId(whole.id, attempt, at);
  const row = first === null ? {} : { row: id, at };
  const floor = await openFloor(tx, today, { teams: [team], groups: [] }, at);
  const line = whole.foundBy?.line ?? null;
  const next = findNext(plan, rule, facts, floor.now(), at, { ...effect, line });
  const to = next === null ? null : ({ kind: 'person', person: next.person, team: next.team } as const);
  const answer = { id, subject, input: { kind: 'assigned', attempt, to, at }, at } as const;
  if (next === null || to === null) return { picked: { attempt, to: null, ...row }, writes: [inputsWrite([answer])] };
  floor.give(to, at, next.pools);
  const told = toldWith(plan, rule, facts, at);
  const given = assignmentsWrite([{ handoff: whole.id, attempt, to, at, spentTurn: true, ...told }]);
  return { picked: { attempt, to, ...row }, writes: [inputsWrite([answer]), ...floor.writes(), given] };
}

const nothingKnown: LeadFacts = { fields: {}, events: [], standing: newStanding };

/** Of who is next in a team, nothing else is to be known of the lead, unless a line asks for the language that it speaks. */
const asksForLanguage = ({ routes }: HandoffRule): boolean =>
  routes.some(({ to }) => 'speaking' in to && to.speaking?.kind === 'field');

async function factsOf(tx: Session, lead: string | null, own: KnownPlan, now: HandoffCase): Promise<LeadFacts> {
  return (lead === null ? null : await readFacts(tx, lead, own, now)) ?? nothingKnown;
}
