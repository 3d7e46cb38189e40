import { followOf, readFields } from '@smk/engine';
import type { EventFact, Fields, Moment, Plan } from '@smk/plan';
import type { IntakeProblem } from '@smk/store';
import { longestKey, pointerTo, unstorable } from './read-lead.ts';
import { isStorable } from './storable.ts';

/**
 * An event as it comes in. `id` makes it count once for its lead (made up if absent); `at` is the moment of happening in
 * milliseconds, now if absent.
 */
export type IncomingEvent = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly at?: Moment | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
};

/** A sender's clock may run ahead by this many milliseconds; what it sends counts as happening now. */
const ahead = 5 * 60_000;

/** The year 1: what lies before it is a slip. */
const earliest = -62_135_596_800_000;

const notYet = 'The event has not happened yet: give the moment at which it did.';
const noMoment = 'This is no moment: give it as `2026-11-23T09:30:00+01:00`, or as milliseconds since 1970.';

/** Why a key cannot be that of a lead, nor be waited for. */
export function keyProblems(key: string): readonly IntakeProblem[] {
  const problem = (sentence: string): readonly IntakeProblem[] => [{ pointer: '/key', sentence }];
  if (key.trim() === '' || !isStorable(key)) return problem('This does not say which lead it is about: give its key.');
  return key.length > longestKey ? problem(`No lead has a key of more than ${longestKey} characters.`) : [];
}

/** Reads events against the rules, all or none. */
export function readEvents(
  plan: Plan,
  given: readonly IncomingEvent[],
  now: Moment,
  newId: (index: number) => string,
): { readonly events: readonly EventFact[]; readonly problems: readonly IntakeProblem[] } {
  const read = given.map((event, index) => readEvent(plan, event, now, `/events/${index}`, () => newId(index)));
  return { events: read.map((one) => one.event), problems: read.flatMap((one) => one.problems) };
}

function readEvent(
  plan: Plan,
  given: IncomingEvent,
  now: Moment,
  pointer: string,
  newId: () => string,
): { readonly event: EventFact; readonly problems: readonly IntakeProblem[] } {
  // What comes in under a former name is what goes by the present one.
  const called = followOf(plan).event({ id: '', name: given.name, at: now, data: (given.data ?? {}) as Fields });
  const schema = plan.events.find((event) => event.name === called.name);
  const problems: IntakeProblem[] = [];
  if (!schema) problems.push({ pointer: `${pointer}/name`, sentence: unknownName(given.name) });
  const at = given.at ?? now;
  if (!(at >= earliest && at <= now + ahead) || !Number.isSafeInteger(at)) {
    problems.push({ pointer: `${pointer}/at`, sentence: at > now ? notYet : noMoment });
  }
  if (given.id !== undefined && !isStorable(given.id)) {
    problems.push({ pointer: `${pointer}/id`, sentence: 'The id holds characters that are no text: leave them out.' });
  }
  const data = schema ? readFields(schema.data, called.data, 'create', plan) : { fields: {}, problems: [] };
  for (const { field, sentence } of data.problems)
    problems.push({ pointer: pointerTo(`${pointer}/data`, field), sentence });
  problems.push(...unstorable(data.fields, `${pointer}/data`));
  return { event: { id: given.id ?? newId(), name: called.name, at: Math.min(at, now), data: data.fields }, problems };
}

function unknownName(name: string): string {
  const shown = isStorable(name) ? name.slice(0, 80) : '';
  return `The rules know no event \`${shown}\`: declare it with \`event\`, or correct its name.`;
}
