import { Command, Option } from 'commander';
import { reportOf, withSameNames, type Assumption } from '@smk/rehearsal';
import { soundRules } from '../compile-rules.ts';
import { diffJson } from '../diff/diff-json.ts';
import { lineAt } from '../diff/line-at.ts';
import type { ShownDiff } from '../diff/shown-diff.ts';
import { pastYears } from '../diff/past-years.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { compareFiles, type Files } from '../leads/compare-files.ts';
import { fileOptions, filesAsked, type FileOptions } from '../leads/file-options.ts';
import { peopleAsked, peopleOptions, type PeopleOptions } from '../people-options.ts';
import { connect, type Connection } from '../connect.ts';
import { filesFromStore } from '../leads/from-store.ts';
import { unreadLines } from '../leads/unread-lines.ts';
import { createProgress } from '../progress.ts';
import { momentAsked } from '../moment-asked.ts';
import { json, reading, rulesOption } from '../options.ts';
import { diffMarkdown } from '../present/diff-markdown.ts';
import { diffText } from '../present/diff-text.ts';
import { paintFor } from '../present/paint.ts';
import { rulesOfRange } from '../rules-in-git.ts';
import type { World } from '../world.ts';

type Asked = {
  readonly range: string;
  readonly rules: string;
  /** Where the leads are, and how to take away what was brought for it. */
  readonly files: (world: Running) => Promise<{ readonly files: Files; readonly remove: () => void }>;
  readonly asOf: string | null;
  /** What people are taken to do on simulated time; null to simulate none. */
  readonly simulated: Assumption | null;
  readonly format: 'text' | 'markdown' | 'json';
  readonly failOn: 'change' | null;
};

/** `smk diff`: what a change of the rules would have done to past leads. Findings only where they are asked for with `--fail-on`. */
async function diff(asked: Asked, { terminal, now, untilAsked }: World): Promise<ExitCode> {
  const { before, after } = rulesOfRange(asked.rules, asked.range);
  const was = soundRules(before.rules, terminal, pastYears).plan;
  const { before: old, after: is, renamed } = withSameNames(was, soundRules(after.rules, terminal, pastYears).plan);
  const asOf = asked.asOf === null ? now() : momentAsked(asked.asOf, is.company.zone);
  const world = { terminal, now, stop: untilAsked() };
  const { files, remove } = await asked.files(world);
  try {
    const { tally, events, unread } = await compareFiles(old, is, files, asOf, asked.simulated, world);
    const lines = { before: lineAt(before.rules.sources), after: lineAt(after.rules.sources) };
    const shown: ShownDiff = {
      before: before.name,
      after: after.name,
      report: reportOf(old, is, tally, asOf, lines, asked.simulated, renamed),
      events,
      unread: unreadLines(files, unread),
      zone: is.company.zone.zone,
      keyIsPersonal: is.lead.fields.some(({ name, personal }) => name === is.lead.key && personal),
    };
    terminal.print(shownAs(asked.format, shown, terminal.colour));
    return asked.failOn === 'change' && tally.changed > 0 ? exitCode.findings : exitCode.fine;
  } finally {
    remove();
  }
}

function shownAs(format: Asked['format'], shown: ShownDiff, colour: boolean): string {
  switch (format) {
    case 'text':
      return diffText(shown, paintFor(colour));
    case 'markdown':
      return diffMarkdown(shown);
    case 'json':
      return diffJson(shown);
  }
}

type Running = { readonly terminal: World['terminal']; readonly now: () => number; readonly stop: AbortSignal };

/** From the files that were named, or else from the store. */
function filesFor(options: Options, env: World['env']): Asked['files'] {
  if (!options.store) {
    const files = filesAsked(options);
    return () => Promise.resolve({ files, remove: () => {} });
  }
  const client = connect(options, env);
  return async ({ terminal, now, stop }) => {
    const progress = createProgress(terminal, now);
    const stored = await filesFromStore(client, (leads) => progress.tell('reading leads', leads), stop);
    return { files: { ...filesAsked({ ...options, ...stored }) }, remove: stored.remove };
  };
}

type Options = Connection &
  FileOptions &
  PeopleOptions & {
    readonly store: boolean;
    readonly breaches: boolean;
    readonly rules: string;
    readonly asOf?: string;
    readonly format: Asked['format'];
    readonly json: boolean;
    readonly failOn?: 'change';
  };

export const diffCommand = (world: World): Command =>
  reading(peopleOptions(fileOptions(new Command('diff'))), world.env)
    .description('say what a change of the rules would have done to past leads')
    .argument('[range]', 'two versions in git, BASE..HEAD; a side left empty is the working tree', 'HEAD..')
    .addOption(rulesOption(world.env))
    .option(
      '--store',
      'instead of files the leads of the running API, found by --url, with their events and what people did',
      false,
    )
    .option('--breaches', 'let time pass, and count what is kept and breached before and after', false)
    .option('--as-of <moment>', 'the moment at which the leads are looked at; now unless told')
    .addOption(new Option('--format <format>', 'how it is shown').choices(['text', 'markdown', 'json']).default('text'))
    .addOption(json())
    .addOption(new Option('--fail-on <what>', 'end with 1 if a lead fares otherwise').choices(['change']))
    .action(async (range: string, options: Options) =>
      world.finish(
        await diff(
          {
            range,
            rules: options.rules,
            files: filesFor(options, world.env),
            asOf: options.asOf ?? null,
            simulated: options.breaches ? peopleAsked(options, 0) : null,
            format: options.json ? 'json' : options.format,
            failOn: options.failOn ?? null,
          },
          world,
        ),
      ),
    );
