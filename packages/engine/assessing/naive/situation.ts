import type { EventFact, Fields, LeadFacts, Moment, Plan } from '@smk/plan';

/** What is looked at: a lead's facts under a plan as of a moment. */
export type Situation = {
  readonly plan: Plan;
  readonly fields: Fields;
  /** Those that count: after a recycling only what happened since. May hold events after `asOf`. */
  readonly events: readonly EventFact[];
  readonly asOf: Moment;
};

/** The situation of a lead as of a moment. */
export function situationOf(plan: Plan, facts: LeadFacts, asOf: Moment): Situation {
  const { recycled } = facts.standing;
  const events = recycled === null ? facts.events : facts.events.filter((event) => event.at > recycled.since);
  return { plan, fields: facts.fields, events, asOf };
}

/** The events that have happened by `asOf`. */
export function happenedBy(situation: Situation): readonly EventFact[] {
  return situation.events.filter((event) => event.at <= situation.asOf);
}
