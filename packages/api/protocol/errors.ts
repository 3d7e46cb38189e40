import { OutsideTables } from '@smk/engine';
import { StoreRefusal } from '@smk/store';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Call } from './environment.ts';
import type { Problem } from './problem.ts';
import { KeptProblem, Refusal, toProblem } from './refusal.ts';
import type { RefusalCode } from './refusal.ts';

/** Reports a failure that nobody expected; the caller only learns the request's id. */
export type Report = (
  error: unknown,
  about: { readonly requestId: string; readonly method: string; readonly path: string },
) => void;

/** Answers a refusal as problem details. */
export function answerRefusal(c: Call, refusal: Refusal): Response {
  return answerProblem(c, toProblem(refusal, c.get('requestId')));
}

function answerProblem(c: Call, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  });
}

/** The last resort: everything thrown becomes a problem, and what is unexpected is reported and not shown. */
export const answerError = (report: Report) =>
  function onError(error: Error, c: Call): Response {
    if (error instanceof KeptProblem) return answerProblem(c, error.problem);
    return answerRefusal(c, refusalFor(error, c, report));
  };

/** What is thrown, as the refusal that tells of it; what is unexpected is reported. */
export function refusalFor(error: unknown, c: Call, report: Report): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreRefusal) return fromStore(error);
  if (error instanceof HTTPException && error.status < 500)
    return new Refusal('malformed_request', `The request cannot be read: ${error.message}.`);
  if (isUnstorable(error))
    return new Refusal(
      'malformed_request',
      'The request holds NUL or half of a character, which no text has: leave it out.',
    );
  const requestId = c.get('requestId');
  // The address itself may hold the key of a lead, which is personal: a log gets its pattern.
  report(error, { requestId, method: c.req.method, path: routePath(c, -1) });
  if (error instanceof OutsideTables)
    return new Refusal(
      'calendars_outgrown',
      `${error.message} Publish and activate the rules again, so that their calendars reach further, or set the company's clock right.`,
    );
  if (isOutOfReach(error)) return new Refusal('unavailable', 'The database does not answer: try again in a moment.');
  return new Refusal(
    'failed',
    `Something failed on our side and was recorded. Try again; if it fails again, name the request ${requestId} to whoever runs this.`,
  );
}

const storeCodes: Readonly<Record<StoreRefusal['code'], RefusalCode>> = {
  'other company': 'other_company',
  'unknown plan': 'rules_not_found',
  'unknown cursor': 'invalid',
  'no active plan': 'no_active_rules',
  'no company': 'no_active_rules',
  'unknown import': 'import_not_found',
};

function fromStore(error: StoreRefusal): Refusal {
  const more = error.code === 'unknown cursor' ? { errors: [{ pointer: '#query/cursor', detail: error.message }] } : {};
  return new Refusal(storeCodes[error.code], error.message, more);
}

/** PostgreSQL is starting, stopping or gone: codes of the network, and of classes 08 and 57P of SQLSTATE. */
function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|08...|57P..)$/.test(code) ||
    /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(error.message)
  );
}

/** A text that PostgreSQL cannot hold, in an address, a header or a body: codes 22021 and 22P05 of SQLSTATE, 22P02 within JSON. */
function isUnstorable(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const halved = 'detail' in error && /surrogate/i.test(String(error.detail));
  return error.code === '22021' || error.code === '22P05' || (error.code === '22P02' && halved);
}

export function answerNotFound(c: Call): Response {
  return answerRefusal(
    c,
    new Refusal('not_found', `There is nothing at \`${c.req.path}\`; \`/docs\` lists what there is.`),
  );
}

export function answerMethodNotAllowed(c: Call, methods: readonly string[]): Response {
  const answer = answerRefusal(
    c,
    new Refusal('method_not_allowed', `\`${c.req.path}\` takes ${methods.join(', ')}, and not ${c.req.method}.`),
  );
  answer.headers.set('Allow', methods.join(', '));
  return answer;
}
