import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Client } from '@smk/api/client';
import { startChild, type Child } from '@smk/host';
import { CommandFailure, exitCode } from '../exit-code.ts';
import type { Place } from './place.ts';

const program = fileURLToPath(new URL('../../api/main.ts', import.meta.url));

/** Starts the API with the worker in one process. */
export function startApi(place: Place, env: Readonly<Record<string, string>>): Child {
  return startChild(process.execPath, [program], { log: place.log('api'), stopSignal: 'SIGTERM', env });
}

/** Waits until the API answers and reaches its database; throws a `CommandFailure` with its last words if it ends before. */
export async function untilReady(api: Child, client: Client, log: string): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (!(await client.ready())) {
    if (!api.running())
      throw new CommandFailure(exitCode.connection, `The API ended at once (${lastWords(api.said())}): see ${log}.`);
    if (Date.now() > deadline)
      throw new CommandFailure(exitCode.connection, `The API did not become ready within 90 s: see ${log}.`);
    await sleep(100);
  }
}

/** The message of the last line of a log of JSON lines, or the line itself. */
function lastWords(said: string): string {
  const line = said.trim().split('\n').at(-1) ?? '';
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return err?.message ?? msg ?? line;
  } catch {
    return line || 'it said nothing';
  }
}
