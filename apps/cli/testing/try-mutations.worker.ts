import { parentPort, workerData } from 'node:worker_threads';
import { tryMutations } from '@smk/rehearsal';
import type { Given, Told } from './try-in-threads.ts';

// One thread of several that try mutations.
const { tested, part } = workerData as Given;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port is no window
const tell = (told: Told): void => parentPort?.postMessage(told);
const tried = tryMutations(tested, part, (count) => tell({ kind: 'done', count }));
tell({ kind: 'all done', tried });
