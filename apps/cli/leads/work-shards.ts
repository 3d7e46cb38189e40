import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CommandFailure, exitCode } from '../exit-code.ts';
import type { Shard } from './read-shard.ts';
import { shardWork, sumOf, type Work, type Worked } from './shard-work.ts';
import type { Asked } from './shard-worker.ts';

/** Fewer shards than this are worked through at once, without other threads. */
const fewShards = 8;
const mostWorkers = 2;

/** Works through shards on the machine's cores, two at most. `taken` is told how many are through. */
export async function workShards(
  reading: Work,
  shards: readonly Shard[],
  taken: (shards: number) => void,
  stop: AbortSignal,
): Promise<Worked> {
  if (shards.length < fewShards) {
    const work = shardWork(reading);
    for (const [index, shard] of shards.entries()) {
      if (stop.aborted) throw interrupted();
      work.take(shard);
      taken(index + 1);
    }
    return work.result();
  }
  let next = 0;
  let through = 0;
  const count = Math.min(mostWorkers, availableParallelism());
  const workers = Array.from({ length: count }, () => startWorker(reading));
  const halted = new Promise<never>((_, reject) =>
    stop.addEventListener('abort', () => reject(interrupted()), { once: true }),
  );
  try {
    if (stop.aborted) throw interrupted();
    const parts = workers.map((worker) =>
      runWorker(
        worker,
        () => shards[next++] ?? null,
        () => taken((through += 1)),
      ),
    );
    return sumOf(await Promise.race([Promise.all(parts), halted]));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** A shard needs little: without a limit a worker would rather let its heap grow than look for what is free. */
function startWorker(workerData: Work): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 };
  return new Worker(new URL('./shard-worker.ts', import.meta.url), { workerData, resourceLimits });
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
