import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything of the process that a command may touch. */
export type World = {
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly now: () => number;
  /** All that is piped in. */
  readonly input: () => Promise<Uint8Array>;
  /** From the call on, a signal to end does not end the process but aborts this. */
  readonly untilAsked: () => AbortSignal;
  /** Told once, with what the command found. */
  readonly finish: (code: ExitCode) => void;
};
