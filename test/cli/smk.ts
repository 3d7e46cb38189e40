import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'apps/cli/smk.mjs');

export const exampleRules = join(root, 'rules');

export type Ran = { readonly code: number | null; readonly out: string; readonly talk: string };

type Options = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in; nothing can be where it is absent. */
  readonly input?: string;
};

/** Runs `smk` as a person would, to its end, and returns what it printed and said. */
export function smk(args: readonly string[], options: Options = {}): Promise<Ran> {
  const child = start(args, options);
  child.stdin?.end(options.input);
  let out = '';
  let talk = '';
  child.stdout?.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (talk += piece.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, talk })));
}

/** `smk` while it runs. */
export type Running = {
  readonly talk: () => string;
  /** Waits until it has said something that matches; throws with what it said if it ends before. */
  readonly says: (what: RegExp) => Promise<void>;
  readonly interrupt: () => Promise<number | null>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
};

/** Starts `smk` for a while. */
export function runSmk(args: readonly string[], options: Options = {}): Running {
  const child = start(args, options);
  let talk = '';
  let hear = (): void => {};
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      talk += piece.toString();
      hear();
    });
  }
  return {
    talk: () => talk,
    says: (what) =>
      new Promise((resolve, reject) => {
        hear = () => what.test(talk) && resolve();
        hear();
        void ended.then((code) => reject(new Error(`It ended with ${code} and said:\n${talk}`)));
      }),
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
    ended,
  };
}

function start(args: readonly string[], { cwd = root, env = {}, input }: Options): ChildProcess {
  const { SMK_KEY: _, NO_COLOR: __, ...inherited } = process.env;
  return spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...inherited, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
}
