import { passedOn } from '@smk/engine';
import type { HandoffRule, LeadFacts, Moment, PassedOn, Plan } from '@smk/plan';

/** What whoever is given a lead is told with it, as a part of the assignment; nothing where the rule passes nothing on. */
export function toldWith(plan: Plan, rule: HandoffRule, facts: LeadFacts, at: Moment): { readonly told?: PassedOn } {
  return rule.passesOn === undefined ? {} : { told: passedOn(plan, rule, facts, at) };
}
