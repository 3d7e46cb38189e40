import type { Awaited } from './plan.ts';
import type { FactValue, Fields, Moment } from './values.ts';

/** Something that happened to a lead. It counts by when it happened, not by when it arrived. */
export type EventFact = {
  readonly id: string;
  readonly name: string;
  readonly at: Moment;
  readonly data: Fields;
  /** What somebody said of a doubtful one: it counts, or it is as if it had not happened. */
  readonly verdict?: Verdict;
};

export type Verdict = 'confirmed' | 'dropped';

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
   * and from `since` on only events that happened after it count. Of several the one that lasts longest.
   */
  readonly recycled: Recycled | null;
  /** The others, where a lead was put further back by another handoff for a shorter time: they hold as well. */
  readonly alsoRecycled?: readonly Recycled[];
  /** When handoffs were open by which scores pause; absent where none was. */
  readonly pauses?: readonly Paused[];
  /** When each wait began that ever did; absent where none did. */
  readonly waits?: readonly { readonly name: string; readonly since: Moment }[];
};

/** What people have had to do with the lead so far. */
export type Handling = {
  /** The person who has its latest open handoff. */
  readonly owner: string | null;
  /** The person whom a handoff of it was given last, and the team of which that person had it. */
  readonly lastOwner: string | null;
  readonly team: string | null;
  /** Why it was rejected last. */
  readonly reason: string | null;
};

/** A handoff from its opening until its end, both left out; `null` while it is open. */
export type Paused = { readonly handoff: string; readonly from: Moment; readonly until: Moment | null };

export type Recycled = {
  readonly below: string;
  readonly since: Moment;
  readonly until: Moment;
  /** What ends it otherwise: an event, or a day in a field; `latest` is when it ends without them. */
  readonly on?: Awaited;
  readonly field?: string;
  readonly latest?: Moment;
  readonly queue?: string;
};

export type LeadFacts = {
  readonly fields: Fields;
  /** Ascending by `at`, then by `id`. */
  readonly events: readonly EventFact[];
  readonly standing: LeadStanding;
  /** Absent where nobody had anything to do with it yet, or the rules do not ask. */
  readonly handling?: Handling;
  /** What scores came to by the same plan before, to spare going through all events again. Whoever settles a doubt drops it. */
  readonly kept?: KeptScores;
};

/**
 * A cache: what the scores on events came to after the first `count` events that count, the last of them `last`. Plain JSON of
 * the engine's own; its size depends on the rules alone.
 */
export type KeptScores = {
  readonly count: number;
  readonly last: { readonly at: Moment; readonly id: string } | null;
  readonly scores: readonly RunningScore[];
};

/** The running value of a score on events, in thousandths: of the whole first, then of each group of its lines. */
export type RunningScore = {
  /** As they stood after the last event that scored; all zero where points fade, which `days` holds. */
  amounts: number[];
  /** When that event happened. */
  since: Moment | null;
  /** For a score that fades: what each day gave that has not faded yet, ascending. */
  days: { readonly day: number; readonly gave: number[] }[];
  /** For each line with a cap of so many: when the last so many of its events scored. */
  scored: (Moment[] | null)[];
};

export const notHandled: Handling = { owner: null, lastOwner: null, team: null, reason: null };

export const newStanding: LeadStanding = {
  stage: null,
  stageSince: null,
  refusedAt: null,
  closed: false,
  heldBack: [],
  recycled: null,
};

/** What the receiver of a handoff is told with the lead. */
export type PassedOn = {
  readonly values: readonly { readonly name: string; readonly value: FactValue }[];
  /** Latest first. */
  readonly events: readonly EventFact[];
};
