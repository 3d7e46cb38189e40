import type { Condition, Plan } from '@smk/plan';
import { rulesOf } from '../assessing/closures/rules.ts';
import type { LeadBatch, Level, Pass } from './batch.ts';
import { createCompiler } from './compile.ts';
import { truthsAt, type NumberNode, type TruthNode } from './node.ts';

/**
 * What the rules say of the leads of a batch at each of their instants, for leads of which nothing was decided before.
 * Its arrays are written over when the next batch is assessed, and may be longer than there are instants.
 */
export type BulkAnswer = {
  /** 1 where the lead is refused. */
  readonly refused: Uint8Array;
  /** The rank of the highest stage that is true and not over, from 0; -1 for none, whether it is refused, waits or not. */
  readonly reached: Int16Array;
  /** Whole points of a score. */
  readonly score: (name: string) => Numbers;
  /** A condition of the plan: 0 false, 1 unknown, 2 true. */
  readonly truth: (condition: Condition) => Truths;
};

/** One for each lead or each instant, as `level` says. */
type Truths = { readonly level: Level; readonly values: Uint8Array };
type Numbers = { readonly level: Level; readonly values: Float64Array };

/**
 * Compiles a plan for many leads at once, by column. It says of a lead what `assess` says of its outcome as far as refusals,
 * stages and scores go; what might become of it, and when, it leaves to that.
 */
export function prepareBulk(plan: Plan): (batch: LeadBatch) => BulkAnswer {
  const rules = rulesOf(plan);
  const compiler = createCompiler(rules);
  const refusals = rules.refusals.map(({ condition }) => truthsAt('instant', compiler.truth(condition)));
  const stages = rules.stages.map(({ gate: { when, until } }) => ({
    when: truthsAt('instant', compiler.truth(when)),
    until: until && truthsAt('instant', compiler.truth(until)),
  }));
  // Invariant: all closures are made before a lead is placed, since a frame holds only what they were known to read by then.
  for (const { when } of plan.handoffs.flatMap(({ routes }) => routes))
    if (when !== null) compiler.truth(when.condition);
  for (const { name } of rules.scores) compiler.score(name);
  let refused = new Uint8Array(0);
  let reached = new Int16Array(0);

  return (batch) => {
    const pass: Pass = { batch };
    const count = batch.instantsFrom[batch.leads]!;
    if (refused.length < count) {
      refused = new Uint8Array(count);
      reached = new Int16Array(count);
    }
    refused.fill(0, 0, count);
    for (const refusal of refusals) markTrue(refusal, pass, count, refused);
    reached.fill(-1, 0, count);
    for (const [rank, stage] of stages.entries()) raiseWhereTrue(stage, pass, count, rank, reached);
    return {
      refused,
      reached,
      score: (name) => {
        const node: NumberNode = compiler.score(name);
        return { level: node.level, values: node.numbers(pass) };
      },
      truth: (condition) => {
        const node: TruthNode = compiler.truth(condition);
        return { level: node.level, values: node.truths(pass) };
      },
    };
  };
}

function markTrue(node: TruthNode, pass: Pass, count: number, marks: Uint8Array): void {
  const truths = node.truths(pass);
  for (let index = 0; index < count; index += 1) marks[index]! |= truths[index]! >> 1;
}

/** Lowest first, so that the highest stands at last. */
function raiseWhereTrue(
  { when, until }: { readonly when: TruthNode; readonly until: TruthNode | null },
  pass: Pass,
  count: number,
  rank: number,
  ranks: Int16Array,
): void {
  const truths = when.truths(pass);
  const over = until?.truths(pass);
  for (let index = 0; index < count; index += 1) if (truths[index] === 2 && over?.[index] !== 2) ranks[index] = rank;
}
