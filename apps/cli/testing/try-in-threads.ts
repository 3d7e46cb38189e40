import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Part, Tested, Tried } from '@smk/rehearsal';

/** What a thread is given, and what it tells. */
export type Given = { readonly tested: Tested; readonly part: Part };
export type Told =
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'all done'; readonly tried: readonly Tried[] };

/** Tries the mutations in as many threads as there are processors; in whatever order they end, the mutants are the same. */
export async function tryInThreads(tested: Tested, tell: (done: number) => void): Promise<readonly Tried[]> {
  const every = availableParallelism();
  const done = Array.from({ length: every }, () => 0);
  const parts = done.map((_, from) =>
    tryPart({ tested, part: { from, every } }, (count) => {
      done[from] = count;
      tell(done.reduce((sum, one) => sum + one, 0));
    }),
  );
  return (await Promise.all(parts)).flat();
}

function tryPart(given: Given, tell: (count: number) => void): Promise<readonly Tried[]> {
  const worker = new Worker(new URL('try-mutations.worker.ts', import.meta.url), { workerData: given });
  return new Promise((resolve, reject) => {
    worker.on('message', (told: Told) => (told.kind === 'done' ? tell(told.count) : resolve(told.tried)));
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread that tried mutations ended with ${code}.`)));
  });
}
