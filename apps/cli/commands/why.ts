import { Command } from 'commander';
import { connect, type Connection } from '../connect.ts';
import { format, json, reading, whyNotOption } from '../options.ts';
import type { World } from '../world.ts';
import type { Client } from '@smk/api/client';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { showExplained } from '../present/explained.ts';
import { paintFor } from '../present/paint.ts';
import type { Terminal } from '../terminal.ts';

/** `smk why`: what the active rules say of a lead that is stored, with reasons. */
async function why(
  key: string,
  asked: { readonly not: string | undefined; readonly format: 'text' | 'json' },
  client: Client,
  terminal: Terminal,
): Promise<ExitCode> {
  if (key.trim() === '') throw new CommandFailure(exitCode.usage, 'Name the lead by its key.');
  const found = await client.leads.why(key, asked.not === undefined ? {} : { not: asked.not });
  if (asked.format === 'json') terminal.print(JSON.stringify({ schema: 'smk.why/1', ...found }, null, 2));
  else {
    const { company } = await client.rules.active();
    terminal.print(showExplained(found.lead, found, company.zone, paintFor(terminal.colour)));
  }
  return exitCode.fine;
}

type Options = Connection & {
  readonly whyNot?: string;
  readonly format: 'text' | 'json';
  readonly json: boolean;
};

export const whyCommand = ({ env, terminal, finish }: World): Command =>
  reading(new Command('why'), env)
    .description('say what the active rules make of a lead that is stored, and why')
    .argument('<lead>', 'the key of the lead')
    .addOption(whyNotOption())
    .addOption(format())
    .addOption(json())
    .action(async (lead: string, options: Options) =>
      finish(
        await why(
          lead,
          { not: options.whyNot, format: options.json ? 'json' : options.format },
          connect(options, env),
          terminal,
        ),
      ),
    );
