import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom a child runs as, where it must not run as the caller. */
export type RunAs = {
  readonly uid: number;
  readonly gid: number;
  /** The user cannot enter a folder on the way, so that the child needs leave to pass. */
  readonly mayPass: boolean;
};

export type Child = {
  readonly pid: number;
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  readonly running: () => boolean;
  /** What the child wrote since it was started. */
  readonly said: () => string;
  /** Asks it to end, by its own signal; ends it by force after `patience` milliseconds. */
  readonly stop: (patience?: number) => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

type Options = {
  readonly log: string;
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  readonly runAs?: RunAs | null;
  readonly env?: Readonly<Record<string, string>>;
};

/** Bytes after which a log is begun anew at the next start. */
const longestLog = 8_000_000;

/**
 * Starts a server as a child that writes to the file `log` and dies with this process.
 * It has a session of its own: a Ctrl-C in the terminal reaches this process alone, which stops its children in order.
 */
export function startChild(program: string, args: readonly string[], options: Options): Child {
  mkdirSync(dirname(options.log), { recursive: true });
  if (existsSync(options.log) && statSync(options.log).size > longestLog) rmSync(options.log);
  const log = openSync(options.log, 'a');
  const from = statSync(options.log).size;
  const guarded = guard(program, args, options);
  const child = spawn(guarded.program, guarded.args, {
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, ...options.env },
    ...guarded.identity,
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const lastResort = (): void => void child.kill(options.stopSignal);
  process.once('exit', lastResort);
  void exited.then(() => process.off('exit', lastResort));
  return {
    pid: child.pid ?? 0,
    exited,
    running: () => isRunning(child),
    said: () => readFileSync(options.log).subarray(from).toString('utf8'),
    stop: (patience = 20_000) => stop(child, exited, options.stopSignal, patience),
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
}

const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));

/** The command under `setpriv`, where there is one: the kernel then signals the child when this process dies, even by `kill -9`. */
export function guard(
  program: string,
  args: readonly string[],
  options: { readonly stopSignal?: 'SIGINT' | 'SIGTERM'; readonly runAs?: RunAs | null } = {},
): { readonly program: string; readonly args: string[]; readonly identity: { uid?: number; gid?: number } } {
  const { runAs } = options;
  if (!setpriv || process.platform !== 'linux') {
    return { program, args: [...args], identity: runAs ? { uid: runAs.uid, gid: runAs.gid } : {} };
  }
  const flags = ['--pdeathsig', (options.stopSignal ?? 'SIGTERM').slice(3)];
  if (runAs) flags.push(`--reuid=${runAs.uid}`, `--regid=${runAs.gid}`, '--clear-groups');
  // With the fix-up the kernel would leave the capability out where a program asks whether it may read a file.
  if (runAs?.mayPass) {
    flags.push('--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override');
  }
  return { program: setpriv, args: [...flags, program, ...args], identity: {} };
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

async function stop(
  child: ChildProcess,
  exited: Promise<void>,
  signal: 'SIGINT' | 'SIGTERM',
  patience: number,
): Promise<void> {
  if (!isRunning(child)) return;
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), patience);
  await exited;
  clearTimeout(force);
}
