import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFailure, exitCode, type ExitCode } from './exit-code.ts';
import { stampOf, usedBeyond } from './rules-folder.ts';
import type { Terminal } from './terminal.ts';

/** How often the files are looked at: their times only, which costs next to nothing and works on every disk. */
const lookEvery = 200;

/** Runs again whenever a file of the folder changed and nothing has changed since the last look, until it is asked to stop. */
export async function watch(
  folder: string,
  run: () => Promise<ExitCode>,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<ExitCode> {
  while (!stop.aborted) {
    const used = usedBeyond(folder);
    const stamp = stampOf(folder, used);
    await patiently(run, terminal);
    terminal.say(`\nWatching ${folder}; Ctrl-C ends.`);
    await changed(() => stampOf(folder, used), stamp, stop);
  }
  return exitCode.fine;
}

/** Rules that cannot be used are said, and waited for until they can. */
async function patiently(run: () => Promise<ExitCode>, terminal: Terminal): Promise<void> {
  try {
    await run();
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure;
    terminal.say(failure.message);
  }
}

async function changed(look: () => string, before: string, stop: AbortSignal): Promise<void> {
  for (let last = before; !stop.aborted;) {
    await sleep(lookEvery, undefined, { signal: stop }).catch(() => {});
    const now = look();
    // An editor may write several files, or one in pieces.
    if (now !== before && now === last) return;
    last = now;
  }
}
