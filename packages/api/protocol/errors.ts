import { HTTPException } from 'hono/http-exception';
import type { Call } from './environment.ts';
import { Refusal, toProblem } from './refusal.ts';

/** Reports a failure that nobody expected; the caller only learns the request's id. */
export type Report = (
  error: unknown,
  about: { readonly requestId: string; readonly method: string; readonly path: string },
) => void;

/** Answers a refusal as problem details. */
export function answerRefusal(c: Call, refusal: Refusal): Response {
  const problem = toProblem(refusal, c.get('requestId'));
  return c.body(JSON.stringify(problem), problem.status, { 'Content-Type': 'application/problem+json' });
}

/** The last resort: everything thrown becomes a problem, and what is unexpected is reported and not shown. */
export const answerError = (report: Report) =>
  function onError(error: Error, c: Call): Response {
    if (error instanceof Refusal) return answerRefusal(c, error);
    if (error instanceof HTTPException && error.status < 500)
      return answerRefusal(c, new Refusal('malformed_request', `The request cannot be read: ${error.message}.`));
    const requestId = c.get('requestId');
    report(error, { requestId, method: c.req.method, path: c.req.routePath });
    return answerRefusal(
      c,
      new Refusal(
        'failed',
        `Something failed on our side and was recorded. Try again; if it fails again, name the request ${requestId} to whoever runs this.`,
      ),
    );
  };

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
