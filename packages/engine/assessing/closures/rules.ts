import type { Condition, FactValue, LeadFacts, Moment, Operand, Plan } from '@smk/plan';
import { sinceEver } from '../../time/window-edges.ts';
import { fieldsIn } from '../unknown/fields-in.ts';
import { compileCondition } from './condition.ts';
import { compileEventScore, type CompiledEventScore } from './event-score.ts';
import { compileFactScore } from './fact-score.ts';
import type { Frame, Names, Read, Test } from './frame.ts';
import { compileLet } from './let.ts';
import { compileOperand } from './operand.ts';
import { stepsOf } from './steps.ts';

/** A plan as closures. */
export type Rules = {
  readonly plan: Plan;
  readonly names: Names;
  /** Fill the frame's lets and scores, in an order in which each has what it uses. */
  readonly steps: readonly ((frame: Frame) => void)[];
  readonly scores: readonly string[];
  readonly eventScores: readonly (CompiledEventScore & { readonly index: number })[];
  readonly refusals: readonly Judged[];
  /** Lowest first; those of a later qualification above those of an earlier one. */
  readonly stages: readonly Judged[];
  readonly rankOf: ReadonlyMap<string, number>;
  /** The fields that stages rest on. */
  readonly stageFields: readonly string[];
  readonly read: (operand: Operand, frame: Frame) => FactValue;
};

export type Judged = { readonly name: string; readonly test: Test; readonly condition: Condition };

const remembered = new WeakMap<Plan, Rules>();

/** A plan's scores, refusals and stages as closures; compiled once for each plan. */
export function rulesOf(plan: Plan): Rules {
  const rules = remembered.get(plan) ?? compileRules(plan);
  remembered.set(plan, rules);
  return rules;
}

function compileRules(plan: Plan): Rules {
  const scores = plan.qualifications.flatMap((one) => one.scores);
  const indexed = (named: readonly { readonly name: string }[]) => new Map(named.map((one, index) => [one.name, index]));
  const names: Names = { plan, zone: sinceEver(plan.company.zone), lets: indexed(plan.lets), scores: indexed(scores), tests: new WeakMap() };
  const firstLines = new Map<string, number>();
  let lines = 0;
  for (const score of scores) {
    firstLines.set(score.name, lines);
    lines += score.kind === 'facts' ? score.lines.length : 0;
  }
  const eventScores: (CompiledEventScore & { readonly index: number })[] = [];
  const steps = stepsOf(plan).map((step): ((frame: Frame) => void) => {
    if (step.kind === 'let') return storeLet(names.lets.get(step.is.name)!, compileLet(step.is, names));
    const index = names.scores.get(step.is.name)!;
    if (step.is.kind === 'facts') return storeScore(index, compileFactScore(step.is, firstLines.get(step.is.name)!, names));
    const compiled = { ...compileEventScore(step.is, names), index };
    eventScores.push(compiled);
    return storeScore(index, (frame) => compiled.shown(compiled.run(frame, null), frame.asOf));
  });
  const judge = (one: { readonly name: string; readonly when: { readonly condition: Condition } }): Judged => ({
    name: one.name,
    condition: one.when.condition,
    test: compileCondition(one.when.condition, names),
  });
  const stages = plan.qualifications.flatMap((one) => one.stages).map(judge);
  const reads = new Map<Operand, Read>();
  return {
    plan,
    names,
    steps,
    scores: scores.map((score) => score.name),
    eventScores,
    refusals: plan.qualifications.flatMap((one) => one.refusals).map(judge),
    stages,
    rankOf: indexed(stages),
    stageFields: [...new Set(stages.flatMap((stage) => [...fieldsIn(plan, stage.condition)]))],
    read: (operand, frame) => {
      const read = reads.get(operand) ?? compileOperand(operand, names);
      reads.set(operand, read);
      return read(frame);
    },
  };
}

/** Puts a lead as of a moment into a frame and computes its lets and scores; after a recycling only what happened since counts. */
export function placeLead(rules: Rules, frame: Frame, facts: LeadFacts, asOf: Moment): void {
  const { recycled } = facts.standing;
  frame.fields = facts.fields;
  frame.events = recycled === null ? facts.events : facts.events.filter((event) => event.at > recycled.since);
  frame.asOf = asOf;
  runSteps(rules, frame);
}

/** Computes the frame's lets and scores for the lead and the moment that stand in it. */
export function runSteps(rules: Rules, frame: Frame): void {
  for (const step of rules.steps) step(frame);
}

function storeLet(index: number, read: Read): (frame: Frame) => void {
  return (frame) => {
    frame.lets[index] = read(frame);
  };
}

function storeScore(index: number, points: (frame: Frame) => number): (frame: Frame) => void {
  return (frame) => {
    frame.scores[index] = points(frame);
  };
}
