import type { Condition, Fields, LeadFacts, Moment, Outcome, Plan, Stage, Truth } from '@smk/plan';
import { gateOf } from '../unknown/gate.ts';
import { whatCouldReach, whatCouldUndo } from '../unknown/what-could.ts';
import { truthOf } from './condition.ts';
import { situationOf } from './situation.ts';
import { runningWaits } from './waits.ts';
import { valueOf } from './value.ts';

/** What the rules say of a lead as of a moment: refused first, then what is waited for, then the highest stage, held or true. */
export function outcomeOf(plan: Plan, facts: LeadFacts, asOf: Moment): Outcome {
  const by = refusalsOf(plan, facts, asOf);
  if (by.length > 0) return { kind: 'refused', by };
  const waits = runningWaits(plan, facts, asOf);
  if (waits.length > 0)
    return { kind: 'waiting', for: waits.map(({ name }) => name), until: Math.max(...waits.map(({ end }) => end)) };
  const stages = stagesOf(plan);
  const held = heldStage(plan, facts, asOf);
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
  const open = stages.slice(0, barFrom(plan, facts, asOf)).map(gateOf);
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

/** The index of the stage that the lead is in and stays in; what `until` ends gives way to the stage below. */
function heldStage(plan: Plan, facts: LeadFacts, asOf: Moment): number {
  const stages = stagesOf(plan);
  let held = stages.findIndex((stage) => stage.name === facts.standing.stage);
  while (held >= 0 && isOver(stages[held]!, plan, facts, asOf)) held -= 1;
  return held;
}

function isOver({ until }: Stage, plan: Plan, facts: LeadFacts, asOf: Moment): boolean {
  return until !== undefined && judge(plan, facts, asOf, until.condition) === true;
}

/** The index of the highest stage that is true and may be entered; -1 if there is none. */
function highestTrue(plan: Plan, facts: LeadFacts, asOf: Moment): number {
  const open = stagesOf(plan).slice(0, barFrom(plan, facts, asOf));
  return open.findLastIndex(
    (stage) => judge(plan, facts, asOf, stage.when.condition) === true && !isOver(stage, plan, facts, asOf),
  );
}

/** The index from which on stages may not be entered: a recycled lead stays below its handoff's stage until its time. */
function barFrom(plan: Plan, facts: LeadFacts, asOf: Moment): number {
  const stages = stagesOf(plan);
  const { recycled, alsoRecycled = [] } = facts.standing;
  if (recycled === null) return stages.length;
  const below = [recycled, ...alsoRecycled].filter(({ until }) => asOf < until).map((rest) => rest.below);
  const bar = stages.findIndex(({ name }) => below.includes(name));
  return bar === -1 ? stages.length : bar;
}

function whatUndoes(plan: Plan, facts: LeadFacts, asOf: Moment, reached: number): readonly string[] {
  const from = stagesOf(plan).slice(reached, barFrom(plan, facts, asOf));
  const undoes = (fields: Fields) => highestTrue(plan, { ...facts, fields }, asOf) < reached;
  return whatCouldUndo(from.map(gateOf), knownOf(plan, facts, asOf), undoes);
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
