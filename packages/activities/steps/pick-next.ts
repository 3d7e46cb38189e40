import { findNext } from '@smk/engine';
import {
  assignedInputId,
  foundInputId,
  newStanding,
  type Effect,
  type HandoffCase,
  type HandoffRule,
  type LeadFacts,
  type Place,
  type StepRecord,
  type Subject,
} from '@smk/plan';
import { knownInputs, type Session } from '@smk/store';
import { readFacts } from '../intake/handling.ts';
import { openFloor } from '../intake/batch/open-floor.ts';
import { handoffRule, type KnownPlan, type KnownPlans } from '../rules/known-plans.ts';
import { organisedBy } from '../rules/organised-by.ts';
import { findByRoute } from './find-by-route.ts';
import { answeredBefore, keepAnswer, type Answer, type Looking } from './keep-answer.ts';
import type { StoredCase } from './stored-case.ts';

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
  if (asked.kind === 'find') return findByRoute(tx, subject, asked, looking);
  return pickInTeam(tx, subject, asked, whole.foundBy?.line ?? null, looking);
}

async function pickInTeam(
  tx: Session,
  subject: Subject,
  effect: Extract<Effect, { kind: 'pick' }>,
  line: Place | null,
  looking: Looking,
): Promise<Answer> {
  const { attempt, team, at } = effect;
  const first = assignedInputId(subject.id, attempt);
  const [before, asked] = await Promise.all([answeredBefore(tx, subject, attempt), knownInputs(tx, [first])]);
  if (before) return before;
  // Nobody was found before, which took no attempt: another offer asks for the same one again, under a row of its own.
  const id = asked.has(first) ? foundInputId(subject.id, attempt, at) : first;
  const { rule, plan, today, facts } = looking;
  const floor = await openFloor(tx, today, { teams: [team], groups: [] }, at);
  const next = findNext(plan, rule, facts, floor.now(), at, { ...effect, line });
  const to = next && ({ kind: 'person', person: next.person, team: next.team } as const);
  const input = { kind: 'assigned', attempt, to, at } as const;
  return keepAnswer({ id, subject, input }, { floor, pools: next?.pools ?? unchanged, spentTurn: true }, looking);
}

const unchanged = new Map<string, never>();

const nothingKnown: LeadFacts = { fields: {}, events: [], standing: newStanding };

/** Of who is next in a team, nothing else is to be known of the lead, unless a line asks for the language that it speaks. */
const asksForLanguage = ({ routes }: HandoffRule): boolean =>
  routes.some(({ to }) => 'speaking' in to && to.speaking?.kind === 'field');

async function factsOf(tx: Session, lead: string | null, own: KnownPlan, now: HandoffCase): Promise<LeadFacts> {
  return (lead === null ? null : await readFacts(tx, lead, own, now)) ?? nothingKnown;
}
