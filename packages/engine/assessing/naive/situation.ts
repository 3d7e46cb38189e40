import {
  notHandled,
  type EventFact,
  type Fields,
  type Handling,
  type LeadFacts,
  type Moment,
  type Paused,
  type Plan,
} from '@smk/plan';
import { isWithin, sinceEver } from '../../time/window-edges.ts';

/** What is looked at: a lead's facts under a plan as of a moment. */
export type Situation = {
  readonly plan: Plan;
  readonly fields: Fields;
  /** Those that count: after a recycling only what happened since. May hold events after `asOf`. */
  readonly events: readonly EventFact[];
  readonly asOf: Moment;
  readonly pauses: readonly Paused[];
  readonly stage: string | null;
  readonly handling: Handling;
};

/** The situation of a lead as of a moment. */
export function situationOf(plan: Plan, facts: LeadFacts, asOf: Moment): Situation {
  const happened = sinceRecycling(facts);
  const events = happened.filter((event) => counts(event, plan, happened, asOf));
  const { stage, pauses = [] } = facts.standing;
  return { plan, fields: facts.fields, events, asOf, pauses, stage, handling: facts.handling ?? notHandled };
}

/** Whatever can ever count: what happened since the lead was last recycled, doubtful or not. */
export function sinceRecycling({ events, standing: { recycled } }: LeadFacts): readonly EventFact[] {
  return recycled === null ? events : events.filter((event) => event.at > recycled.since);
}

/** Whether an event is beyond doubt as of a moment: by its kind, by what somebody said of it, or by what followed. */
function counts(event: EventFact, plan: Plan, happened: readonly EventFact[], asOf: Moment): boolean {
  if (event.verdict !== undefined) return event.verdict === 'confirmed';
  const doubt = plan.events.find((schema) => schema.name === event.name)?.doubt;
  if (doubt === undefined) return true;
  const { confirmation } = doubt;
  if (confirmation === null) return false;
  const zone = sinceEver(plan.company.zone);
  return happened.some(
    (other) =>
      confirmation.by.includes(other.name) &&
      other.verdict !== 'dropped' &&
      other.at <= asOf &&
      isWithin(zone, confirmation.within, event.at, other.at),
  );
}

/** The events that have happened by `asOf`. */
export function happenedBy(situation: Situation): readonly EventFact[] {
  return situation.events.filter((event) => event.at <= situation.asOf);
}
