import { applyDecision, chooseRoute, lacking, opensFor, type Assessor } from '@smk/engine';
import { newStanding, type EventFact, type Fields, type Moment, type Plan } from '@smk/plan';

/** What becomes of a lead by the rules alone: how it stands at the end, and which handoffs opened when and went where. */
export type Journey = { readonly end: End; readonly openings: readonly Opening[] };

/** `not taken in`: the rules refuse to know such a lead, as a required field is missing or a value does not fit. */
type End =
  | { readonly kind: 'not taken in' | 'refused' | 'no stage' }
  | { readonly kind: 'stage'; readonly stage: string };

/** `route` is the index of the line that the lead takes, and `null` where it waits for what the handoff needs. */
type Opening = { readonly handoff: string; readonly at: Moment; readonly route: number | null };

/** A lead as it came: what is known of it, what happened, and the moments at which somebody looks, ascending. */
export type Followed = {
  readonly fields: Fields;
  readonly events: readonly EventFact[];
  readonly instants: readonly Moment[];
};

/**
 * Follows one lead from its first instant to its last, and looks at it at each of them and whenever time alone changes the
 * answer. What people would do with a handoff is left out: nothing recycles or closes the lead.
 */
export function followLead(plan: Plan, assessor: Assessor, { fields, events, instants }: Followed): Journey {
  const last = instants.at(-1)!;
  const openings: Opening[] = [];
  let standing = newStanding;
  let end: End = { kind: 'no stage' };
  let next = 0;
  for (let at = instants[0]!; ;) {
    const facts = { fields, events, standing };
    const decision = assessor.assess(facts, at);
    const applied = applyDecision(plan, standing, decision);
    const entered = { ...facts, standing: applied.standing };
    for (const handoff of opensFor(plan, entered, at, applied.opens)) {
      const rule = plan.handoffs.find(({ name }) => name === handoff)!;
      if (openings.some((one) => one.handoff === handoff)) continue;
      const waits = lacking(rule, fields).length > 0;
      const { to, at: place } = chooseRoute(plan, rule, entered, at);
      const route = rule.routes.findIndex((line) => line.to === to && line.at === place);
      openings.push({ handoff, at, route: waits ? null : route });
    }
    standing = applied.standing;
    end = endOf(decision.outcome.kind === 'refused', standing.stage);
    while (next < instants.length && instants[next]! <= at) next += 1;
    const moment = Math.min(instants[next] ?? Infinity, Math.max(decision.changesAt ?? Infinity, at + 1));
    if (moment > last) return { end, openings };
    at = moment;
  }
}

function endOf(refused: boolean, stage: string | null): End {
  if (refused) return { kind: 'refused' };
  return stage === null ? { kind: 'no stage' } : { kind: 'stage', stage };
}
