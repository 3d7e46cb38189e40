import type { Problem } from '@smk/language';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';
import { findAndProve } from './find-and-prove.ts';
import type { Format } from './tell.ts';
import { tellProblems } from './tell-problems.ts';
import { withProblems } from './with-problems.ts';

/**
 * Checks rules that are being written: what cannot be read is told at once, and everything as soon as all is known. What did not change since
 * the last time is not read again.
 */
export function checkAgain(path: string, format: Format, terminal: Terminal): ExitCode {
  const rules = readRules(path);
  let told = '';
  const tell = (problems: readonly Problem[]): void => {
    const text = JSON.stringify(problems);
    if (text === told) return;
    told = text;
    tellProblems([withProblems(path, rules, problems)], format, terminal);
  };
  const problems = findAndProve(rules, (some) => {
    if (some.length > 0) tell(some);
  });
  tell(problems);
  return problems.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine;
}
