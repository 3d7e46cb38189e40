import { canonicalJson, type Aim, type HandoffRule, type LeadFacts, type Outcome, type Plan } from '@smk/plan';
import { barIn, heldStage, highestTrue, refusedBy, waitingIn } from '../../assessing/closures/outcome.ts';
import { lacking } from '../../routing/lacking.ts';
import { chooseRoute } from '../../routing/choose-route.ts';
import { rankOf } from '../../standing/ranks.ts';
import { routeTaken, type Judging } from '../judging.ts';

/** Whether the lead that is placed is where the question aims at. */
export function holds(judging: Judging, aim: Aim, facts: LeadFacts): boolean {
  const { rules, frame } = judging;
  switch (aim.kind) {
    case 'refused':
      return refusedBy(rules, frame).some((name) => aim.by === null || name === aim.by);
    case 'not refused':
      return refusedBy(rules, frame).length === 0;
    case 'stage':
      return reaches(judging, aim.stage, facts);
    case 'routed': {
      const rule = ruleOf(judging.plan, aim.handoff);
      if (lacking(rule, facts.fields).length > 0 || !reaches(judging, rule.becomes, facts)) return false;
      return isSame(rule.routes[routeTaken(judging, rule)]!.to, aim.to);
    }
  }
}

/** The same, judged by the functions that decide in earnest. */
export function isConfirmed({ plan, assessor }: Judging, aim: Aim, facts: LeadFacts, asOf: number): boolean {
  const { stage: reached, refusedBy: by } = saidIn(assessor.assess(facts, asOf).outcome);
  const isIn = (stage: string): boolean => rankOf(plan, reached) >= rankOf(plan, stage);
  switch (aim.kind) {
    case 'refused':
      return aim.by === null ? by.length > 0 : by.includes(aim.by);
    case 'not refused':
      return by.length === 0;
    case 'stage':
      return isIn(aim.stage);
    case 'routed': {
      const rule = ruleOf(plan, aim.handoff);
      const isAsked = isIn(rule.becomes) && lacking(rule, facts.fields).length === 0;
      return isAsked && isSame(chooseRoute(plan, rule, facts, asOf).to, aim.to);
    }
  }
}

function saidIn(outcome: Outcome): { readonly stage: string | null; readonly refusedBy: readonly string[] } {
  switch (outcome.kind) {
    case 'refused':
      return { stage: null, refusedBy: outcome.by };
    case 'stage':
      return { stage: outcome.stage, refusedBy: [] };
    case 'waiting':
    case 'not yet':
    case 'insufficient data':
      return { stage: null, refusedBy: [] };
  }
}

/** A handoff that a stage opens; only of those it can be said why a lead is not handed over. */
export type StagedRule = HandoffRule & { readonly becomes: string };

export function isStaged(rule: HandoffRule): rule is StagedRule {
  return rule.becomes !== null;
}

/** The handoff of a name that a stage opens. Throws where the plan has none. */
export function ruleOf(plan: Plan, name: string): StagedRule {
  const rule = plan.handoffs.filter(isStaged).find((one) => one.name === name);
  if (rule === undefined) throw new Error(`The plan has no handoff ${name} that a stage opens.`);
  return rule;
}

/** Whether two lines lead to the same. */
export function isSame(a: HandoffRule['routes'][number]['to'], b: HandoffRule['routes'][number]['to']): boolean {
  switch (a.kind) {
    case 'team':
      return b.kind === 'team' && a.team === b.team;
    case 'queue':
      return b.kind === 'queue' && a.queue === b.queue;
    case 'teams':
    case 'owner':
      return canonicalJson(a) === canonicalJson(b);
  }
}

function reaches({ rules, frame }: Judging, stage: string, { standing }: LeadFacts): boolean {
  if (refusedBy(rules, frame).length > 0 || waitingIn(rules, frame, standing) !== null) return false;
  const rank = rules.rankOf.get(stage)!;
  return (
    heldStage(rules, frame, standing) >= rank || highestTrue(rules, frame, barIn(rules, frame, standing), rank) >= 0
  );
}
