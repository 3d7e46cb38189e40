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
  const disk = diskTrouble(failure);
  if (disk !== null) {
    terminal.say(disk);
    return exitCode.connection;
  }
  throw failure;
}

const reasons: Readonly<Record<string, string>> = {
  // What Node says of a folder to be made on a file system that takes none.
  ENOENT: 'it cannot be made there',
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EEXIST: 'a file of this name stands there',
  ENOTDIR: 'a file stands where a folder on its path should be',
  EISDIR: 'it is a folder',
};

/** What the machine's disk refused, in a sentence; `null` for a failure of another kind. */
function diskTrouble(failure: unknown): string | null {
  if (!(failure instanceof Error)) return null;
  const { code, path, syscall } = failure as NodeJS.ErrnoException;
  const because = reasons[code ?? ''];
  if (because === undefined || (code === 'ENOENT' && syscall !== 'mkdir')) return null;
  return `${path ?? 'A file'} cannot be written: ${because}. Mend that, or name another folder with --data.`;
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
