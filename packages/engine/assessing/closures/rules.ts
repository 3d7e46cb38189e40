import {
  notHandled,
  type Condition,
  type Duration,
  type FactValue,
  type Fields,
  type LeadFacts,
  type Moment,
  type Operand,
  type Outcome,
  type Plan,
} from '@smk/plan';
import { gateOf, type Gate } from '../unknown/gate.ts';
import { beyondDoubt } from './beyond-doubt.ts';
import { fitting } from './kept-scores.ts';
import { fieldsIn } from '../unknown/fields-in.ts';
import { compileCondition } from './condition.ts';
import { compileEventScore, type CompiledEventScore } from './event-score.ts';
import { compileFactScore } from './fact-score.ts';
import type { Frame, Read, Test } from './frame.ts';
import { compileLet } from './let.ts';
import { loadFields, newNames, slotOf, type Names } from './names.ts';
import { compileOperand } from './operand.ts';
import { compileTable } from './table.ts';
import { stepsOf, type Step } from './steps.ts';

/** A plan as closures. */
export type Rules = {
  readonly plan: Plan;
  readonly names: Names;
  /** Fill the frame's lets, scores and tables, in an order in which each has what it uses. */
  readonly steps: readonly ((frame: Frame) => void)[];
  readonly scores: readonly { readonly name: string; readonly slot: number; readonly site: number }[];
  readonly eventScores: ReadonlyMap<string, CompiledEventScore>;
  readonly refusals: readonly Judged[];
  readonly waits: readonly (Judged & { readonly upTo: Duration })[];
  /** Lowest first; those of a later qualification above those of an earlier one. */
  readonly stages: readonly JudgedStage[];
  readonly rankOf: ReadonlyMap<string, number>;
  /** The slots of the fields that stages rest on. */
  readonly stageFields: readonly number[];
  readonly read: (operand: Operand, frame: Frame) => FactValue;
};

type Judged = { readonly name: string; readonly test: Test; readonly condition: Condition };

/** `until` ends it; `surely` is the outcome where nothing unknown could undo it, the same for all leads. */
type JudgedStage = Judged & { readonly gate: Gate; readonly until: Test | null; readonly surely: Outcome };

const remembered = new WeakMap<Plan, Rules>();

/** A plan's scores, refusals and stages as closures; compiled once for each plan. */
export function rulesOf(plan: Plan): Rules {
  const rules = remembered.get(plan) ?? compileRules(plan);
  remembered.set(plan, rules);
  return rules;
}

/** The same, compiled anew: for whoever adds conditions of their own, which must not slow the others. */
export function compileRules(plan: Plan): Rules {
  const names = newNames(plan);
  const { steps, eventScores } = compileSteps(names, stepsOf(plan));
  const judge = (one: { readonly name: string; readonly when: { readonly condition: Condition } }): Judged => ({
    name: one.name,
    condition: one.when.condition,
    test: compileCondition(one.when.condition, names),
  });
  const stages = plan.qualifications
    .flatMap((one) => one.stages)
    .map((stage) => ({
      ...judge(stage),
      gate: gateOf(stage),
      until: stage.until === undefined ? null : compileCondition(stage.until.condition, names),
      surely: Object.freeze({ kind: 'stage', stage: stage.name, couldBeUndone: [] }) satisfies Outcome,
    }));
  const stageFields = new Set(
    stages.flatMap(({ gate: { when, until } }) => [
      ...fieldsIn(plan, when),
      ...(until === null ? [] : fieldsIn(plan, until)),
    ]),
  );
  const reads = new WeakMap<Operand, Read>();
  return {
    plan,
    names,
    steps,
    scores: plan.qualifications
      .flatMap((one) => one.scores)
      .map(({ name }) => ({ name, slot: slotOf(names, 'score', name), site: names.site++ })),
    eventScores,
    refusals: plan.qualifications.flatMap((one) => one.refusals).map(judge),
    waits: plan.qualifications.flatMap((one) => one.waits ?? []).map((wait) => ({ ...judge(wait), upTo: wait.upTo })),
    stages,
    rankOf: new Map(stages.map((stage, rank) => [stage.name, rank])),
    stageFields: [...stageFields].map((name) => slotOf(names, 'field', name)),
    read: (operand, frame) => {
      const read = reads.get(operand) ?? compileOperand(operand, names);
      reads.set(operand, read);
      return read(frame);
    },
  };
}

/** Closures for some steps, each of which has what it uses among those before it. */
export function compileSteps(names: Names, some: readonly Step[]): Pick<Rules, 'steps' | 'eventScores'> {
  const eventScores = new Map<string, CompiledEventScore>();
  const steps = some.map((step): ((frame: Frame) => void) => {
    const slot = slotOf(names, step.kind, step.is.name);
    if (step.kind === 'let') return store(slot, compileLet(step.is, names));
    if (step.kind === 'table') return store(slot, compileTable(step.is, names));
    if (step.is.kind === 'facts') return store(slot, compileFactScore(step.is, names));
    const index = eventScores.size;
    const compiled = compileEventScore(step.is, index, names);
    eventScores.set(step.is.name, compiled);
    return store(slot, (frame) => {
      const running = compiled.run(frame);
      frame.running[index] = running;
      return compiled.shown(running, frame.asOf);
    });
  });
  return { steps, eventScores };
}

/** What is needed to place a lead. */
export type Placing = Pick<Rules, 'names' | 'steps'>;

/** Puts a lead as of a moment into a frame and computes its lets and scores; after a recycling only what happened since counts. */
export function placeLead(rules: Placing, frame: Frame, facts: LeadFacts, asOf: Moment): void {
  const { recycled } = facts.standing;
  frame.happened = recycled === null ? facts.events : facts.events.filter((event) => event.at > recycled.since);
  frame.events = beyondDoubt(rules.names, frame.happened, asOf);
  frame.kept = fitting(facts.kept, frame.events, asOf);
  frame.asOf = asOf;
  frame.pauses = facts.standing.pauses;
  frame.stage = facts.standing.stage;
  frame.handling = facts.handling ?? notHandled;
  placeFields(rules, frame, facts.fields);
}

/** Puts other fields into a frame and computes its lets and scores again. */
export function placeFields(rules: Placing, frame: Frame, fields: Fields): void {
  loadFields(rules.names, frame, fields);
  runSteps(rules, frame);
}

/** Computes the lets and scores of the lead that stands in a frame. */
export function runSteps(rules: Placing, frame: Frame): void {
  for (const step of rules.steps) step(frame);
}

function store(slot: number, read: Read): (frame: Frame) => void {
  return (frame) => {
    frame.values[slot] = read(frame);
  };
}
