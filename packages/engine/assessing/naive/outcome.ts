import type { Condition, Fields, LeadFacts, Moment, Outcome, Plan, Truth } from '@smk/plan';
import { whatCouldReach, whatCouldUndo } from '../unknown/what-could.ts';
import { truthOf } from './condition.ts';
import { situationOf } from './situation.ts';
import { valueOf } from './value.ts';

/** What the rules say of a lead as of a moment: refused first, then the highest stage, held or true. */
export function outcomeOf(plan: Plan, facts: LeadFacts, asOf: Moment): Outcome {
  const by = refusalsOf(plan, facts, asOf);
  if (by.length > 0) return { kind: 'refused', by };
  const stages = stagesOf(plan);
  const held = stages.findIndex((stage) => stage.name === facts.standing.stage);
  const reached = highestTrue(plan, facts, asOf);
  const highest = Math.max(held, reached);
  const stage = stages[highest];
  if (stage !== undefined) {
    return {
      kind: 'stage',
      stage: stage.name,
      couldBeUndone: reached === highest ? whatUndoes(plan, facts, asOf, reached) : [],
    };
  }
  const reaches = (fields: Fields) =>
    refusalsOf(plan, { ...facts, fields }, asOf).length === 0 && highestTrue(plan, { ...facts, fields }, asOf) >= 0;
  const open = stages.slice(0, barFrom(plan, facts, asOf)).map((one) => one.when.condition);
  const unknown = whatCouldReach(open, knownOf(plan, facts, asOf), reaches);
  return unknown.length > 0 ? { kind: 'insufficient data', unknown } : { kind: 'not yet' };
}

/** All stages of a plan, lowest first: those of a later qualification stand above those of an earlier one. */
export function stagesOf(plan: Plan) {
  return plan.qualifications.flatMap((qualification) => qualification.stages);
}

function refusalsOf(plan: Plan, facts: LeadFacts, asOf: Moment): readonly string[] {
  const refusals = plan.qualifications.flatMap((qualification) => qualification.refusals);
  return refusals
    .filter((refusal) => judge(plan, facts, asOf, refusal.when.condition) === true)
    .map((refusal) => refusal.name);
}

/** The index of the highest stage that is true and may be entered; -1 if there is none. */
function highestTrue(plan: Plan, facts: LeadFacts, asOf: Moment): number {
  const open = stagesOf(plan).slice(0, barFrom(plan, facts, asOf));
  return open.findLastIndex((stage) => judge(plan, facts, asOf, stage.when.condition) === true);
}

/** The index from which on stages may not be entered: a recycled lead stays below its handoff's stage until its time. */
function barFrom(plan: Plan, facts: LeadFacts, asOf: Moment): number {
  const stages = stagesOf(plan);
  const { recycled } = facts.standing;
  if (recycled === null || asOf >= recycled.until) return stages.length;
  const bar = stages.findIndex((stage) => stage.name === recycled.below);
  return bar === -1 ? stages.length : bar;
}

function whatUndoes(plan: Plan, facts: LeadFacts, asOf: Moment, reached: number): readonly string[] {
  const from = stagesOf(plan).slice(reached, barFrom(plan, facts, asOf));
  const undoes = (fields: Fields) => highestTrue(plan, { ...facts, fields }, asOf) < reached;
  return whatCouldUndo(
    from.map((stage) => stage.when.condition),
    knownOf(plan, facts, asOf),
    undoes,
  );
}

function judge(plan: Plan, facts: LeadFacts, asOf: Moment, condition: Condition): Truth {
  return truthOf(condition, situationOf(plan, facts, asOf), {});
}

function knownOf(plan: Plan, facts: LeadFacts, asOf: Moment) {
  const situation = situationOf(plan, facts, asOf);
  return {
    plan,
    fields: facts.fields,
    truth: (condition: Condition) => truthOf(condition, situation, {}),
    value: (operand: Parameters<typeof valueOf>[0]) => valueOf(operand, situation, {}),
  };
}
