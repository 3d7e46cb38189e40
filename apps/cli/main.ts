import { buffer } from 'node:stream/consumers';
import { exitCode } from './exit-code.ts';
import { createProgram } from './program.ts';
import { createTerminal } from './terminal.ts';

const terminal = createTerminal({ in: process.stdin, out: process.stdout, talk: process.stderr }, process.env);

// Whoever reads may have enough: `smk review | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const program = await createProgram(
  {
    env: process.env,
    terminal,
    now: Date.now,
    input: () => buffer(process.stdin),
    untilAsked() {
      const asked = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
      return asked.signal;
    },
    finish(code) {
      process.exitCode = code;
    },
  },
  process.argv[2],
);

try {
  await program.parseAsync();
} catch (failure) {
  const { tellFailure } = await import('./failure.ts');
  process.exitCode = tellFailure(failure, terminal);
  // What was being started is left; the servers end with this process.
  if (process.exitCode === exitCode.interrupted) process.exit();
}
