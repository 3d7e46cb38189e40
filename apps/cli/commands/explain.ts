import { Command } from 'commander';
import { format, json, rulesOption, whyNotOption } from '../options.ts';
import type { World } from '../world.ts';
import { aimsCalled, explainWhole, prepare, whyNot } from '@smk/engine';
import { soundRules } from '../compile-rules.ts';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { readGivenLead } from '../given-lead.ts';
import { showExplained } from '../present/explained.ts';
import { paintFor } from '../present/paint.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';

/** `smk explain`: what a rules folder says of the lead in a JSON file `{ fields, events, asOf }`, without any server. */
function explain(
  asked: {
    readonly folder: string;
    readonly lead: string;
    readonly whyNot: string | null;
    readonly format: 'text' | 'json';
  },
  now: number,
  terminal: Terminal,
): ExitCode {
  const { plan } = soundRules(readRules(asked.folder), terminal);
  const { facts, asOf, lacks } = readGivenLead(asked.lead, plan, now);
  const called = asked.whyNot === null ? { aims: [] } : aimsCalled(plan, asked.whyNot);
  if (called.aims === null) throw new CommandFailure(exitCode.usage, called.sentence);
  const moment = asOf ?? now;
  // Whoever has the file has seen what is in it.
  const sight = 'personal values shown';
  const explained = {
    decision: prepare(plan).explain(facts, moment),
    tree: explainWhole(plan, facts, moment, sight),
    whyNot: called.aims.map((aim) => whyNot(plan, facts, moment, aim, sight)),
  };
  if (asked.format === 'json') terminal.print(JSON.stringify({ schema: 'smk.explain/1', ...explained }, null, 2));
  else {
    const key = facts.fields[plan.lead.key];
    terminal.print(
      showExplained(
        typeof key === 'string' ? key : asked.lead,
        explained,
        plan.company.zone.zone,
        paintFor(terminal.colour),
      ),
    );
  }
  if (lacks.length > 0) terminal.say(`A new lead must have ${lacks.join(', ')} too; here that is unknown.`);
  return exitCode.fine;
}

type Options = {
  readonly lead: string;
  readonly rules: string;
  readonly whyNot?: string;
  readonly format: 'text' | 'json';
  readonly json: boolean;
};

export const explainCommand = ({ env, terminal, now, finish }: World): Command =>
  new Command('explain')
    .description('say what the rules make of a lead in a JSON file { fields, events, asOf }, and why')
    .requiredOption('--lead <file>', 'the file')
    .addOption(rulesOption(env))
    .addOption(whyNotOption())
    .addOption(format())
    .addOption(json())
    .action((options: Options) =>
      finish(
        explain(
          {
            folder: options.rules,
            lead: options.lead,
            whyNot: options.whyNot ?? null,
            format: options.json ? 'json' : options.format,
          },
          now(),
          terminal,
        ),
      ),
    );
