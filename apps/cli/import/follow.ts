import { setTimeout as sleep } from 'node:timers/promises';
import { NoAnswer, type Client, type ImportRow, type ImportStart, type ImportStarted } from '@smk/api/client';
import { CommandFailure, exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

const onceOnly = 'the same command follows it again, and takes nothing in twice';

/** Sends the file. Throws a `CommandFailure` that says how to go on where it is interrupted or nobody answers. */
export async function begin(file: ImportStart, client: Client, stop: AbortSignal): Promise<ImportStarted> {
  try {
    return await client.imports.start(file, { signal: stop });
  } catch (error) {
    const unknown = `Whether the import has begun is not known: ${onceOnly}.`;
    if (stop.aborted) throw new CommandFailure(exitCode.interrupted, unknown);
    if (error instanceof NoAnswer) throw new CommandFailure(exitCode.connection, `${error.message} ${unknown}`);
    throw error;
  }
}

/**
 * Asks until the import is through; says how far it is, at what rate and how long it will take. Throws a `CommandFailure` that
 * says that it goes on by itself where this is interrupted or nobody answers any more.
 */
export async function follow(
  started: ImportRow,
  client: Client,
  stop: AbortSignal,
  terminal: Terminal,
): Promise<ImportRow> {
  const from = { at: Date.now(), through: throughOf(started) };
  let told = from.at;
  for (let row = started; ; row = await lookedAt(row, client, stop)) {
    if (row.state === 'finished' || row.state === 'cancelled') return row;
    const patience = terminal.interactive ? 0 : 5_000;
    if (row.state === 'running' && Date.now() - told >= patience) {
      told = Date.now();
      terminal.progress(showProgress(row, from));
    }
    await sleep(250, undefined, { signal: stop }).catch(() => {});
  }
}

async function lookedAt({ id }: ImportRow, client: Client, stop: AbortSignal): Promise<ImportRow> {
  try {
    stop.throwIfAborted();
    return await client.imports.get(id, { signal: stop });
  } catch (error) {
    if (stop.aborted) throw new CommandFailure(exitCode.interrupted, `The import goes on by itself: ${onceOnly}.`);
    if (error instanceof NoAnswer)
      throw new CommandFailure(
        exitCode.connection,
        `${error.message} The import goes on by itself as soon as the API runs again: ${onceOnly}.`,
      );
    throw error;
  }
}

const throughOf = ({ done, failed }: ImportRow): number => done + failed;

/** How far it is, and how fast it went since `from`: one that is followed again had a beginning before. */
function showProgress(row: ImportRow, from: { readonly at: number; readonly through: number }): string {
  const through = throughOf(row);
  const rate = (through - from.through) / Math.max(1, (Date.now() - from.at) / 1000);
  const left = rate === 0 ? '' : `, ${Math.ceil((row.rows - through) / rate)} s left`;
  return `  ${through} of ${row.rows} rows, ${Math.round(rate)} a second${left}`;
}
