import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { NoAnswer, ProblemAnswer } from '@smk/api/client';

/** Something that was written through the API under a key, and what came back in the end. */
export type Write = {
  readonly key: string;
  readonly kind: 'lead' | 'event' | 'accept' | 'contact' | 'reject' | 'sign off';
  /** The key of the lead, or the id of the handoff or the review. */
  readonly on: string;
  /** `refused`: the rules said no. The other two are promises: it is found exactly once. */
  readonly answer: 'done' | 'pending' | 'refused';
  readonly calls: number;
};

/** A call that came back without an answer to what was asked: nobody was there, or a part behind the API was away. */
type Failure = {
  readonly kind: Write['kind'] | 'read';
  readonly at: number;
  readonly took: number;
  readonly status: number | null;
};

/** Asks through the client, again with the same key until there is an answer, and keeps what was promised. */
export type Ledger = {
  readonly writes: readonly Write[];
  readonly failures: readonly Failure[];
  /** Requests that are under way, each with the promise that settles once it is answered. */
  readonly open: () => readonly Promise<unknown>[];
  /** The answer; `null` where the rules refused. */
  write<Answer>(kind: Write['kind'], on: string, send: (key: string) => Promise<Answer>): Promise<Answer | null>;
  read<Answer>(ask: () => Promise<Answer>): Promise<Answer>;
};

/** Milliseconds after which a part that stays away fails the run. */
const patience = 60_000;

export function createLedger(): Ledger {
  const writes: Write[] = [];
  const failures: Failure[] = [];
  const open = new Set<Promise<unknown>>();

  /** One question until it is answered; answers how many calls it took. */
  async function ask<Answer>(
    kind: Failure['kind'],
    call: () => Promise<Answer>,
  ): Promise<{ readonly answer: Answer; readonly calls: number }> {
    const until = Date.now() + patience;
    for (let calls = 1; ; calls += 1) {
      const began = performance.now();
      try {
        return { answer: await call(), calls };
      } catch (failure) {
        if (!isPassing(failure) || Date.now() > until) throw failure;
        const status = failure instanceof ProblemAnswer ? failure.problem.status : null;
        failures.push({ kind, at: Date.now(), took: performance.now() - began, status });
        await sleep(100);
      }
    }
  }

  async function counted<T>(work: Promise<T>): Promise<T> {
    open.add(work);
    return work.finally(() => open.delete(work));
  }

  return {
    writes,
    failures,
    open: () => [...open],
    read: async (call) => (await counted(ask('read', call))).answer,
    async write(kind, on, send) {
      const key = randomUUID();
      try {
        const { answer, calls } = await counted(ask(kind, () => send(key)));
        writes.push({ key, kind, on, answer: isPending(answer) ? 'pending' : 'done', calls });
        return answer;
      } catch (failure) {
        if (!(failure instanceof ProblemAnswer) || failure.problem.status >= 500) throw failure;
        writes.push({ key, kind, on, answer: 'refused', calls: 1 });
        return null;
      }
    },
  };
}

function isPassing(failure: unknown): boolean {
  return failure instanceof NoAnswer || (failure instanceof ProblemAnswer && failure.problem.status >= 500);
}

const isPending = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'state' in answer && answer.state === 'pending';
