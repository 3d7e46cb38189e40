import { readFileSync } from 'node:fs';
import { createClient, type Client } from '@smk/api/client';
import { CommandFailure, exitCode } from './exit-code.ts';
import type { Environment } from './world.ts';

/** Where the API is, as options and environment say. */
export type Connection = { readonly url: string; readonly keyFile: string };

/** The same, and who acts there. */
export type Acting = Connection & { readonly as: string };

/** A client for the running API. Throws a `CommandFailure` where there is no key. */
export function connect(connection: Connection | Acting, env: Environment): Client {
  return createClient({
    url: connection.url,
    key: env['SMK_KEY'] || readKey(connection.keyFile),
    ...('as' in connection && { actor: connection.as }),
  });
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new CommandFailure(
      exitCode.notAllowed,
      `There is no key in ${file}: start the API here with \`smk up\`, or set SMK_KEY, or name the file with --key-file.`,
    );
  }
}
