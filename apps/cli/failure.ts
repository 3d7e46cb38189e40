import { NoAnswer, ProblemAnswer } from '@smk/api/client';
import { HostFailure } from '@smk/host';
import { CommanderError } from 'commander';
import { CommandFailure, exitCode, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Says what ended a command in a sentence, and gives the exit code; a bug is thrown on. */
export function tellFailure(failure: unknown, terminal: Terminal): ExitCode {
  // Commander has said it already.
  if (failure instanceof CommanderError) return failure.exitCode === 0 ? exitCode.fine : exitCode.usage;
  if (failure instanceof ProblemAnswer) return tellProblem(failure, terminal);
  if (failure instanceof CommandFailure || failure instanceof NoAnswer || failure instanceof HostFailure) {
    terminal.say(failure.message);
    return failure instanceof CommandFailure ? failure.code : exitCode.connection;
  }
  throw failure;
}

function tellProblem({ problem }: ProblemAnswer, terminal: Terminal): ExitCode {
  terminal.say(problem.detail);
  for (const { pointer, detail } of problem.errors ?? []) terminal.say(`  ${pointer}: ${detail}`);
  return problem.status === 401 || problem.status === 403 ? exitCode.notAllowed : exitCode.findings;
}
