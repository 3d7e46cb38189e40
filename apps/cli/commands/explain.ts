import { Command } from 'commander';
import { json, rulesOption } from '../options.ts';
import type { World } from '../world.ts';
import { prepare } from '@smk/engine';
import { soundRules } from '../compile-rules.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { readGivenLead } from '../given-lead.ts';
import { showExplained } from '../present/explained.ts';
import { paintFor } from '../present/paint.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';

/** `smk explain`: what a rules folder says of the lead in a JSON file `{ fields, events, asOf }`, without any server. */
function explain(
  asked: { readonly folder: string; readonly lead: string; readonly json: boolean },
  now: number,
  terminal: Terminal,
): ExitCode {
  const { plan } = soundRules(readRules(asked.folder), terminal);
  const { facts, asOf, lacks } = readGivenLead(asked.lead, plan, now);
  const decision = prepare(plan).explain(facts, asOf ?? now);
  if (asked.json) terminal.print(JSON.stringify({ schema: 'smk.explain/1', decision }, null, 2));
  else {
    const key = facts.fields[plan.lead.key];
    terminal.print(
      showExplained(
        typeof key === 'string' ? key : asked.lead,
        decision,
        plan.company.zone.zone,
        paintFor(terminal.colour),
      ),
    );
  }
  if (lacks.length > 0) terminal.say(`A new lead must have ${lacks.join(', ')} too; here that is unknown.`);
  return exitCode.fine;
}

type Options = { readonly lead: string; readonly rules: string; readonly json: boolean };

export const explainCommand = ({ env, terminal, now, finish }: World): Command =>
  new Command('explain')
    .description('say what the rules make of a lead in a JSON file { fields, events, asOf }, and why')
    .requiredOption('--lead <file>', 'the file')
    .addOption(rulesOption(env))
    .addOption(json())
    .action((options: Options) => finish(explain({ ...options, folder: options.rules }, now(), terminal)));
