import type { Decision, ExplainedDecision, KeptScores, LeadFacts, Moment, Plan } from '@smk/plan';
import { changesAt, movingIn } from './changes.ts';
import { compileExplanation, type Explaining } from './explain.ts';
import { keptIn } from './kept-scores.ts';
import { newFrame, type Frame } from './frame.ts';
import { outcomeIn } from './outcome.ts';
import { put } from './put.ts';
import { placeLead, rulesOf, type Rules } from './rules.ts';

/** A plan's judgement of leads. `asOf` is the company's moment; nothing else is read. */
export type Assessor = {
  readonly assess: (facts: LeadFacts, asOf: Moment) => Decision;
  /** The same decision with each condition's outcome. */
  readonly explain: (facts: LeadFacts, asOf: Moment) => ExplainedDecision;
  /** What the scores on events have come to, to go on from when the lead is next assessed by the same plan. */
  readonly keep: (facts: LeadFacts, asOf: Moment) => KeptScores;
};

/** Compiles a plan to closures, once for all leads. Throws where a plan names what it does not have. */
export function prepare(plan: Plan): Assessor {
  const rules = rulesOf(plan);
  const moving = movingIn(rules);
  let made: Explaining | null = null;
  const [frame, later, trial] = [newFrame(), newFrame(), newFrame()];
  return {
    assess: (facts, asOf) => {
      placeLead(rules, frame, facts, asOf);
      const outcome = outcomeIn(rules, frame, trial, facts.standing);
      const changes = changesAt(rules, moving, frame, later, trial, facts.standing, outcome);
      return { asOf, outcome, scores: scoresIn(rules, frame), changesAt: changes };
    },
    explain: (facts, asOf) => {
      const explaining = (made ??= compileExplanation(rules));
      placeLead(explaining, frame, facts, asOf);
      const outcome = outcomeIn(rules, frame, trial, facts.standing);
      const changes = changesAt(rules, moving, frame, later, trial, facts.standing, outcome);
      return { asOf, outcome, scores: scoresIn(rules, frame), changesAt: changes, because: explaining.because(frame) };
    },
    keep: (facts, asOf) => {
      placeLead(rules, frame, facts, asOf);
      return keptIn(frame);
    },
  };
}

function scoresIn(rules: Rules, frame: Frame): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const { name, slot, site } of rules.scores) put(site, scores, name, frame.values[slot] as number);
  return scores;
}
