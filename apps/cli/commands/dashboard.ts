import { Command } from 'commander';
import { acting } from '../options.ts';
import type { World } from '../world.ts';
import { dashboardProgram } from '../up/dashboard-program.ts';
import { runInTerminal } from '../up/run-in-terminal.ts';
import type { Acting } from '../connect.ts';
import type { ExitCode } from '../exit-code.ts';

/** `smk dashboard`: opens the dashboard in this terminal, on a running API. */
async function dashboard(connection: Acting, more: readonly string[]): Promise<ExitCode> {
  const program = await dashboardProgram();
  return runInTerminal(program, [
    '--url',
    connection.url,
    '--key-file',
    connection.keyFile,
    '--as',
    connection.as,
    ...more,
  ]);
}

export const dashboardCommand = ({ env, finish }: World): Command =>
  acting(new Command('dashboard'), env)
    .description('watch and act in this terminal')
    .option('--once', 'print what is due, and end', false)
    .action(async (options: Acting & { readonly once: boolean }) =>
      finish(await dashboard(options, options.once ? ['--once'] : [])),
    );
