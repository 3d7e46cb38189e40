import type { ExplainedDecision, LeadFacts, Moment, Plan } from '@smk/plan';
import { changesAt } from './changes-at.ts';
import { endedStages } from '../ended-stages.ts';
import { lineTraces, scoreTrace, tableTraces } from './explain.ts';
import { outcomeOf, stagesOf } from './outcome.ts';
import { scoreOf, scoresOf } from './score.ts';
import { situationOf } from './situation.ts';

/**
 * What the rules say of a lead as of a moment, read off the plan step by step: slow, and written to be checked by eye.
 * Invariant: it shares no evaluation with `prepare`, whose answers it judges.
 */
export function assessNaively(plan: Plan, facts: LeadFacts, asOf: Moment): ExplainedDecision {
  const situation = situationOf(plan, facts, asOf);
  const scores = scoresOf(plan);
  const outcome = outcomeOf(plan, facts, asOf);
  const waits = plan.qualifications.flatMap((one) => one.waits ?? []);
  const ended = endedStages(plan);
  return {
    asOf,
    outcome,
    scores: Object.fromEntries(scores.map((score) => [score.name, scoreOf(score.name, situation)])),
    changesAt: changesAt(plan, facts, asOf, outcome),
    because: {
      scores: scores.map((score) => scoreTrace(score, situation)),
      refusals: lineTraces(
        plan.qualifications.flatMap((one) => one.refusals),
        situation,
      ),
      ...(waits.length > 0 && { waits: lineTraces(waits, situation) }),
      stages: lineTraces(stagesOf(plan), situation),
      ...(ended.length > 0 && { leaves: lineTraces(ended, situation) }),
      ...(plan.tables === undefined ? {} : { tables: tableTraces(situation) }),
    },
  };
}
