import { Command } from 'commander';
import { connect, type Acting } from '../connect.ts';
import { acting, json } from '../options.ts';
import type { World } from '../world.ts';
import type { Client } from '@smk/api/client';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

/** `smk activate`: makes a published version the one that decides; without `hash` the one published last. */
async function activate(hash: string | null, json: boolean, client: Client, terminal: Terminal): Promise<ExitCode> {
  if (hash === '')
    throw new CommandFailure(
      exitCode.usage,
      'The hash is empty: give the beginning of one, or none at all for the version published last.',
    );
  const versions = await client.rules.versions();
  const found =
    hash === null
      ? versions.toSorted((a, b) => b.publishedAt - a.publishedAt).slice(0, 1)
      : versions.filter((version) => version.hash.startsWith(hash));
  const [version] = found;
  if (!version)
    throw new CommandFailure(
      exitCode.findings,
      hash === null
        ? 'Nothing was published yet: run `smk publish` first.'
        : `No published version begins with ${hash}: \`smk publish\` prints the one it made.`,
    );
  if (found.length > 1)
    throw new CommandFailure(exitCode.usage, `${found.length} versions begin with ${hash}: give more of it.`);
  const active = await client.rules.activate(version.hash);
  if (json) terminal.print(JSON.stringify({ schema: 'smk.activate/1', ...active.version }, null, 2));
  else terminal.print(`${version.hash.slice(0, 12)} is active.`);
  return exitCode.fine;
}

export const activateCommand = ({ env, terminal, finish }: World): Command =>
  acting(new Command('activate'), env)
    .description('make a published version decide')
    .argument('[hash]', 'the beginning of its hash; without it the version published last')
    .addOption(json())
    .action(async (hash: string | undefined, options: Acting & { readonly json: boolean }) =>
      finish(await activate(hash ?? null, options.json, connect(options, env), terminal)),
    );
