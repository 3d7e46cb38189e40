import { Command, Option } from 'commander';
import { checked } from '../checking/checked.ts';
import { explainCode } from '../checking/explain-code.ts';
import { mendRules } from '../checking/mend-rules.ts';
import { formats, tell, type Format } from '../checking/tell.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { json, rulesPath } from '../options.ts';
import { repairText } from '../present/repair-text.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';
import type { World } from '../world.ts';

type Options = { readonly format: Format; readonly json: boolean; readonly fix: boolean; readonly why?: string };

/** `smk check`: the problems of rules folders, or of single files in them, and what can be proved. Findings if there is an error. */
function check(paths: readonly string[], format: Format, fix: boolean, terminal: Terminal): ExitCode {
  const folders = paths.map((path) => {
    const rules = readRules(path);
    return checked(path, fix ? mended(path, rules, terminal) : rules);
  });
  tell(folders, format, terminal);
  const problems = folders.flatMap((folder) => folder.problems);
  return problems.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine;
}

function mended(path: string, before: ReturnType<typeof readRules>, terminal: Terminal): typeof before {
  const { rules, repairs } = mendRules(before);
  for (const repair of repairs) terminal.say(repairText(repair));
  terminal.say(`${path}: ${repairs.length} mended`);
  return rules;
}

export const checkCommand = ({ env, terminal, finish }: World): Command =>
  new Command('check')
    .description('say what is wrong with rules')
    .argument('[paths...]', 'rules folders, or files in one', [rulesPath(env)])
    .addOption(new Option('--format <format>', 'how problems are shown').choices(formats).default('text'))
    .option('--fix', 'mend what can be meant only in one way, and say what was done', false)
    .option('--why <code>', 'the page of a problem: why it is one, wrong and right')
    .addOption(json())
    .action((paths: string[], { format, json: asJson, fix, why }: Options) => {
      if (why === undefined) return finish(check(paths, asJson ? 'json' : format, fix, terminal));
      terminal.print(explainCode(why, asJson || format === 'json'));
      finish(exitCode.fine);
    });
