import { Command } from 'commander';
import { json, rulesOption } from '../options.ts';
import type { World } from '../world.ts';
import { readFileSync } from 'node:fs';
import { prepare, readFields } from '@smk/engine';
import { newStanding, type EventFact, type Field, type Fields, type LeadFacts, type Plan } from '@smk/plan';
import { soundRules } from '../compile-rules.ts';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { showExplained } from '../present/explained.ts';
import { paintFor } from '../present/paint.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';

/** A lead as a file tells it; moments as ISO with an offset. */
type GivenLead = {
  readonly fields?: Record<string, unknown>;
  readonly events?: readonly { readonly name: string; readonly at?: string; readonly data?: Record<string, unknown> }[];
  readonly asOf?: string;
};

/** `smk explain`: what a rules folder says of the lead in a JSON file `{ fields, events, asOf }`, without any server. */
function explain(
  asked: { readonly folder: string; readonly lead: string; readonly json: boolean },
  now: number,
  terminal: Terminal,
): ExitCode {
  const given = readLead(asked.lead);
  const { plan } = soundRules(readRules(asked.folder), terminal);
  const asOf = given.asOf === undefined ? now : momentOf(given.asOf, 'asOf');
  const decision = prepare(plan).explain(factsOf(given, plan, asOf), asOf);
  if (asked.json) terminal.print(JSON.stringify({ schema: 'smk.explain/1', decision }, null, 2));
  else {
    const key = given.fields?.[plan.lead.key];
    terminal.print(
      showExplained(
        typeof key === 'string' ? key : asked.lead,
        decision,
        plan.company.zone.zone,
        paintFor(terminal.colour),
      ),
    );
  }
  return exitCode.fine;
}

function readLead(file: string): GivenLead {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as GivenLead;
  } catch (error) {
    throw new CommandFailure(
      exitCode.usage,
      `${file} is no JSON file with \`fields\` and \`events\` (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

function factsOf(given: GivenLead, plan: Plan, asOf: number): LeadFacts {
  const events = (given.events ?? []).map((event, index): EventFact => {
    const schema = plan.events.find(({ name }) => name === event.name);
    if (!schema) throw wrong(`event ${index + 1} is \`${event.name}\`, which the rules do not know`);
    const at = event.at === undefined ? asOf : momentOf(event.at, `the moment of event ${index + 1}`);
    return { id: String(index).padStart(6, '0'), name: event.name, at, data: typed(schema.data, event.data ?? {}) };
  });
  const inOrder = events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { fields: typed(plan.lead.fields, given.fields ?? {}), events: inOrder, standing: newStanding };
}

function typed(fields: readonly Field[], input: Record<string, unknown>): Fields {
  const read = readFields(fields, input, 'update');
  if (read.problems.length > 0)
    throw wrong(read.problems.map(({ field, sentence }) => `${field}: ${sentence}`).join('; '));
  return read.fields;
}

function momentOf(text: string, what: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw wrong(`${what} is \`${text}\`; write it as 2026-11-20T16:50:00+01:00`);
  return moment;
}

const wrong = (what: string): CommandFailure =>
  new CommandFailure(exitCode.findings, `The lead cannot be read: ${what}.`);

type Options = { readonly lead: string; readonly rules: string; readonly json: boolean };

export const explainCommand = ({ env, terminal, now, finish }: World): Command =>
  new Command('explain')
    .description('say what the rules make of a lead in a JSON file { fields, events, asOf }, and why')
    .requiredOption('--lead <file>', 'the file')
    .addOption(rulesOption(env))
    .addOption(json())
    .action((options: Options) => finish(explain({ ...options, folder: options.rules }, now(), terminal)));
