import type { Client, RebuiltPart } from '@smk/api/client';
import { Command } from 'commander';
import { connect, type Connection } from '../connect.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { json, reading } from '../options.ts';
import { examinationText, findingsIn } from '../present/examination-text.ts';
import { rebuiltText } from '../present/rebuilt-text.ts';
import type { Terminal } from '../terminal.ts';
import type { World } from '../world.ts';

/** `smk doctor`: how what runs stands to what is owed, on one screen; with `rebuild` it is brought to agree first. */
async function doctor(
  asked: { readonly rebuild: boolean; readonly json: boolean },
  client: Client,
  terminal: Terminal,
): Promise<ExitCode> {
  const rebuilt = asked.rebuild ? await rebuild(client, terminal) : null;
  const found = await client.doctor.examine();
  if (asked.json) {
    terminal.print(JSON.stringify({ schema: 'smk.doctor/1', ...found, ...(rebuilt && { rebuilt }) }, null, 2));
  } else {
    if (rebuilt !== null) terminal.say(rebuiltText(rebuilt));
    terminal.print(examinationText(found));
  }
  return findingsIn(found) === 0 ? exitCode.fine : exitCode.findings;
}

/** What a whole rebuild did. */
export type Rebuilt = Omit<RebuiltPart, 'next'>;

async function rebuild(client: Client, terminal: Terminal): Promise<Rebuilt> {
  let all: Rebuilt = { looked: 0, started: 0, startedAnew: 0, ended: 0, reviews: 0 };
  let after: string | null = null;
  do {
    const part: RebuiltPart = await client.doctor.rebuild(after === null ? {} : { after });
    all = {
      looked: all.looked + part.looked,
      started: all.started + part.started,
      startedAnew: all.startedAnew + part.startedAnew,
      ended: all.ended + part.ended,
      reviews: all.reviews + part.reviews,
    };
    after = part.next;
    if (after !== null) terminal.progress(`${all.looked} cases looked at, ${all.started} started …`);
  } while (after !== null);
  return all;
}

export const doctorCommand = ({ env, terminal, finish }: World): Command =>
  reading(new Command('doctor'), env)
    .description('say whether what is owed and what runs agree')
    .option('--rebuild', 'bring everything back into Temporal from PostgreSQL alone', false)
    .addOption(json())
    .action(async (options: Connection & { readonly rebuild: boolean; readonly json: boolean }) =>
      finish(await doctor(options, connect(options, env), terminal)),
    );
