import { spawn } from 'node:child_process';
import { guard } from '@smk/host';
import { exitCode, type ExitCode } from '../exit-code.ts';

/** Runs a Node program that takes over this terminal; ends with it. A stop of `signal` ends it too, and so does the end of this process. */
export function runInTerminal(program: string, args: readonly string[], signal?: AbortSignal): Promise<ExitCode> {
  return new Promise((resolve) => {
    const guarded = guard(process.execPath, [program, ...args]);
    const child = spawn(guarded.program, guarded.args, { stdio: 'inherit' });
    const stop = (): void => void child.kill('SIGTERM');
    signal?.addEventListener('abort', stop, { once: true });
    // The program has the keyboard: a Ctrl-C is its own to answer.
    const ignore = (): void => {};
    process.on('SIGINT', ignore);
    child.once('exit', (code, by) => {
      process.off('SIGINT', ignore);
      signal?.removeEventListener('abort', stop);
      resolve(by === 'SIGINT' ? exitCode.interrupted : known(code));
    });
  });
}

/** The program's own code, where it is one of ours. */
const known = (code: number | null): ExitCode =>
  Object.values(exitCode).find((each) => each === code) ?? exitCode.connection;
