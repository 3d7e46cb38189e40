import { Command, Option } from 'commander';
import { connect, type Connection } from '../connect.ts';
import { json, reading } from '../options.ts';
import type { World } from '../world.ts';
import type { Client, ReviewRow } from '@smk/api/client';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { paintFor } from '../present/paint.ts';
import { reviewMarkdown, reviewText } from '../present/review-text.ts';
import type { Terminal } from '../terminal.ts';

/** `smk review`: the review of a period such as `2026-10`, or the latest one. */
async function review(
  period: string | null,
  format: 'text' | 'markdown' | 'json',
  client: Client,
  terminal: Terminal,
): Promise<ExitCode> {
  const { rows } = await client.reviews.list({ limit: 500 });
  const found = await client.reviews.get(chosen(rows, period).id);
  if (format === 'json') {
    terminal.print(JSON.stringify({ schema: 'smk.review/1', ...found }, null, 2));
    return exitCode.fine;
  }
  const { zone } = (await client.rules.active()).company;
  terminal.print(
    format === 'markdown' ? reviewMarkdown(found, zone) : reviewText(found, zone, paintFor(terminal.colour)),
  );
  return exitCode.fine;
}

function chosen(rows: readonly ReviewRow[], period: string | null): ReviewRow {
  const wanted = rows.filter((row) => period === null || row.period === period || row.id === period);
  const latest = wanted.toSorted((a, b) => b.openedAt - a.openedAt)[0];
  if (latest) return latest;
  const periods = [...new Set(rows.map((row) => row.period))].toSorted().join(', ');
  throw new CommandFailure(
    exitCode.findings,
    period === null
      ? 'No review was held yet: the first is on the day that the rules name.'
      : `There is no review of ${period}${periods ? `: there are ${periods}` : ', nor any other yet'}.`,
  );
}

type Options = Connection & { readonly format: 'text' | 'markdown' | 'json'; readonly json: boolean };

export const reviewCommand = ({ env, terminal, finish }: World): Command =>
  reading(new Command('review'), env)
    .description('show the review of a month')
    .argument('[period]', 'as in 2026-10; without it the latest')
    .addOption(new Option('--format <format>', 'how it is shown').choices(['text', 'markdown', 'json']).default('text'))
    .addOption(json())
    .action(async (period: string | undefined, options: Options) =>
      finish(await review(period ?? null, options.json ? 'json' : options.format, connect(options, env), terminal)),
    );
