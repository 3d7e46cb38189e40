import type { Decision, ExplainedDecision, LeadFacts, Moment, Outcome, Plan } from '@smk/plan';
import { changesAt, movingIn } from './changes.ts';
import { compileExplanation } from './explain.ts';
import { newFrame, type Frame } from './frame.ts';
import { outcomeIn } from './outcome.ts';
import { placeLead, rulesOf, type Rules } from './rules.ts';

/** A plan's judgement of leads. `asOf` is the company's moment; nothing else is read. */
export type Assessor = {
  readonly assess: (facts: LeadFacts, asOf: Moment) => Decision;
  /** The same decision with each condition's outcome. */
  readonly explain: (facts: LeadFacts, asOf: Moment) => ExplainedDecision;
};

/** Compiles a plan to closures, once for all leads. Throws where a plan names what it does not have. */
export function prepare(plan: Plan): Assessor {
  const rules = rulesOf(plan);
  const moving = movingIn(rules);
  const because = compileExplanation(rules);
  const [frame, later, trial] = [newFrame(), newFrame(), newFrame()];
  const place = (facts: LeadFacts, asOf: Moment): Outcome => {
    placeLead(rules, frame, facts, asOf);
    return outcomeIn(rules, frame, trial, facts.standing);
  };
  return {
    assess: (facts, asOf) => {
      const outcome = place(facts, asOf);
      return { asOf, outcome, scores: scoresIn(rules, frame), changesAt: changesAt(rules, moving, frame, later, trial, facts.standing, outcome) };
    },
    explain: (facts, asOf) => {
      const outcome = place(facts, asOf);
      return {
        asOf,
        outcome,
        scores: scoresIn(rules, frame),
        changesAt: changesAt(rules, moving, frame, later, trial, facts.standing, outcome),
        because: because(frame),
      };
    },
  };
}

function scoresIn(rules: Rules, frame: Frame): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const { name, slot } of rules.scores) scores[name] = frame.values[slot] as number;
  return scores;
}
