import { namesIn } from '@smk/engine';
import type { FactValue, Field, Fields, Plan } from '@smk/plan';
import { cellReader } from './cell-reader.ts';
import { eventsLookedInto } from './looked-into.ts';

/** An event as one version of the rules reads it: which of its events it is, -1 for none, and its data where the rules look at them. */
export type ReadEvent = { readonly name: number; readonly data: Fields };

/** What an event carries: the cell of a column, or the member of an object. */
export type Carries = (field: string) => unknown;

const nothing: Fields = {};
const notTaken: ReadEvent = { name: -1, data: nothing };
const longestText = 10_000;

/** Reads events by the rules of a version. Data that do not fit leave the event out, as the intake does. */
export function eventSide(plan: Plan): (name: string, carries: Carries) => ReadEvent {
  const lookedInto = eventsLookedInto(plan);
  const schemas = new Map(
    plan.events.map((event, index) => {
      const isLookedInto = lookedInto.has(event.name);
      const fields = event.data.map((field) => ({ field, read: cellReader(field, plan) }));
      return [event.name, { taken: { name: index, data: nothing }, index, isLookedInto, fields }];
    }),
  );
  const names = namesIn(plan);
  return (called, carries) => {
    const name = schemas.has(called) ? called : names('event', called);
    const schema = schemas.get(name);
    if (schema === undefined) return notTaken;
    let data: Record<string, FactValue> | null = null;
    for (const { field, read } of schema.fields) {
      let given = carries(field.name);
      for (const other of field.also) given ??= carries(other);
      if (given === undefined || given === '' || (!schema.isLookedInto && fits(field, given))) continue;
      const { value, problem } = read(given);
      if (problem !== null) return notTaken;
      if (schema.isLookedInto) (data ??= {})[field.name] = value;
    }
    return data === null ? schema.taken : { name: schema.index, data };
  };
}

/** Any text of some length is a text: it need not be read where nobody looks at it. */
const fits = ({ type }: Field, given: unknown): boolean =>
  type.kind === 'text' && typeof given === 'string' && given.length <= longestText && !given.includes('\0');
