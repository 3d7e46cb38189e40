import { Command, Option } from 'commander';
import { simulate, type ComingLead } from '@smk/rehearsal';
import type { Moment } from '@smk/plan';
import { soundRules } from '../compile-rules.ts';
import { pastYears } from '../diff/past-years.ts';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { fileOptions, filesAsked, type FileOptions } from '../leads/file-options.ts';
import { loadLeads, type LoadedLead } from '../leads/load-leads.ts';
import { unreadLines } from '../leads/unread-lines.ts';
import { momentAsked } from '../moment-asked.ts';
import { json, rulesOption } from '../options.ts';
import { peopleAsked, peopleOptions, type PeopleOptions } from '../people-options.ts';
import { paintFor } from '../present/paint.ts';
import { simulatedMarkdown } from '../present/simulated-markdown.ts';
import { simulatedText } from '../present/simulated-text.ts';
import { createProgress } from '../progress.ts';
import { readRules } from '../rules-folder.ts';
import type { World } from '../world.ts';

type Options = FileOptions &
  PeopleOptions & {
    readonly rules: string;
    readonly from?: string;
    readonly days: string;
    readonly format: 'text' | 'markdown' | 'json';
    readonly json: boolean;
  };

const day = 86_400_000;
const mostDays = 366;

/** Of those whom nothing is told about, so many do what is up to them. */
const usualShare = 0.8;

/** `smk simulate`: lets days pass on a virtual clock, with the leads of a file and people who do what is assumed of them. */
async function run(options: Options, { terminal, now, untilAsked }: World): Promise<ExitCode> {
  const { plan } = soundRules(readRules(options.rules), terminal, pastYears);
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > mostDays)
    throw new CommandFailure(exitCode.usage, `\`${options.days}\` are no days: give a number from 1 to ${mostDays}.`);
  const stop = untilAsked();
  const files = filesAsked(options);
  const { leads, unread, turnedAway } = await loadLeads(plan, files, terminal, stop);
  const told = options.from === undefined ? firstOf(leads) : momentAsked(options.from, plan.company.zone);
  const from = told ?? now();
  const to = from + days * day;
  const { coming, spread } = spreadOver(leads, from, to);
  const progress = createProgress(terminal, now);
  const simulated = simulate(plan, coming, peopleAsked(options, usualShare), { from, to }, (at) => {
    progress.tell('simulating', Math.max(0, at - from) / day, days, (so) => `${so.toFixed(1)} days`);
  });
  const shown = { simulated, unread: unreadLines(files, unread), turnedAway, spread, zone: plan.company.zone.zone };
  const format = options.json ? 'json' : options.format;
  if (format === 'json') terminal.print(JSON.stringify({ schema: 'smk.simulate/1', ...shown }, null, 2));
  else
    terminal.print(format === 'markdown' ? simulatedMarkdown(shown) : simulatedText(shown, paintFor(terminal.colour)));
  return exitCode.fine;
}

function firstOf(leads: readonly LoadedLead[]): Moment | null {
  let first: Moment | null = null;
  for (const { arrives } of leads) if (arrives !== null && (first === null || arrives < first)) first = arrives;
  return first;
}

/** Leads of whom it is not told when they come, come evenly over the time, in the order of the file. */
function spreadOver(
  leads: readonly LoadedLead[],
  from: Moment,
  to: Moment,
): { readonly coming: readonly ComingLead[]; readonly spread: number } {
  const spread = leads.filter(({ arrives }) => arrives === null).length;
  let next = 0;
  const coming = leads.map((lead): ComingLead => {
    const arrives = lead.arrives ?? from + Math.floor((next++ * (to - from)) / spread);
    return { ...lead, arrives };
  });
  return { coming, spread };
}

export const simulateCommand = (world: World): Command =>
  peopleOptions(fileOptions(new Command('simulate')))
    .description('let days pass on a virtual clock: load a person, breaches, stages')
    .addOption(rulesOption(world.env))
    .option('--from <moment>', 'when the days begin; with the first lead unless told')
    .option('--days <number>', 'how many', '30')
    .addOption(new Option('--format <format>', 'how it is shown').choices(['text', 'markdown', 'json']).default('text'))
    .addOption(json())
    .action(async (options: Options) => world.finish(await run(options, world)));
