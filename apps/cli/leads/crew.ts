import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CommandFailure, exitCode } from '../exit-code.ts';
import type { Shard } from './read-shard.ts';
import { shardWork, sumOf, type Work, type Worked } from './shard-work.ts';
import type { Asked } from './shard-worker.ts';

/** Fewer bytes than this are worked through at once, without other threads. */
const fewBytes = 8 * 1024 * 1024;
const mostWorkers = 2;

export type Crew = {
  /** Works through shards; `taken` is told how many are through. */
  readonly workThrough: (
    shards: readonly Shard[],
    taken: (shards: number) => void,
    stop: AbortSignal,
  ) => Promise<Worked>;
  readonly end: () => Promise<void>;
};

/** Those who work through the shards of files of so many bytes: the machine's cores, two at most. They get ready while files are sorted. */
export function gatherCrew(work: Work, bytes: number): Crew {
  if (bytes < fewBytes) return { workThrough: alone(work), end: () => Promise.resolve() };
  const workers = Array.from({ length: Math.min(mostWorkers, availableParallelism()) }, () => startWorker(work));
  return {
    async workThrough(shards, taken, stop) {
      let next = 0;
      let through = 0;
      const halted = new Promise<never>((_, reject) => {
        if (stop.aborted) reject(interrupted());
        stop.addEventListener('abort', () => reject(interrupted()), { once: true });
      });
      const parts = workers.map((worker) =>
        runWorker(
          worker,
          () => shards[next++] ?? null,
          () => taken((through += 1)),
        ),
      );
      return sumOf(await Promise.race([Promise.all(parts), halted]));
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const alone =
  (work: Work): Crew['workThrough'] =>
  (shards, taken, stop) => {
    const { take, result } = shardWork(work);
    for (const [index, shard] of shards.entries()) {
      if (stop.aborted) throw interrupted();
      take(shard);
      taken(index + 1);
    }
    return Promise.resolve(result());
  };

/** A shard needs little: without a limit a worker would rather let its heap grow than look for what is free. */
function startWorker(workerData: Work): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 };
  const worker = new Worker(new URL('./shard-worker.ts', import.meta.url), { workerData, resourceLimits });
  // What goes wrong before there is work is thrown when there is.
  worker.on('error', () => {});
  return worker;
}

function runWorker(worker: Worker, nextShard: () => Asked, taken: () => void): Promise<Worked> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A worker ended before its work did.')));
    worker.on('message', (told: 'taken' | Worked) => {
      if (told !== 'taken') return resolve(told);
      taken();
      worker.postMessage(nextShard());
    });
    worker.postMessage(nextShard());
  });
}

const interrupted = (): CommandFailure =>
  new CommandFailure(exitCode.interrupted, 'Interrupted; nothing is left behind.');
