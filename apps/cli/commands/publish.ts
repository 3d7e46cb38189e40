import { Command } from 'commander';
import { connect, type Acting } from '../connect.ts';
import { acting, json, rulesOption } from '../options.ts';
import type { World } from '../world.ts';
import type { Client } from '@smk/api/client';
import { soundRules } from '../compile-rules.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { originOf } from '../git.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';

/** `smk publish`: sends a rules folder as a new version, which decides nothing until it is activated. */
async function publish(
  asked: { readonly folder: string; readonly as: string | null; readonly json: boolean },
  client: Client,
  terminal: Terminal,
): Promise<ExitCode> {
  const rules = readRules(asked.folder);
  soundRules(rules, terminal);
  const { author, commit } = originOf(rules.folder);
  const actor = asked.as ?? author;
  const { version, again } = await client.rules.publish(rules.sources, { commit }, actor === null ? {} : { actor });
  if (asked.json) terminal.print(JSON.stringify({ schema: 'smk.publish/1', again, version }, null, 2));
  else {
    terminal.print(version.hash);
    terminal.say(
      `${again ? 'Was published before' : 'Published'} from ${version.commit ?? commit}: make it decide with \`smk activate ${version.hash.slice(0, 12)}\`.`,
    );
  }
  return exitCode.fine;
}

type Options = Acting & { readonly rules: string; readonly json: boolean };

export const publishCommand = ({ env, terminal, finish }: World): Command =>
  acting(new Command('publish'), env)
    .description('send the rules as a new version, which decides nothing until it is activated')
    .addOption(rulesOption(env))
    .addOption(json())
    .action(async (options: Options, command: Command) => {
      const as = command.getOptionValueSource('as') === 'default' ? null : options.as;
      finish(await publish({ folder: options.rules, as, json: options.json }, connect(options, env), terminal));
    });
