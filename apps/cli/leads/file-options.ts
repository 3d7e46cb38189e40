import type { Command } from 'commander';
import { CommandFailure, exitCode } from '../exit-code.ts';
import { addMapping } from '../mapping.ts';
import type { Files } from './compare-files.ts';

export type FileOptions = {
  readonly leads?: string;
  readonly events?: string;
  readonly acts?: string;
  readonly event?: string;
  readonly eventColumn?: string;
  readonly atColumn?: string;
  readonly keyColumn?: string;
  readonly createdColumn?: string;
  readonly map: Files['map'];
};

/** Options of a command that reads leads and events from files. */
export const fileOptions = (command: Command): Command =>
  command
    .option('--leads <file>', 'the leads: CSV with a header, or JSON objects, one a line or in an array')
    .option('--events <file>', 'what happened to them, in the same forms')
    .option(
      '--acts <file>',
      'what people did to handoffs: columns with the key, at, does (accept, contact, reject, end), as, by',
    )
    .option('--created-column <header>', 'the column of the leads with the moment at which they came')
    .option('--event <name>', 'the event that each row is, where no column names it')
    .option('--event-column <header>', 'the column that names the event')
    .option('--at-column <header>', 'the column with the moment of the event')
    .option('--key-column <header>', "the column of the events with the lead's key")
    .option(
      '--map <header=field>',
      'where a column of the leads goes; `Header=` leaves it out; may be repeated',
      addMapping,
      {},
    );

/** Throws a `CommandFailure` where no file of leads is named. */
export function filesAsked(options: FileOptions): Files {
  if (options.leads === undefined)
    throw new CommandFailure(exitCode.usage, 'Name the leads with --leads FILE: CSV with a header, or JSON objects.');
  return {
    leads: options.leads,
    events: options.events ?? null,
    acts: options.acts ?? null,
    event: options.event ?? null,
    eventColumn: options.eventColumn ?? null,
    atColumn: options.atColumn ?? null,
    keyColumn: options.keyColumn ?? null,
    createdColumn: options.createdColumn ?? null,
    map: options.map,
  };
}
