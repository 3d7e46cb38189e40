import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '@smk/host';

/** One process of the installation; whoever supervises it starts it again, on the same data and the same port. */
export type Part = {
  start(): Promise<void>;
  /** Ends it by `kill -9`. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

type Running = { readonly kill: () => Promise<void>; readonly stop: () => Promise<void> };

/** A part that `begin` starts, the first time as well as again. */
export function part(begin: () => Promise<Running>): Part {
  let running: Running | null = null;
  return {
    async start() {
      running = await begin();
    },
    async kill() {
      await running?.kill();
      running = null;
    },
    async stop() {
      await running?.stop();
      running = null;
    },
  };
}

/** Milliseconds that a process may take to become ready. */
const patience = 60_000;

/** Waits until a process is ready; one that is not in time is ended, and what it said is thrown. */
export async function untilReady(child: Child, ready: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + patience;
  while (!(await ready())) {
    if (!child.running() || Date.now() > until) {
      await child.kill();
      throw new Error(`A process did not start: ${child.said()}`);
    }
    await sleep(50);
  }
}
