import type { LeadStanding, Moment, Outcome, Plan } from '@smk/plan';
import { rankOf } from './ranks.ts';

/** The stage that a lead stands in, and the waits that have begun, once an outcome is applied. A stage that the plan no longer has stays. */
export function standAfter(plan: Plan, standing: LeadStanding, outcome: Outcome, asOf: Moment): LeadStanding {
  switch (outcome.kind) {
    case 'refused':
      return standing;
    case 'waiting': {
      const begun = standing.waits ?? [];
      const names = outcome.for.filter((name) => !begun.some((wait) => wait.name === name));
      if (names.length === 0) return standing;
      return { ...standing, waits: [...begun, ...names.map((name) => ({ name, since: asOf }))] };
    }
    case 'stage':
      return standing.stage === outcome.stage ? standing : { ...standing, stage: outcome.stage, stageSince: asOf };
    case 'not yet':
    case 'insufficient data':
      return rankOf(plan, standing.stage) === -1 ? standing : { ...standing, stage: null, stageSince: null };
  }
}
