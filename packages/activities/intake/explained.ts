import { aimsCalled, explainWhole, whyNot } from '@smk/engine';
import type { ExplainedDecision, Explanation, LeadFacts, Moment, WhyNot } from '@smk/plan';
import type { KnownPlan } from '../rules/known-plans.ts';

export type Explained =
  | {
      readonly kind: 'explained';
      readonly plan: string;
      readonly decision: ExplainedDecision;
      readonly tree: Explanation;
      readonly whyNot: readonly WhyNot[];
    }
  | { readonly kind: 'nothing of that name'; readonly sentence: string };

/** Why the rules say what they say of a lead, for whoever may see its personal values; and why not what is asked by its name. */
export function explained(
  { hash, plan, assessor, follow }: KnownPlan,
  recorded: LeadFacts,
  asOf: Moment,
  not: string | null,
): Explained {
  const facts = follow.facts(recorded);
  const sight = 'personal values shown';
  const called = not === null ? { aims: [] } : aimsCalled(plan, not);
  if (called.aims === null) return { kind: 'nothing of that name', sentence: called.sentence };
  return {
    kind: 'explained',
    plan: hash,
    decision: assessor.explain(facts, asOf),
    tree: explainWhole(plan, facts, asOf, sight),
    whyNot: called.aims.map((aim) => whyNot(plan, facts, asOf, aim, sight)),
  };
}
