import type { Problem } from './problem.ts';

/** Every way in which this API says no: the status and the title that go with a code. Codes never change their meaning. */
export const refusals = {
  malformed_json: { status: 400, title: 'The body is not JSON' },
  malformed_request: { status: 400, title: 'The request cannot be read' },
  idempotency_key_invalid: { status: 400, title: 'The idempotency key cannot be used' },
  key_missing: { status: 401, title: 'No key was given' },
  key_unknown: { status: 401, title: 'The key is not known' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  lead_not_found: { status: 404, title: 'The lead is not known' },
  event_not_found: { status: 404, title: 'The event is not known' },
  handoff_not_found: { status: 404, title: 'The handoff is not known' },
  person_not_found: { status: 404, title: 'The person is not known' },
  review_not_found: { status: 404, title: 'The review is not known' },
  import_not_found: { status: 404, title: 'The import is not known' },
  rejected_not_found: { status: 404, title: 'The rejected write is not known' },
  rules_not_found: { status: 404, title: 'This version of the rules is not known' },
  method_not_allowed: { status: 405, title: 'The address does not take this method' },
  act_refused: { status: 409, title: 'The act is refused' },
  event_not_doubtful: { status: 409, title: 'The rules do not doubt the event' },
  already_resubmitted: { status: 409, title: 'The write was resubmitted before' },
  no_active_rules: { status: 409, title: 'No rules are active yet' },
  other_company: { status: 409, title: 'The rules belong to another company' },
  request_in_flight: { status: 409, title: 'The same request is being carried out' },
  changed_meanwhile: { status: 412, title: 'It was changed meanwhile' },
  body_too_large: { status: 413, title: 'The body is too large' },
  media_type_unsupported: { status: 415, title: 'The body has another type than this address takes' },
  invalid: { status: 422, title: 'Some values are wrong' },
  lead_invalid: { status: 422, title: 'The lead does not fit the rules' },
  event_invalid: { status: 422, title: 'The event does not fit the rules' },
  data_invalid: { status: 422, title: 'What is said with the act does not fit the rules' },
  import_invalid: { status: 422, title: 'The file cannot be imported' },
  idempotency_key_reused: { status: 422, title: 'The idempotency key was used for another request' },
  rules_have_problems: { status: 422, title: 'The rules have problems' },
  rules_not_carried_out: { status: 422, title: 'The rules say what this version does not carry out' },
  rules_fail_tests: { status: 422, title: 'The tests of the rules fail' },
  failed: { status: 500, title: 'The request failed on our side' },
  // Senders try again later, and nothing is lost until the rules are published anew.
  calendars_outgrown: { status: 503, title: 'The calendars of the active rules do not reach this moment' },
  unavailable: { status: 503, title: 'A part that this needs does not answer' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type RefusalCode = keyof typeof refusals;
export type RefusalStatus = (typeof refusals)[RefusalCode]['status'];

/** What a problem may carry besides its sentence: pointers, where it is kept, and members of its own. */
type More = { readonly errors?: Problem['errors']; readonly intake?: string } & Readonly<Record<string, unknown>>;

/** Thrown by a handler to answer with a problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly more: More;
  constructor(code: RefusalCode, detail: string, more: More = {}) {
    super(detail);
    this.code = code;
    this.more = more;
  }
}

/** A refusal as the problem that is sent. */
export function toProblem(refusal: Refusal, requestId: string): Problem & { readonly status: RefusalStatus } {
  const { status, title } = refusals[refusal.code];
  return {
    type: `urn:problem-type:smk:${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    requestId,
    ...refusal.more,
  };
}

/** Thrown to answer with a problem that is ready, such as one that was answered before. */
export class KeptProblem extends Error {
  override readonly name = 'KeptProblem';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}
