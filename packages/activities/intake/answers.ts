import type { Answerable, Decision } from '@smk/plan';
import { lacking } from '@smk/engine';
import type { IntakeProblem } from '@smk/store';
import type { LeadDraft } from './batch/lead-draft.ts';
import type { BatchAnswer } from './batch/take-one.ts';

/** What came of taking something in. */
export type Taken = {
  readonly kind: 'taken';
  readonly lead: string;
  readonly key: string;
  readonly created: boolean;
  readonly version: number;
  /** Hash of the plan that decided. */
  readonly plan: string;
  readonly stage: string | null;
  readonly outcome: Decision['outcome'];
  readonly scores: Readonly<Record<string, number>>;
  /** Names of the lines and refusals that fired. */
  readonly reasons: readonly string[];
  readonly owner: Answerable | null;
  /** The newest handoff that has not ended. */
  readonly handoff: {
    readonly id: string;
    readonly name: string;
    readonly status: 'waiting' | 'open';
    readonly lacks: readonly string[];
  } | null;
  /** Events that were known before, by id. */
  readonly repeated: readonly string[];
};

/** It failed its schema and is kept for 30 days under `id`. */
export type Rejected = { readonly kind: 'rejected'; readonly id: string; readonly problems: readonly IntakeProblem[] };

export type LeadAnswer =
  | Taken
  | Rejected
  | { readonly kind: 'no such lead' }
  | { readonly kind: 'changed meanwhile'; readonly version: number };

/** `parked`: the lead is not known yet; the events wait for it. */
export type EventsAnswer =
  | Taken
  | Rejected
  | { readonly kind: 'parked'; readonly key: string; readonly ids: readonly string[] }
  | { readonly kind: 'no such lead' };

/** `not doubtful`: the rules never doubted an event of this name. */
export type VerdictAnswer =
  | Taken
  | { readonly kind: 'no such lead' }
  | { readonly kind: 'no such event' }
  | { readonly kind: 'not doubtful'; readonly event: string };

/** `resubmitted before`: it is taken in already. */
export type ResubmitAnswer = LeadAnswer | EventsAnswer | { readonly kind: 'resubmitted before' };

/** What a caller is told, once the transaction has done all it does. */
export function toAnswer(answer: BatchAnswer): LeadAnswer | EventsAnswer | VerdictAnswer {
  return answer.kind === 'taken' ? toTaken(answer.draft, answer.repeated) : answer;
}

function toTaken(draft: LeadDraft, repeated: readonly string[]): Taken {
  const { decision, plan } = draft;
  if (decision === null || plan === null) throw new Error(`The lead ${draft.id} was taken in without a decision.`);
  const { outcome, scores, reasons } = decision;
  const handoff = draft.handoffs.at(-1) ?? null;
  return {
    kind: 'taken',
    lead: draft.id,
    key: draft.key,
    created: draft.isNew,
    version: draft.version,
    plan,
    stage: draft.standing.stage,
    outcome,
    scores,
    reasons,
    owner: handoff?.owner ?? null,
    handoff: handoff && {
      id: handoff.id,
      name: handoff.rule.name,
      status: handoff.owner === null ? handoff.status : 'open',
      lacks: handoff.owner === null ? lacking(handoff.rule, draft.fields) : [],
    },
    repeated,
  };
}
