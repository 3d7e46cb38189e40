import { countMutations, tryMutations, type Mutant, type Tested } from '@smk/rehearsal';
import type { Terminal } from '../terminal.ts';
import { createProgress } from './progress.ts';
import { tryInThreads } from './try-in-threads.ts';

/** From so many on it is worth it to start threads, each of which reads the grammar anew. */
const worthThreads = 400;

/** Every mutant of the rules, in the order of files and lines, with how far it is told on the way. */
export async function tryAllMutations(tested: Tested, terminal: Terminal): Promise<readonly Mutant[]> {
  const total = countMutations(tested.sources);
  const tell = createProgress(total, terminal);
  const tried =
    total < worthThreads ? tryMutations(tested, { from: 0, every: 1 }, tell) : await tryInThreads(tested, tell);
  return tried.toSorted((a, b) => a.index - b.index).map(({ mutant }) => mutant);
}
