import type { Moment } from '@smk/plan';
import { leadKey, type RejectedIntake } from '@smk/store';
import type { KnownPlan } from '../rules/known-plans.ts';
import type { Incoming } from './batch/incoming.ts';
import { keyProblems, readEvents, type IncomingEvent } from './read-events.ts';
import { readLead } from './read-lead.ts';
import { toStorable } from './storable.ts';

/** Reads what was rejected again, as it was kept or mended by `body` of the same shape: `{ fields }` or `{ events }`. */
export function readMended({ plan }: KnownPlan, kept: RejectedIntake, body: unknown, at: Moment): Incoming {
  const mended = body ?? kept.body;
  const fields = member(mended, 'fields');
  if (kept.what === 'lead') {
    const read = readLead(plan, isObject(fields) ? fields : {}, at, kept.origin);
    return { ...read, source: { ...read.source, kept: kept.id } };
  }
  const given = member(mended, 'events');
  const events = (Array.isArray(given) ? given : []).map(toEvent);
  // Ids that come from the kept row: resubmitted twice, an event counts once.
  const read = readEvents(plan, events, at, (index) => `${kept.id}:${index}`);
  const none =
    events.length === 0 ? [{ pointer: '/events', sentence: 'Give the events as a list under `events`.' }] : [];
  return {
    kind: 'events',
    key: leadKey(kept.key ?? ''),
    at,
    events: read.events,
    problems: [...none, ...keyProblems(kept.key ?? ''), ...read.problems],
    source: { body: toStorable(mended), origin: kept.origin, kept: kept.id },
  };
}

function toEvent(given: unknown): IncomingEvent {
  const [id, name, at, data] = ['id', 'name', 'at', 'data'].map((key) => member(given, key));
  return {
    id: typeof id === 'string' ? id : undefined,
    name: typeof name === 'string' ? name : '',
    // A moment that is none is a problem of its own, told when the event is read.
    at:
      at === undefined ? undefined : typeof at === 'number' ? at : typeof at === 'string' ? Date.parse(at) : Number.NaN,
    data: isObject(data) ? data : undefined,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
