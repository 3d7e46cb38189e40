import { NoAnswer } from './failures.ts';

/** How a client reaches the API: with the key, within a deadline, and again where that is safe. */
export type Sending = {
  readonly url: string;
  readonly key: string;
  readonly fetch: typeof fetch;
  /** Milliseconds until one try is given up. */
  readonly deadline: number;
  /** How often at most a safe call is tried. */
  readonly tries: number;
};

/** A `fetch` that carries the key, and tries again what cannot do harm twice: reads, and writes with an idempotency key. */
export function sender(sending: Sending): typeof fetch {
  return async function send(input, init = {}) {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${sending.key}`);
    const safe = (init.method ?? 'GET') === 'GET' || headers.has('Idempotency-Key');
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= (safe ? sending.tries : 1);
      const answer = await tryOnce(sending, input, { ...init, headers }).catch((error: unknown) => {
        if (last || init.signal?.aborted) throw noAnswer(sending, error);
        return null;
      });
      if (answer !== null && (last || !(await isPassing(answer)))) return answer;
      await answer?.body?.cancel();
      await pause(backoff(attempt, 100, 2_000), init.signal ?? undefined);
    }
  };
}

/** Whether an answer is for the moment only: too much at once, away, or the same request still being carried out. */
async function isPassing(answer: Response): Promise<boolean> {
  if ([429, 502, 503, 504].includes(answer.status)) return true;
  return answer.status === 409 && (await answer.clone().text()).includes('"code":"request_in_flight"');
}

async function tryOnce(sending: Sending, input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
  const deadline = AbortSignal.timeout(sending.deadline);
  return sending.fetch(input, { ...init, signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline });
}

function noAnswer({ url, deadline }: Sending, error: unknown): unknown {
  if (error instanceof Error && error.name === 'AbortError') return error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return new NoAnswer(`${url} did not answer within ${deadline / 1000} s: see whether it is under load, or stuck.`, {
      cause: error,
    });
  return new NoAnswer(`${url} cannot be reached: start it with \`smk up\`, or name another address.`, { cause: error });
}

/** Milliseconds to wait before the next try: doubling from `first` up to `most`, and anywhere in the upper half of it. */
export function backoff(attempt: number, first: number, most: number): number {
  const full = Math.min(most, first * 2 ** (attempt - 1));
  return full / 2 + (Math.random() * full) / 2;
}

/** Waits, or ends at once with the signal. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (signal?.aborted) done();
    signal?.addEventListener('abort', done, { once: true });
  });
}
