import type { Condition, Fields, LeadStanding, Outcome } from '@smk/plan';
import type { Known } from '../unknown/possible.ts';
import { whatCouldReach, whatCouldUndo } from '../unknown/what-could.ts';
import { FALSE, TRUE, type Frame } from './frame.ts';
import { placeFields, type Rules } from './rules.ts';

const notYet: Outcome = { kind: 'not yet' };
const nothing: readonly string[] = [];

/** The outcome for the lead in `frame`, whose steps have run; values of unknown fields are tried out in `trial`. */
export function outcomeIn(rules: Rules, frame: Frame, trial: Frame, standing: LeadStanding): Outcome {
  const by = refusedBy(rules, frame);
  if (by.length > 0) return { kind: 'refused', by };
  const bar = barIn(rules, frame, standing);
  const held = standing.stage === null ? -1 : (rules.rankOf.get(standing.stage) ?? -1);
  const reached = highestTrue(rules, frame, bar, held);
  const canTurn = hasUnknown(rules, frame);
  if (reached < 0 && held < 0) {
    if (!canTurn) return notYet;
    const unknown = whatReaches(rules, frame, trial, bar);
    return unknown.length > 0 ? { kind: 'insufficient data', unknown } : notYet;
  }
  const stage = rules.stages[Math.max(reached, held)]!.name;
  return {
    kind: 'stage',
    stage,
    couldBeUndone: canTurn && reached >= held ? whatUndoes(rules, frame, trial, bar, reached) : nothing,
  };
}

/** The refusals that are true of the lead in a frame. */
export function refusedBy(rules: Rules, frame: Frame): readonly string[] {
  let by: string[] | null = null;
  for (const refusal of rules.refusals) if (refusal.test(frame) === TRUE) (by ??= []).push(refusal.name);
  return by ?? nothing;
}

/** The highest stage below `bar` that is true, if it is `least` or above; -1 if there is none. */
export function highestTrue(rules: Rules, frame: Frame, bar: number, least: number): number {
  for (let rank = bar - 1; rank >= least && rank >= 0; rank -= 1)
    if (rules.stages[rank]!.test(frame) === TRUE) return rank;
  return -1;
}

/** The rank from which on stages may not be entered: a recycled lead stays below its handoff's stage until its time. */
export function barIn(rules: Rules, frame: Frame, { recycled }: LeadStanding): number {
  if (recycled === null || frame.asOf >= recycled.until) return rules.stages.length;
  return rules.rankOf.get(recycled.below) ?? rules.stages.length;
}

/** Whether a field that stages rest on is unknown. */
export function hasUnknown(rules: Rules, frame: Frame): boolean {
  for (const slot of rules.stageFields) if (frame.values[slot] === null) return true;
  return false;
}

function whatReaches(rules: Rules, frame: Frame, trial: Frame, bar: number): readonly string[] {
  const open = rules.stages.slice(0, bar).map((stage) => stage.condition);
  return whatCouldReach(open, knownIn(rules, frame), (fields) => {
    fill(rules, trial, frame, fields);
    return highestTrue(rules, trial, bar, 0) >= 0 && refusedBy(rules, trial).length === 0;
  });
}

function whatUndoes(rules: Rules, frame: Frame, trial: Frame, bar: number, reached: number): readonly string[] {
  const from = rules.stages.slice(reached, bar).map((stage) => stage.condition);
  return whatCouldUndo(from, knownIn(rules, frame), (fields) => {
    fill(rules, trial, frame, fields);
    return highestTrue(rules, trial, bar, reached) < 0;
  });
}

function fill(rules: Rules, trial: Frame, frame: Frame, fields: Fields): void {
  trial.events = frame.events;
  trial.asOf = frame.asOf;
  placeFields(rules, trial, fields);
}

function knownIn(rules: Rules, frame: Frame): Known {
  return {
    plan: rules.plan,
    fields: frame.fields,
    value: (operand) => rules.read(operand, frame),
    truth: (condition: Condition) => {
      const truth = rules.names.tests.get(condition)!(frame);
      if (truth === TRUE) return true;
      return truth === FALSE ? false : 'unknown';
    },
  };
}
