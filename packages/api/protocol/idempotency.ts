import { createHash } from 'node:crypto';
import type { Moment } from '@smk/plan';
import type { Answered, Once, StoredAnswer } from '@smk/store';
import type { MiddlewareHandler } from 'hono';
import type { Records } from '../ports.ts';
import type { Call, Environment } from './environment.ts';
import type { Problem } from './problem.ts';
import { KeptProblem, Refusal } from './refusal.ts';

/** A key that the caller gave, with a hash of all that was asked under it. */
export type Claim = { readonly key: string; readonly request: string; readonly at: Moment };

/**
 * Reads `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-08), bare or as a quoted string.
 * The same key while its request is being carried out is refused with 409; what was done before is the store's to know.
 */
export function claimKey(now: () => Moment): MiddlewareHandler<Environment> {
  const inFlight = new Set<string>();
  return async function claim(c, next) {
    const header = c.req.header('Idempotency-Key');
    if (header === undefined || c.req.method === 'GET') return next();
    const key = header.replace(/^"(.*)"$/, '$1');
    if (!/^[\x20-\x7e]{1,255}$/.test(key))
      throw new Refusal(
        'idempotency_key_invalid',
        'Give an `Idempotency-Key` of 1 to 255 printable ASCII characters, such as a UUID.',
      );
    if (inFlight.has(key))
      throw new Refusal(
        'request_in_flight',
        'A request with this `Idempotency-Key` is being carried out: ask again in a moment.',
      );
    inFlight.add(key);
    try {
      c.set('claim', { key, request: await requestHash(c), at: now() });
      await next();
    } finally {
      inFlight.delete(key);
    }
  };
}

async function requestHash(c: Call): Promise<string> {
  const url = new URL(c.req.url);
  const ifMatch = c.req.header('If-Match');
  const asked = [c.req.method, url.pathname, url.search, c.get('actor'), await c.req.text()];
  // On a condition it is another request: one that came too late is asked again after reading, under a key of its own.
  if (ifMatch !== undefined) asked.push(ifMatch);
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

/** An answer before it is sent: a body that went well, or a problem. */
export type Written<Body> = { readonly status: number; readonly body: Body };

/**
 * The caller's key for the store, with how the answer is written that is kept under it; undefined without a key.
 * The body is kept as text, so that it comes again as it was, down to the order of its members.
 */
export function once<Value>(c: Call, answer: (value: Value) => Written<unknown>): Once<Value> | undefined {
  const claim = c.get('claim');
  if (claim === null) return undefined;
  const kept = (value: Value): StoredAnswer => {
    const { status, body } = answer(value);
    return { status, body: JSON.stringify(body) };
  };
  return { ...claim, answer: kept };
}

/** The answer, given now or before. Throws what is a problem: a refusal that was kept, or a key that belongs to another request. */
export function settled<Value, Body>(
  c: Call,
  answered: Answered<Value>,
  answer: (value: Value) => Written<Body>,
): Written<Exclude<Body, Problem>> {
  if (answered.kind === 'key reused') throw keyReused();
  const { status, body } = answered.kind === 'replayed' ? before<Body>(c, answered.answer) : answer(answered.value);
  if (status >= 400) throw new KeptProblem(body as Problem);
  return { status, body: body as Exclude<Body, Problem> };
}

/** Does a write that has no transaction of its own once under the caller's key, and gives its answer. */
export async function doOnce<Value, Body>(
  c: Call,
  records: Pick<Records, 'once'>,
  work: () => Promise<Value>,
  answer: (value: Value) => Written<Body>,
): Promise<Written<Exclude<Body, Problem>>> {
  const claim = once(c, answer);
  const answered =
    claim === undefined ? ({ kind: 'new', value: await work() } as const) : await records.once(claim, work);
  return settled(c, answered, answer);
}

function before<Body>(c: Call, { status, body }: StoredAnswer): Written<Body> {
  c.header('Idempotency-Replayed', 'true');
  return { status, body: JSON.parse(String(body)) as Body };
}

export function keyReused(): Refusal {
  return new Refusal('idempotency_key_reused', 'This `Idempotency-Key` was used for another request: take a new one.');
}
