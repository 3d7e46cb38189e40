import type { Decision, ExplainedDecision, LeadFacts, Moment, Outcome, Plan } from '@smk/plan';
import { changesAt, movingIn } from './changes.ts';
import { compileExplainer } from './explain.ts';
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
  const explainer = compileExplainer(rules);
  const frames = [0, 1, 2].map(() => newFrame(plan.lets.length, rules.scores.length)) as [Frame, Frame, Frame];
  const [frame, later, trial] = frames;
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
        because: { scores: explainer.scores(frame), refusals: explainer.refusals(frame), stages: explainer.stages(frame) },
      };
    },
  };
}

function scoresIn(rules: Rules, frame: Frame): Record<string, number> {
  const scores: Record<string, number> = {};
  for (let index = 0; index < rules.scores.length; index += 1) scores[rules.scores[index]!] = frame.scores[index]!;
  return scores;
}
