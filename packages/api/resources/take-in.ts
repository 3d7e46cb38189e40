import type { LeadAnswer as TakenLead, Rejected, ResubmitAnswer, Taken } from '@smk/activities';
import type { Written } from '../protocol/idempotency.ts';
import type { Problem } from '../protocol/problem.ts';
import { Refusal, toProblem } from '../protocol/refusal.ts';
import type { RefusalCode } from '../protocol/refusal.ts';
import type { EventsAnswer } from './event.ts';
import type { Naming } from './known.ts';
import type { LeadAnswer } from './lead-answer.ts';

/** What is needed to write an answer: names to show, and the request to name in a problem. */
export type Writing = { readonly naming: Naming; readonly requestId: string };

/** The answer to the write of a lead; it is kept under the idempotency key as it stands here. */
export const leadAnswered =
  ({ naming, requestId }: Writing, key: string | null) =>
  (taken: TakenLead): Written<LeadAnswer | Problem> => {
    if (taken.kind === 'taken') return { status: taken.created ? 201 : 200, body: toLeadAnswer(taken, naming) };
    return asStored(refusalOf(taken, 'lead_invalid', key), requestId);
  };

/** The answer to events; 202 while their lead is not known. */
export const eventsAnswered =
  ({ naming, requestId }: Writing, key: string | null, invalid: RefusalCode = 'event_invalid') =>
  (taken: ResubmitAnswer): Written<EventsAnswer | Problem> => {
    if (taken.kind === 'taken') {
      const body: EventsAnswer = { state: 'taken', lead: toLeadAnswer(taken, naming), repeated: taken.repeated };
      return { status: 200, body };
    }
    if (taken.kind === 'parked')
      return { status: 202, body: { state: 'parked', key: taken.key, ids: taken.ids } satisfies EventsAnswer };
    return asStored(refusalOf(taken, invalid, key), requestId);
  };

/** What came of a write, as the API tells it. */
export function toLeadAnswer(taken: Taken, naming: Naming): LeadAnswer {
  return {
    key: taken.key,
    created: taken.created,
    version: taken.version,
    plan: taken.plan,
    stage: taken.stage,
    outcome: taken.outcome,
    scores: taken.scores,
    reasons: taken.reasons,
    owner: taken.owner === null ? null : naming(taken.owner),
    handoff: taken.handoff,
  };
}

type NotTaken =
  | Rejected
  | { readonly kind: 'no such lead' }
  | { readonly kind: 'resubmitted before' }
  | { readonly kind: 'changed meanwhile'; readonly version: number };

/** Why something was not taken in. */
export function refusalOf(taken: NotTaken, invalid: RefusalCode, key: string | null): Refusal {
  switch (taken.kind) {
    case 'rejected':
      return new Refusal(
        invalid,
        `${taken.problems.length === 1 ? 'A value does' : `${taken.problems.length} values do`} not fit the rules: ${taken.problems[0]?.sentence ?? ''} It is kept to be mended and resubmitted.`,
        {
          errors: taken.problems.map(({ pointer, sentence }) => ({ pointer, detail: sentence })),
          intake: `/v1/rejected-intake/${taken.id}`,
        },
      );
    case 'no such lead':
      return leadNotFound(key ?? '');
    case 'resubmitted before':
      return new Refusal('already_resubmitted', 'It was resubmitted before, and is taken in.');
    case 'changed meanwhile':
      return new Refusal(
        'changed_meanwhile',
        `Somebody changed the lead since: it is at version ${taken.version} now. Read it again, then write.`,
      );
  }
}

export function leadNotFound(key: string): Refusal {
  return new Refusal('lead_not_found', `No lead is known as \`${key}\`: write it with \`PUT /v1/leads/KEY\`.`);
}

/** A refusal as the answer that is kept. */
export function asStored(refusal: Refusal, requestId: string): Written<Problem> {
  const problem = toProblem(refusal, requestId);
  return { status: problem.status, body: problem };
}
