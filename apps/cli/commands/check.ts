import { ordered } from '@smk/language';
import { prove } from '@smk/rehearsal';
import { Command, Option } from 'commander';
import { json, rulesPath } from '../options.ts';
import type { World } from '../world.ts';
import { compileRules, summary } from '../compile-rules.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { showProblems } from '../present/problems.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';

/** `smk check`: the problems of rules folders, or of single files in them, and what can be proved. Findings if there is an error. */
function check(paths: readonly string[], format: 'text' | 'json', terminal: Terminal): ExitCode {
  const checked = paths.map((path) => {
    const rules = readRules(path);
    const { value, problems: found } = compileRules(rules);
    const problems = value === undefined ? found : ordered([...found, ...prove(value.plan, rules.sources)]);
    return { path, rules, problems: problems.filter(({ span }) => rules.only === null || span.file === rules.only) };
  });
  const problems = checked.flatMap((folder) => folder.problems);
  if (format === 'json') terminal.print(JSON.stringify({ schema: 'smk.check/1', problems }, null, 2));
  else {
    for (const folder of checked) {
      if (folder.problems.length > 0) terminal.print(`${showProblems(folder.problems, folder.rules.sources)}\n`);
      terminal.say(`${folder.path}: ${summary(folder.problems)} in ${files(folder.rules.sources.length)}`);
    }
  }
  return problems.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine;
}

const files = (many: number): string => `${many} file${many === 1 ? '' : 's'}`;

type Options = { readonly format: 'text' | 'json'; readonly json: boolean };

export const checkCommand = ({ env, terminal, finish }: World): Command =>
  new Command('check')
    .description('say what is wrong with rules')
    .argument('[paths...]', 'rules folders, or files in one', [rulesPath(env)])
    .addOption(new Option('--format <format>', 'how problems are shown').choices(['text', 'json']).default('text'))
    .addOption(json())
    .action((paths: string[], options: Options) =>
      finish(check(paths, options.json ? 'json' : options.format, terminal)),
    );
