import type { Decision, HandoffRule, LeadStanding, Moment, Plan } from '@smk/plan';
import { sinceEver, stepOnTheWall } from '../time/window-edges.ts';
import { rankOf, stageNames } from './ranks.ts';

export type Applied = {
  readonly standing: LeadStanding;
  /** The stages entered, lowest first. */
  readonly entered: readonly string[];
  /** The handoff rules that open now. Whether one of them is open already is for the caller to look up. */
  readonly opens: readonly string[];
};

/**
 * What a decision makes of a lead: the stages it enters, and the handoffs that open. A stage is entered with those below it
 * and held; a handoff that an embargo after a refusal holds back opens when the embargo ends.
 */
export function applyDecision(plan: Plan, standing: LeadStanding, decision: Decision): Applied {
  const { asOf, outcome } = decision;
  if (outcome.kind === 'refused') {
    return { standing: { ...standing, refusedAt: Math.max(standing.refusedAt ?? asOf, asOf) }, entered: [], opens: [] };
  }
  if (outcome.kind !== 'stage') return { standing, entered: [], opens: [] };
  const entered = stageNames(plan).slice(rankOf(plan, standing.stage) + 1, rankOf(plan, outcome.stage) + 1);
  const isNew = entered.length > 0;
  const due = standing.closed
    ? []
    : plan.handoffs.filter((rule) => entered.includes(rule.becomes) || standing.heldBack.includes(rule.name));
  const heldBack = due.filter((rule) => isUnderEmbargo(plan, rule, standing, asOf));
  return {
    standing: {
      ...standing,
      stage: isNew ? outcome.stage : standing.stage,
      stageSince: isNew ? asOf : standing.stageSince,
      heldBack: heldBack.map((rule) => rule.name),
    },
    entered,
    opens: due.filter((rule) => !heldBack.includes(rule)).map((rule) => rule.name),
  };
}

function isUnderEmbargo(plan: Plan, rule: HandoffRule, { refusedAt }: LeadStanding, asOf: Moment): boolean {
  if (rule.unlessRefusedWithin === null || refusedAt === null) return false;
  return asOf < stepOnTheWall(sinceEver(plan.company.zone), refusedAt, rule.unlessRefusedWithin, 1);
}
