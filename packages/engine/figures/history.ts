import type { EventFact, Fields, HandoffCase, HandoffSlice, LeadFacts, Moment } from '@smk/plan';

/** What happened to a lead, as far as figures look at it. */
export type LeadHistory = {
  readonly cameAt: Moment;
  /** As it is known when the figures are asked for. */
  readonly facts: LeadFacts;
  /** In order. */
  readonly entered: readonly Entered[];
  readonly handoffs: readonly HandoffHistory[];
};

/** A stage that was entered, and what was known of the lead then. */
export type Entered = { readonly stage: string; readonly at: Moment; readonly facts: LeadFacts };

export type HandoffHistory = { readonly slice: HandoffSlice; readonly case: HandoffCase };

/**
 * The stretch `[from, to)` that figures are about, as things stand at `asOf`. Where there is a `ripeAt`, handoffs count in the
 * stretch in which they are old enough, and not in that in which they were opened.
 */
export type Window = {
  readonly from: Moment;
  readonly to: Moment;
  readonly asOf: Moment;
  readonly ripeAt: ((opened: Moment) => Moment) | null;
};

/** How it ended by a moment; `null` if it had not. */
export function endedBy({ case: { ended } }: HandoffHistory, asOf: Moment): NonNullable<HandoffCase['ended']> | null {
  return ended !== null && ended.at <= asOf ? ended : null;
}

/** What came with the end of a handoff, by hand or with an event. */
export function dataOfEnd(handoff: HandoffHistory, lead: LeadHistory, asOf: Moment): Fields {
  return { ...endingEvent(handoff, lead)?.data, ...endedBy(handoff, asOf)?.data };
}

/** The event that ended a handoff; `null` where somebody ended it by hand. */
function endingEvent({ slice: { rule }, case: { ended } }: HandoffHistory, lead: LeadHistory): EventFact | null {
  const name = rule.ends.find((end) => end.name === ended?.as)?.on?.event;
  if (ended?.kind !== 'ended' || name === undefined) return null;
  return lead.facts.events.findLast((event) => event.name === name && event.at === ended.at) ?? null;
}
