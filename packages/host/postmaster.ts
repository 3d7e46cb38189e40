import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostFailure } from './host-failure.ts';
import { commandLine, processStart } from './process-start.ts';

/** What PostgreSQL writes into its pid file: line 1 the process, line 8 the state. */
export function postmaster(data: string): { readonly pid: number; readonly ready: boolean } | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/**
 * Clears what a PostgreSQL that lost its parent left: stops it if it still runs on these data, else removes its pid file.
 * Invariant: the caller holds the lock over `data`, so that a living one is nobody's.
 */
export async function clearOrphan(data: string): Promise<void> {
  const left = postmaster(data);
  if (!left) return;
  const isPostgres = processStart(left.pid) !== null && commandLine(left.pid).includes(data);
  // The id may belong to a stranger by now, which PostgreSQL would take for its own.
  if (!isPostgres) return rmSync(join(data, 'postmaster.pid'), { force: true });
  process.kill(left.pid, 'SIGINT');
  const deadline = Date.now() + 20_000;
  while (processStart(left.pid) !== null) {
    if (Date.now() > deadline)
      throw new HostFailure(
        `An earlier PostgreSQL (process ${left.pid}) does not end: stop it with \`kill -9 ${left.pid}\`, then start again.`,
      );
    await sleep(50);
  }
}
