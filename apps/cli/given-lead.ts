import { followOf, readFields } from '@smk/engine';
import {
  newStanding,
  type EventFact,
  type Field,
  type Fields,
  type LeadFacts,
  type Moment,
  type Plan,
} from '@smk/plan';
import { readFileSync } from 'node:fs';
import { CommandFailure, exitCode } from './exit-code.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a file tells of a lead, read by the rules. */
export type GivenLead = {
  readonly facts: LeadFacts;
  /** From the file's `asOf`; `null` if it names none. */
  readonly asOf: Moment | null;
  /** Fields that the rules require of a new lead, and the file does not tell. */
  readonly lacks: readonly string[];
};

/**
 * Reads a lead from a JSON file `{ fields, events, asOf }`, its moments as ISO with an offset; an event without one happens at
 * `asOf`, or `now`. Throws a `CommandFailure` that says what is wrong in the file.
 */
export function readGivenLead(file: string, plan: Plan, now: Moment): GivenLead {
  const given = parsed(file);
  onlyKnows(given, ['fields', 'events', 'asOf'], 'the file');
  const asOf = given['asOf'] === undefined ? null : momentOf(given['asOf'], '`asOf`');
  const told = followOf(plan).fields(membersOf(given['fields'] ?? {}, '`fields`') as Fields);
  const fields = typed(plan, plan.lead.fields, told, '');
  const events = listOf(given['events'] ?? []).map((event, index) => eventOf(event, index, plan, asOf ?? now));
  const inOrder = events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const required = plan.lead.fields.filter((field) => field.required && (fields[field.name] ?? null) === null);
  return {
    facts: { fields, events: inOrder, standing: newStanding },
    asOf,
    lacks: required.map(({ name }) => name),
  };
}

function parsed(file: string): Members {
  const text = textOf(file).replace(/^\uFEFF/, '');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new CommandFailure(
      exitCode.usage,
      `${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  if (isMembers(given)) return given;
  throw new CommandFailure(exitCode.usage, `${file} holds no \`{ "fields": { … }, "events": [ … ], "asOf": "…" }\`.`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    const because = code === 'ENOENT' ? 'there is none' : code === 'EISDIR' ? 'it is a folder' : `${code}`;
    throw new CommandFailure(exitCode.usage, `The file ${file} cannot be read: ${because}.`);
  }
}

function eventOf(given: unknown, index: number, plan: Plan, otherwise: Moment): EventFact {
  const which = `event ${index + 1}`;
  const event = membersOf(given, which);
  onlyKnows(event, ['name', 'at', 'data'], which);
  const told = membersOf(event['data'] ?? {}, `the data of ${which}`) as Fields;
  const called = followOf(plan).event({ id: '', name: String(event['name']), at: otherwise, data: told });
  const schema = plan.events.find(({ name }) => name === called.name);
  if (!schema) {
    const said =
      event['name'] === undefined ? 'has no `name`' : `is ${shown(event['name'])}, which the rules do not know`;
    throw wrong(`${which} ${said}.`);
  }
  const at = event['at'] === undefined ? otherwise : momentOf(event['at'], `the moment of ${which}`);
  const data = typed(plan, schema.data, called.data, `${which}: `);
  return { id: String(index).padStart(6, '0'), name: schema.name, at, data };
}

function typed(plan: Plan, fields: readonly Field[], input: Members, where: string): Fields {
  const read = readFields(fields, input, 'update', plan);
  if (read.problems.length === 0) return read.fields;
  throw wrong(where + read.problems.map(({ sentence }) => sentence).join(' '));
}

// Without its offset a moment would be read by the clock of the machine.
const momentWithOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

function momentOf(given: unknown, what: string): Moment {
  const moment = typeof given === 'string' && momentWithOffset.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(moment)) throw wrong(`${what} is ${shown(given)}; write it as 2026-11-20T16:50:00+01:00.`);
  return moment;
}

function membersOf(given: unknown, what: string): Members {
  if (isMembers(given)) return given;
  throw wrong(`${what} is ${shown(given)}; write names and values in \`{ }\`.`);
}

function listOf(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw wrong(
    `\`events\` is ${shown(given)}; write a list of \`{ "name": "…", "at": "…", "data": { … } }\` in \`[ ]\`.`,
  );
}

function onlyKnows(given: Members, names: readonly string[], what: string): void {
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger === undefined) return;
  throw wrong(`${what} has ${shown(stranger)}, and knows only ${names.map((name) => `\`${name}\``).join(', ')}.`);
}

const isMembers = (given: unknown): given is Members =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function shown(given: unknown): string {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}

const wrong = (what: string): CommandFailure =>
  new CommandFailure(exitCode.findings, `The lead cannot be read: ${what}`);
