import { Command, Option } from 'commander';
import { connect, type Acting } from '../connect.ts';
import { addMapping, type Mapping } from '../mapping.ts';
import { acting, json } from '../options.ts';
import type { World } from '../world.ts';
import { basename } from 'node:path';
import type { Client, ImportFailure, ImportStarted } from '@smk/api/client';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { fileShape, type Told } from '../file-shape.ts';
import { begin, follow } from '../import/follow.ts';
import { readCsv } from '../import/read-csv.ts';
import { harmless } from '../present/harmless.ts';
import type { Terminal } from '../terminal.ts';

type Asked = Told & {
  readonly file: string;
  /** The header of the column with the lead's key, where the rules do not know it. */
  readonly keyColumn: string | null;
  readonly mapping: Mapping;
  readonly json: boolean;
};

/** `smk import`: takes in leads or events from a CSV file, follows it, and lists the lines that failed. Findings if one did. */
async function importFile(asked: Asked, client: Client, stop: AbortSignal, terminal: Terminal): Promise<ExitCode> {
  const csv = readCsv(asked.file);
  const shape = fileShape(csv, await client.rules.active(), asked);
  const file = {
    ...shape,
    file: basename(asked.file),
    csv,
    ...(Object.keys(asked.mapping).length === 0 ? {} : { mapping: asked.mapping }),
    ...(asked.keyColumn === null ? {} : { key: asked.keyColumn }),
  };
  const started = await begin(file, client, stop);
  tellStart(started, asked.file, terminal);
  const finished = await follow(started, client, stop, terminal);
  const failures = await failuresOf(finished.id, client);
  if (asked.json) terminal.print(JSON.stringify({ schema: 'smk.import/1', import: finished, failures }, null, 2));
  else for (const failure of failures) terminal.print(showFailure(failure));
  terminal.say(`${finished.done} taken in, ${finished.failed} failed, of ${finished.rows} rows`);
  if (finished.kind === 'events' && finished.failed > 0)
    terminal.say(
      'Mend those lines in a file of their own: in another file the events of the other lines would count again.',
    );
  return finished.failed === 0 ? exitCode.fine : exitCode.findings;
}

function tellStart({ kind, again, state, columns }: ImportStarted, file: string, terminal: Terminal): void {
  if (again)
    return terminal.say(
      state === 'staging' || state === 'running'
        ? `${file} is being imported already; following that.`
        : `${file} was imported before; what it holds is not taken in twice.`,
    );
  const left = columns.filter(({ goes }) => goes === null).map(({ header }) => harmless(header));
  terminal.say(
    `Importing ${kind} from ${file}${left.length === 0 ? '' : `, without the columns ${left.join(', ')}`} …`,
  );
}

async function failuresOf(id: string, client: Client): Promise<ImportFailure[]> {
  const failures: ImportFailure[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<Client['imports']['failures']>> = await client.imports.failures(id, {
      limit: 500,
      ...(cursor === undefined ? {} : { cursor }),
    });
    failures.push(...page.rows);
    cursor = page.next;
  }
  return failures;
}

function showFailure({ line, errors }: ImportFailure): string {
  return `line ${line}: ${errors.map(({ pointer, detail }) => harmless(`${pointer} ${detail}`)).join(' ')}`;
}

type Options = Acting & {
  readonly kind?: 'leads' | 'events';
  readonly event?: string;
  readonly eventColumn?: string;
  readonly atColumn?: string;
  readonly keyColumn?: string;
  readonly map: Mapping;
  readonly json: boolean;
};

export const importCommand = ({ env, terminal, untilAsked, finish }: World): Command =>
  acting(new Command('import'), env)
    .description('take in leads or events from a CSV file')
    .argument('<file>', 'the file')
    .addOption(
      new Option('--kind <kind>', 'what the rows are, where the headers do not tell').choices(['leads', 'events']),
    )
    .option('--event <name>', 'the event that each row is, where no column names it')
    .option('--event-column <header>', 'the column that names the event')
    .option('--at-column <header>', 'the column with the moment of the event')
    .option('--key-column <header>', "the column with the lead's key")
    .option('--map <header=field>', 'where a column goes; `Header=` leaves it out; may be repeated', addMapping, {})
    .addOption(json())
    .action(async (file: string, options: Options) =>
      finish(await importFile(askedBy(file, options), connect(options, env), untilAsked(), terminal)),
    );

function askedBy(file: string, options: Options): Asked {
  const { kind = null, event = null, eventColumn = null, atColumn = null, keyColumn = null, map, json } = options;
  return { file, kind, event, eventColumn, atColumn, keyColumn, mapping: map, json };
}
