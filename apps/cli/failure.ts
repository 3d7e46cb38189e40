import { NoAnswer, ProblemAnswer, type Problem, type RulesRefused } from '@smk/api/client';
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
  for (const { pointer, detail } of problem.errors ?? [])
    if (detail !== problem.detail) terminal.say(`  ${pointer}: ${detail}`);
  if (isAboutRules(problem)) tellRules(problem, terminal);
  return problem.status === 401 || problem.status === 403 ? exitCode.notAllowed : exitCode.findings;
}

const isAboutRules = (problem: Problem): problem is RulesRefused => 'tests' in problem && 'problems' in problem;

function tellRules({ problems = [], tests = [] }: RulesRefused, terminal: Terminal): void {
  for (const { shown, severity } of problems) if (severity === 'error') terminal.say(`\n${shown}`);
  for (const test of tests.filter(({ passed }) => !passed)) {
    terminal.say(`\nnot ok  ${test.name}  ${test.file}:${test.line}`);
    for (const { line, sentence } of test.failures) terminal.say(`    ${test.file}:${line}  ${sentence}`);
  }
}
