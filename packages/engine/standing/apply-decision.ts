import type { Decision, HandoffRule, LeadStanding, Moment, Plan } from '@smk/plan';
import { sinceEver, stepOnTheWall } from '../time/window-edges.ts';
import { divertedTo } from './diverted-to.ts';
import { rankOf, stageNames } from './ranks.ts';
import { standAfter } from './stand-after.ts';

export type Applied = {
  readonly standing: LeadStanding;
  /** The stages entered, lowest first. */
  readonly entered: readonly string[];
  /** The stages left, highest first. */
  readonly left: readonly string[];
  /** The handoff rules that open now. Whether one of them is open already is for the caller to look up. */
  readonly opens: readonly string[];
};

/**
 * What a decision makes of a lead: the stages it enters or leaves, the waits that begin, and the handoffs that open. A stage is entered with those below it
 * and held; a handoff that an embargo after a refusal holds back opens when the embargo ends.
 */
export function applyDecision(plan: Plan, standing: LeadStanding, decision: Decision): Applied {
  const { asOf, outcome } = decision;
  if (outcome.kind === 'refused') {
    // What somebody else takes care of was no bad lead.
    if (divertedTo(plan, outcome) !== null) return { standing, entered: [], left: [], opens: [] };
    const refused = { ...standing, refusedAt: Math.max(standing.refusedAt ?? asOf, asOf) };
    return { standing: refused, entered: [], left: [], opens: [] };
  }
  const stands = standAfter(plan, standing, outcome, asOf);
  const left = stageNames(plan)
    .slice(rankOf(plan, stands.stage) + 1, rankOf(plan, standing.stage) + 1)
    .toReversed();
  const after = withoutHeldBack(plan, stands, left);
  if (outcome.kind !== 'stage') return { standing: after, entered: [], left, opens: [] };
  const entered = stageNames(plan).slice(rankOf(plan, standing.stage) + 1, rankOf(plan, outcome.stage) + 1);
  const due = standing.closed
    ? []
    : plan.handoffs.filter(
        ({ becomes, name }) => (becomes !== null && entered.includes(becomes)) || after.heldBack.includes(name),
      );
  const heldBack = due.filter((rule) => isUnderEmbargo(plan, rule, standing, asOf));
  return {
    standing: { ...after, heldBack: heldBack.map((rule) => rule.name) },
    entered,
    left,
    opens: due.filter((rule) => !heldBack.includes(rule)).map((rule) => rule.name),
  };
}

/** What was held back for a stage that the lead has left opens no more. */
function withoutHeldBack(plan: Plan, standing: LeadStanding, left: readonly string[]): LeadStanding {
  if (left.length === 0) return standing;
  const stays = standing.heldBack.filter((name) =>
    plan.handoffs.some((rule) => rule.name === name && (rule.becomes === null || !left.includes(rule.becomes))),
  );
  return { ...standing, heldBack: stays };
}

function isUnderEmbargo(plan: Plan, rule: HandoffRule, { refusedAt }: LeadStanding, asOf: Moment): boolean {
  if (rule.unlessRefusedWithin === null || refusedAt === null) return false;
  return asOf < stepOnTheWall(sinceEver(plan.company.zone), refusedAt, rule.unlessRefusedWithin, 1);
}
