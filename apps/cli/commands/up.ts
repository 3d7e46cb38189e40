import { Command, Option } from 'commander';
import { asOption, rulesOption } from '../options.ts';
import type { Environment, World } from '../world.ts';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';
import { bringRules } from '../up/bring-rules.ts';
import { dashboardProgram } from '../up/dashboard-program.ts';
import { startInstallation, type Installation } from '../up/installation.ts';
import { placeIn, type Place } from '../up/place.ts';
import type { Ended } from '../up/servers.ts';
import { runInTerminal } from '../up/run-in-terminal.ts';
import { fillWithSample } from '../up/sample.ts';

type Asked = {
  readonly rules: string;
  /** The folder of the installation's data. */
  readonly data: string;
  readonly port: number;
  readonly as: string;
  readonly example: boolean;
  readonly dashboard: boolean;
};

/** `smk up`: everything on this machine, until `stop` or the end of the dashboard. */
async function up(asked: Asked, env: Environment, stop: AbortSignal, terminal: Terminal): Promise<ExitCode> {
  const place = placeIn(asked.data);
  // Before anything is started: a wrong folder is found at once.
  readRules(asked.rules);
  // Built while the servers start; what goes wrong is thrown where it is needed.
  const program = asked.dashboard && terminal.screen ? dashboardProgram() : null;
  program?.catch(() => {});
  const installation = await unlessStopped(stop, startInstallation(place, asked, env, terminal.say));
  try {
    await bringRules(asked.rules, installation.client, terminal.say);
    if (program) return await withDashboard(await program, installation, asked, place, stop);
    return await withoutDashboard(installation, asked, place, stop, terminal);
  } finally {
    terminal.say('Stopping …');
    await installation.stop();
    terminal.say(`Stopped; the data stay in ${place.folder}.`);
  }
}

async function unlessStopped<Value>(stop: AbortSignal, starting: Promise<Value>): Promise<Value> {
  const first = await Promise.race([starting, aborted(stop)]);
  if (first === 'stopped') throw new CommandFailure(exitCode.interrupted, 'Interrupted while it was starting.');
  return first;
}

async function withoutDashboard(
  installation: Installation,
  asked: Asked,
  place: Place,
  stop: AbortSignal,
  terminal: Terminal,
): Promise<ExitCode> {
  if (asked.example) await fillWithSample(asked.rules, installation.client, terminal.say);
  terminal.say(`Running: Ctrl-C stops it, the data stay in ${place.folder}.`);
  const first = await Promise.race([installation.ended, aborted(stop)]);
  if (first !== 'stopped') throw endedUnexpectedly(first);
  return exitCode.fine;
}

/** The dashboard opens at once, and the sample leads come in before its eyes. */
async function withDashboard(
  program: string,
  installation: Installation,
  asked: Asked,
  place: Place,
  stop: AbortSignal,
): Promise<ExitCode> {
  if (asked.example) void fillQuietly(asked.rules, installation, place);
  const crash = new AbortController();
  let ended: Ended | null = null;
  void installation.ended.then((part) => {
    ended = part;
    crash.abort();
  });
  const args = ['--url', installation.url, '--key-file', place.adminKey, '--as', asked.as];
  const code = await runInTerminal(program, args, AbortSignal.any([stop, crash.signal]));
  if (ended !== null && !stop.aborted) throw endedUnexpectedly(ended);
  return stop.aborted ? exitCode.fine : code;
}

/** The dashboard has the terminal, so that this talks to a log. */
async function fillQuietly(rules: string, { client }: Installation, place: Place): Promise<void> {
  const log = place.log('sample');
  mkdirSync(dirname(log), { recursive: true });
  const say = (line: string): void => appendFileSync(log, `${line}\n`);
  await fillWithSample(rules, client, say).catch((error: unknown) =>
    say(`The sample leads are not all in: ${String(error)}`),
  );
}

function aborted(signal: AbortSignal): Promise<'stopped'> {
  if (signal.aborted) return Promise.resolve('stopped');
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('stopped'), { once: true }));
}

function endedUnexpectedly({ part, log }: Ended): CommandFailure {
  const name = part === 'API' ? 'The API' : part;
  return new CommandFailure(
    exitCode.connection,
    `${name} ended unexpectedly: see ${log}, then start again; nothing that was acknowledged is lost.`,
  );
}

export const upCommand = ({ env, terminal, untilAsked, finish }: World): Command =>
  new Command('up')
    .description('run everything on this machine: PostgreSQL, Temporal, API, worker')
    .addOption(rulesOption(env))
    .option('--data <folder>', 'where the data are kept', env['SMK_DATA'] ?? '.smk')
    .addOption(new Option('--port <port>', 'the port of the API').default(env['SMK_PORT'] ?? '7700'))
    .addOption(asOption(env))
    .option('--example', 'fill an empty store with the sample leads of the rules folder', false)
    .option('--dashboard', 'open the dashboard', false)
    .action(async (options: Omit<Asked, 'port'> & { readonly port: string }) =>
      finish(await up({ ...options, port: portOf(options.port) }, env, untilAsked(), terminal)),
    );

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CommandFailure(exitCode.usage, `\`${text}\` is no port: give a number from 1 to 65535.`);
}
