import type { Fields, Moment } from './values.ts';

/** Something that happened to a lead. It counts by when it happened, not by when it arrived. */
export type EventFact = { readonly id: string; readonly name: string; readonly at: Moment; readonly data: Fields };

/** What the lead has been through so far; the part of the facts that decisions themselves make. */
export type LeadStanding = {
  /** The highest stage entered, and when. */
  readonly stage: string | null;
  readonly stageSince: Moment | null;
  readonly refusedAt: Moment | null;
  /** A `then close` ended its handoff: it never opens another. */
  readonly closed: boolean;
  /** Handoff rules that should have opened while a refusal's embargo ran; they open when it ends. */
  readonly heldBack: readonly string[];
  /**
   * Put below `below` by a rejection or an end at `since`: until `until` no stage from `below` up is entered,
   * and from `since` on only events that happened after it count.
   */
  readonly recycled: { readonly below: string; readonly since: Moment; readonly until: Moment } | null;
};

export type LeadFacts = {
  readonly fields: Fields;
  /** Ascending by `at`, then by `id`. */
  readonly events: readonly EventFact[];
  readonly standing: LeadStanding;
};

export const newStanding: LeadStanding = {
  stage: null,
  stageSince: null,
  refusedAt: null,
  closed: false,
  heldBack: [],
  recycled: null,
};
