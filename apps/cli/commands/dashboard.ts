import { Command } from 'commander';
import { online } from '../options.ts';
import type { World } from '../world.ts';
import { dashboardProgram } from '../up/dashboard-program.ts';
import { runInTerminal } from '../up/run-in-terminal.ts';
import type { Connection } from '../connect.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

/** `smk dashboard`: opens the dashboard in this terminal, on a running API. */
async function dashboard(connection: Connection, plain: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const program = await dashboardProgram((line) => terminal.say(line));
  return runInTerminal(program, [
    '--url',
    connection.url,
    '--key-file',
    connection.keyFile,
    '--as',
    connection.as,
    ...plain,
  ]);
}

export const dashboardCommand = ({ env, terminal, finish }: World): Command =>
  online(new Command('dashboard'), env)
    .description('watch and act in this terminal')
    .option('--once', 'print what is due, and end', false)
    .action(async (options: Connection & { readonly once: boolean }) =>
      finish(await dashboard(options, options.once ? ['--once'] : [], terminal)),
    );
