import { parentPort, workerData } from 'node:worker_threads';
import type { Shard } from './read-shard.ts';
import { shardWork, type Work } from './shard-work.ts';

/** What a worker is asked: to work through a shard, or, with `null`, to tell what came of all. */
export type Asked = Shard | null;

const work = shardWork(workerData as Work);

parentPort!.on('message', (asked: Asked) => {
  if (asked === null) {
    parentPort!.postMessage(work.result());
    parentPort!.close();
    return;
  }
  work.take(asked);
  parentPort!.postMessage('taken');
});
