import type { Answerable } from './obligations.ts';
import type { LeaderRole } from './plan.ts';
import type { Outcome } from './decision.ts';
import type { Verdict } from './facts.ts';
import type { Fields, Moment, Place } from './values.ts';

/**
 * One line of what happened, for ever. `at` is the moment it is about: the due moment of a clock, not when a process woke up;
 * the moment an act was received. Unique by (subject, step, index).
 */
export type JournalEntry = {
  readonly at: Moment;
  readonly what: Happening;
  /** The rule that asked for it, where one did. */
  readonly rule: Place | null;
};

export type Happening =
  | { readonly kind: 'opened'; readonly name: string }
  | { readonly kind: 'lacks'; readonly fields: readonly string[] }
  | { readonly kind: 'assigned'; readonly attempt: number; readonly to: Answerable }
  /** A true line of the route had nobody to take the lead. */
  | { readonly kind: 'passed over'; readonly line: string; readonly because: string }
  | { readonly kind: 'waits for somebody'; readonly until: Moment }
  | { readonly kind: 'owed'; readonly obligation: string; readonly by: string; readonly due: Moment | null }
  | { readonly kind: 'reminded'; readonly obligation: string; readonly whom: Answerable }
  | { readonly kind: 'skipped'; readonly obligation: string; readonly step: string }
  | { readonly kind: 'breached'; readonly obligation: string; readonly whom: Answerable }
  | { readonly kind: 'offered'; readonly obligation: string; readonly attempt: number; readonly to: Answerable }
  | { readonly kind: 'nobody left'; readonly obligation: string }
  | { readonly kind: 'escalated'; readonly obligation: string; readonly to: LeaderRole }
  | { readonly kind: 'met'; readonly obligation: string; readonly by: string; readonly inTime: boolean }
  | { readonly kind: 'withdrawn obligation'; readonly obligation: string }
  | { readonly kind: 'accepted'; readonly by: string }
  | { readonly kind: 'contacted'; readonly by: string }
  /** `data` is what came with it, absent where nothing did; none of it is personal. */
  | { readonly kind: 'rejected'; readonly by: string; readonly because: string; readonly data?: Fields }
  | { readonly kind: 'ended'; readonly by: string; readonly as: string; readonly data?: Fields }
  | { readonly kind: 'withdrawn'; readonly because: string }
  | { readonly kind: 'signed off'; readonly by: string; readonly department: string }
  /** Sent back to its giver, who owes what is wrong. */
  | { readonly kind: 'sent back'; readonly because: string }
  | { readonly kind: 'corrected'; readonly by: string }
  | { readonly kind: 'handed over'; readonly by: string }
  | { readonly kind: 'turn given back'; readonly person: string }
  | { readonly kind: 'notified'; readonly obligation: string; readonly to: LeaderRole }
  /** So many of what is owed several times are done. */
  | { readonly kind: 'counted'; readonly obligation: string; readonly by: string; readonly done: number }
  | { readonly kind: 'ticked'; readonly by: string; readonly item: string }
  | { readonly kind: 'owner absent'; readonly person: string }
  | { readonly kind: 'returned' }
  | { readonly kind: 'recycled'; readonly until: Moment }
  | { readonly kind: 'closed' };

/** What happens to a lead itself. Values of personal fields are never among them, only their names. */
export type LeadHappening =
  | { readonly kind: 'arrived'; readonly fields: Fields; readonly personal: readonly string[] }
  /** The new values of what changed; `null` where a value became unknown. */
  | { readonly kind: 'changed'; readonly fields: Fields; readonly personal: readonly string[] }
  /** The entry's `at` is when it happened. */
  | { readonly kind: 'happened'; readonly event: string; readonly id: string; readonly data: Fields }
  /** The answer of the rules, where it is another than before; `reasons` names the lines and refusals that fired. */
  | {
      readonly kind: 'decided';
      readonly plan: string;
      readonly outcome: Outcome;
      readonly scores: Readonly<Record<string, number>>;
      readonly reasons: readonly string[];
    }
  | { readonly kind: 'entered'; readonly stage: string }
  | { readonly kind: 'left'; readonly stage: string }
  /** What a wait waits for was asked for, at its beginning and whenever it is asked for again. */
  | { readonly kind: 'asked'; readonly for: string }
  /** The doubt about an event was settled. */
  | { readonly kind: Verdict; readonly event: string; readonly id: string; readonly by: string };

/** What differed between PostgreSQL and Temporal, and was mended; `because` is the second half of a sentence. */
export type Mended = {
  readonly kind: 'workflow started' | 'workflow started anew' | 'workflow ended';
  readonly case: { readonly kind: 'handoff' | 'review'; readonly id: string };
  readonly because: string;
};

/** A journal entry as the store keeps it and the API shows it. `seq` numbers what is committed, without gaps seen by a reader. */
export type NumberedEntry = {
  readonly seq: number;
  /** `upkeep` is a round in which something was mended. */
  readonly subject: {
    readonly kind: 'lead' | 'handoff' | 'review' | 'rules' | 'import' | 'upkeep';
    readonly id: string;
  };
  readonly lead: string | null;
  readonly step: number;
  readonly index: number;
  readonly at: Moment;
  readonly recordedAt: Moment;
  readonly what: { readonly kind: string } & Readonly<Record<string, unknown>>;
  readonly rule: Place | null;
};
