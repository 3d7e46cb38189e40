import { Command } from 'commander';
import { json, rulesOption } from '../options.ts';
import type { World } from '../world.ts';
import { runTests } from '@smk/rehearsal';
import { soundRules } from '../compile-rules.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { paintFor } from '../present/paint.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';

/** `smk test`: runs the test blocks of a rules folder on a virtual clock. Findings if one fails. */
function test(folder: string, json: boolean, terminal: Terminal): ExitCode {
  const { plan, tests } = soundRules(readRules(folder), terminal);
  const results = runTests(plan, tests);
  const failed = results.filter((result) => !result.passed).length;
  if (json) terminal.print(JSON.stringify({ schema: 'smk.test/1', results }, null, 2));
  else {
    const paint = paintFor(terminal.colour);
    for (const { name, place, passed, failures } of results) {
      terminal.print(
        `${passed ? paint.green('ok') : paint.red('not ok')}  ${name}  ${paint.dim(`${place.file}:${place.line}`)}`,
      );
      for (const failure of failures)
        terminal.print(`    ${failure.place.file}:${failure.place.line}  ${failure.sentence}`);
    }
    terminal.say(`${results.length - failed} passed, ${failed} failed`);
  }
  return failed === 0 ? exitCode.fine : exitCode.findings;
}

export const testCommand = ({ env, terminal, finish }: World): Command =>
  new Command('test')
    .description('run the test blocks of the rules on a virtual clock')
    .addOption(rulesOption(env))
    .addOption(json())
    .action((options: { readonly rules: string; readonly json: boolean }) =>
      finish(test(options.rules, options.json, terminal)),
    );
