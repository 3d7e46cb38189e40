import type { Condition, Fields, LeadStanding, Outcome } from '@smk/plan';
import { restsOf } from '../../standing/rests.ts';
import type { Known } from '../unknown/possible.ts';
import { whatCouldReach, whatCouldUndo } from '../unknown/what-could.ts';
import { stepOnTheWall } from '../../time/window-edges.ts';
import { FALSE, standAs, TRUE, type Frame } from './frame.ts';
import { placeFields, type Rules } from './rules.ts';
import { isTriable, namesOf, turnedBy, unknownIn } from './turning/turned-by.ts';
import { turningOf } from './turning/turning-score.ts';
import type { Way } from './turning/moves-only.ts';

const notYet: Outcome = { kind: 'not yet' };
const nobody: readonly string[] = [];

/** The outcome for the lead in `frame`, whose steps have run; values of unknown fields are tried out in `trial`. */
export function outcomeIn(rules: Rules, frame: Frame, trial: Frame, standing: LeadStanding): Outcome {
  const by = refusedBy(rules, frame);
  if (by.length > 0) return { kind: 'refused', by };
  const waiting = waitingIn(rules, frame, standing);
  if (waiting !== null) return waiting;
  const bar = barIn(rules, frame, standing);
  const held = heldStage(rules, frame, standing);
  const reached = highestTrue(rules, frame, bar, held);
  const canTurn = hasUnknown(rules, frame);
  if (reached < 0 && held < 0) {
    if (!canTurn) return notYet;
    const unknown = whatReaches(rules, frame, trial, bar);
    return unknown.length > 0 ? { kind: 'insufficient data', unknown } : notYet;
  }
  const { name: stage, surely } = rules.stages[Math.max(reached, held)]!;
  if (!canTurn || reached < held) return surely;
  return { kind: 'stage', stage, couldBeUndone: whatUndoes(rules, frame, trial, bar, reached) };
}

/** The refusals that are true of the lead in a frame. */
export function refusedBy(rules: Rules, frame: Frame): readonly string[] {
  let by: string[] | null = null;
  for (const refusal of rules.refusals) if (refusal.test(frame) === TRUE) (by ??= []).push(refusal.name);
  return by ?? nobody;
}

/** The waits that a lead is in; one that never began begins now. `null` if there is none. */
export function waitingIn(
  rules: Rules,
  frame: Frame,
  { waits }: LeadStanding,
): Extract<Outcome, { kind: 'waiting' }> | null {
  if (rules.waits.length === 0) return null;
  const names: string[] = [];
  let until = -Infinity;
  for (const { name, test, upTo } of rules.waits) {
    if (test(frame) !== TRUE) continue;
    const since = waits?.find((begun) => begun.name === name)?.since ?? frame.asOf;
    const end = stepOnTheWall(rules.names.zone, since, upTo, 1);
    if (frame.asOf >= end) continue;
    names.push(name);
    if (end > until) until = end;
  }
  return names.length === 0 ? null : { kind: 'waiting', for: names, until };
}

/** The stage that the lead is in and stays in; what `until` ends gives way to the stage below. */
export function heldStage(rules: Rules, frame: Frame, { stage }: LeadStanding): number {
  let held = stage === null ? -1 : (rules.rankOf.get(stage) ?? -1);
  while (held >= 0 && isOver(rules, frame, held)) held -= 1;
  return held;
}

function isOver(rules: Rules, frame: Frame, rank: number): boolean {
  const { until } = rules.stages[rank]!;
  return until !== null && until(frame) === TRUE;
}

/** The highest stage below `bar` that is true, if it is `least` or above; -1 if there is none. */
export function highestTrue(rules: Rules, frame: Frame, bar: number, least: number): number {
  for (let rank = bar - 1; rank >= least && rank >= 0; rank -= 1)
    if (rules.stages[rank]!.test(frame) === TRUE && !isOver(rules, frame, rank)) return rank;
  return -1;
}

/** The rank from which on stages may not be entered: a recycled lead stays below its handoff's stage until its time. */
export function barIn(rules: Rules, { asOf }: Frame, standing: LeadStanding): number {
  const open = rules.stages.length;
  if (standing.recycled === null) return open;
  const bars = restsOf(standing).map(({ below, until }) => (asOf < until ? (rules.rankOf.get(below) ?? open) : open));
  return Math.min(...bars);
}

/** Whether a field that stages rest on is unknown. */
export function hasUnknown(rules: Rules, frame: Frame): boolean {
  for (const slot of rules.stageFields) if (frame.values[slot] === null) return true;
  return false;
}

function whatReaches(rules: Rules, frame: Frame, trial: Frame, bar: number): readonly string[] {
  const turned = whatTurns(rules, frame, trial, 1, () => highestTrue(rules, frame, bar, 0) >= 0);
  if (turned !== null) return turned;
  const open = rules.stages.slice(0, bar).map((stage) => stage.gate);
  return whatCouldReach(open, knownIn(rules, frame), (fields) => {
    fill(rules, trial, frame, fields);
    return highestTrue(rules, trial, bar, 0) >= 0 && refusedBy(rules, trial).length === 0;
  });
}

function whatUndoes(rules: Rules, frame: Frame, trial: Frame, bar: number, reached: number): readonly string[] {
  const turned = whatTurns(rules, frame, trial, -1, () => highestTrue(rules, frame, bar, reached) < 0);
  if (turned !== null) return turned;
  const from = rules.stages.slice(reached, bar).map((stage) => stage.gate);
  return whatCouldUndo(from, knownIn(rules, frame), (fields) => {
    fill(rules, trial, frame, fields);
    return highestTrue(rules, trial, bar, reached) < 0;
  });
}

/** The same as `whatCouldReach` and `whatCouldUndo` find, where it can be told from one score; else `null`. */
function whatTurns(rules: Rules, frame: Frame, trial: Frame, way: Way, holds: () => boolean): readonly string[] | null {
  const turning = turningOf(rules);
  const unknown = unknownIn(turning, frame);
  const score = turning.scores.find(
    ({ beside, besideRefusals, endsRefusals }) =>
      (beside & unknown) === 0 && (way === -1 || (endsRefusals && (besideRefusals & unknown) === 0)),
  );
  if (score === undefined || !isTriable(turning, unknown)) return null;
  const turned = turnedBy(score, unknown, way, frame, (from, fields) => fill(rules, trial, from, fields), holds);
  return turned === 0 ? nobody : namesOf(turning, turned);
}

function fill(rules: Rules, trial: Frame, frame: Frame, fields: Fields): Frame {
  trial.events = frame.events;
  trial.kept = frame.kept;
  trial.asOf = frame.asOf;
  standAs(frame, trial);
  placeFields(rules, trial, fields);
  return trial;
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
