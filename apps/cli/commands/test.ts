import { Command, Option } from 'commander';
import { CommandFailure, exitCode } from '../exit-code.ts';
import { json, rulesOption } from '../options.ts';
import { thresholdOf, type Asked } from '../testing/ask.ts';
import { runOnce } from '../testing/run-once.ts';
import { watch } from '../watch.ts';
import type { World } from '../world.ts';

type Options = {
  readonly rules: string;
  readonly only?: string;
  readonly coverage: boolean;
  readonly mutate: boolean;
  readonly threshold?: string;
  readonly watch: boolean;
  readonly format: Asked['format'];
  readonly json: boolean;
};

/** `smk test`: runs the test blocks of a rules folder on a virtual clock. */
export const testCommand = ({ env, terminal, untilAsked, finish }: World): Command =>
  new Command('test')
    .description('run the test blocks of the rules on a virtual clock')
    .addOption(rulesOption(env))
    .option('--only <text>', 'only tests with this text in their name')
    .option('--coverage', 'say which lines and outcomes of conditions no test brings to bear', false)
    .option('--mutate', 'change the rules in small ways, and say which changes no test notices', false)
    .option('--threshold <percent>', 'the least share for --coverage and --mutate')
    .option('--watch', 'run again whenever a file changes', false)
    .addOption(
      new Option('--format <format>', 'how results are shown').choices(['text', 'json', 'junit']).default('text'),
    )
    .addOption(json())
    .action(async (options: Options) => {
      const asked = askedFor(options);
      const run = () => runOnce(asked, terminal);
      finish(await (options.watch ? watch(options.rules, run, terminal, untilAsked()) : run()));
    });

function askedFor({ rules, only, coverage, mutate, threshold, format, ...options }: Options): Asked {
  if (threshold !== undefined && !coverage && !mutate)
    throw new CommandFailure(exitCode.usage, 'A threshold is for --coverage or --mutate: add one of them.');
  if (mutate && options.watch)
    throw new CommandFailure(
      exitCode.usage,
      '--mutate takes too long to be repeated at each change: leave out --watch.',
    );
  return {
    rules,
    only: only ?? null,
    format: options.json ? 'json' : format,
    coverage,
    mutate,
    threshold: thresholdOf(threshold),
  };
}
