import { Option, type Command } from 'commander';
import type { Environment } from './world.ts';

/** The address that `smk up` listens on unless told otherwise. */
const defaultUrl = 'http://127.0.0.1:7700';

export const rulesPath = (env: Environment): string => env['SMK_RULES'] ?? 'rules';

export const rulesOption = (env: Environment): Option =>
  new Option('--rules <folder>', 'the folder with the rules').default(rulesPath(env));

export const json = (): Option => new Option('--json', 'JSON on stdout').default(false);

export const format = (): Option =>
  new Option('--format <format>', 'how it is shown').choices(['text', 'json']).default('text');

export const whyNotOption = (): Option =>
  new Option(
    '--why-not <name>',
    'a stage, refusal, team or queue, `refused` or `not refused`: what would have made it so',
  );

export const asOption = (env: Environment): Option =>
  new Option('--as <name>', 'who acts').default(env['SMK_OPERATOR'] ?? 'operator');

/** Options of a command that reads from a running API. */
export const reading = (command: Command, env: Environment): Command =>
  command
    .addOption(new Option('--url <url>', 'the address of the API').default(env['SMK_URL'] ?? defaultUrl))
    .addOption(
      new Option('--key-file <file>', 'the file with the key; SMK_KEY goes before it').default(
        env['SMK_ADMIN_KEY_FILE'] ?? '.smk/admin-key',
      ),
    );

/** Options of a command that does something at a running API. */
export const acting = (command: Command, env: Environment): Command => reading(command, env).addOption(asOption(env));
