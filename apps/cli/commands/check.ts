import { Command, Option } from 'commander';
import { checked } from '../checking/checked.ts';
import { formats, tell, type Format } from '../checking/tell.ts';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { json, rulesPath } from '../options.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';
import { watch } from '../watch.ts';
import type { World } from '../world.ts';

type Options = {
  readonly format: Format;
  readonly json: boolean;
  readonly fix: boolean;
  readonly watch: boolean;
  readonly why?: string;
};

/** `smk check`: the problems of rules folders, or of single files in them, and what can be proved. Findings if there is an error. */
async function check(paths: readonly string[], format: Format, fix: boolean, terminal: Terminal): Promise<ExitCode> {
  const folders = [];
  for (const path of paths) {
    const rules = readRules(path);
    folders.push(await checked(path, fix ? await mended(path, rules, terminal) : rules));
  }
  await tell(folders, format, terminal);
  const problems = folders.flatMap((folder) => folder.problems);
  return problems.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine;
}

async function mended(path: string, before: ReturnType<typeof readRules>, terminal: Terminal): Promise<typeof before> {
  const { mendRules } = await import('../checking/mend-rules.ts');
  const { repairText } = await import('../present/repair-text.ts');
  const { rules, repairs } = mendRules(before);
  for (const repair of repairs) terminal.say(repairText(repair));
  terminal.say(`${path}: ${repairs.length} mended`);
  return rules;
}

/** The same whenever a file changes. */
async function checkOnAndOn(
  paths: readonly string[],
  { format, fix }: Options,
  { terminal, untilAsked }: World,
): Promise<ExitCode> {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new CommandFailure(exitCode.usage, '--watch looks at one folder: name one.');
  if (fix) throw new CommandFailure(exitCode.usage, '--fix changes what --watch looks at: leave one of them out.');
  const { checkAgain } = await import('../checking/check-again.ts');
  return watch(path, () => Promise.resolve(checkAgain(path, format, terminal)), terminal, untilAsked());
}

async function why(code: string, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const { explainCode } = await import('../checking/explain-code.ts');
  terminal.print(explainCode(code, asJson));
  return exitCode.fine;
}

export const checkCommand = (world: World): Command =>
  new Command('check')
    .description('say what is wrong with rules')
    .argument('[paths...]', 'rules folders, or files in one', [rulesPath(world.env)])
    .addOption(new Option('--format <format>', 'how problems are shown').choices(formats).default('text'))
    .option('--fix', 'mend what can be meant only in one way, and say what was done', false)
    .option('--watch', 'check again whenever a file changes', false)
    .option('--why <code>', 'the page of a problem: why it is one, wrong and right')
    .addOption(json())
    .action(async (paths: string[], options: Options) => {
      const format = options.json ? 'json' : options.format;
      if (options.why !== undefined) return world.finish(await why(options.why, format === 'json', world.terminal));
      if (options.watch) return world.finish(await checkOnAndOn(paths, { ...options, format }, world));
      world.finish(await check(paths, format, options.fix, world.terminal));
    });
