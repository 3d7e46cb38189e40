import {
  canonicalJson,
  type EventFact,
  type FactValue,
  type Fields,
  type LeadSchema,
  type Moment,
  type Recycled,
  type Verdict,
} from '@smk/plan';
import type { KnownPlan } from '../../rules/known-plans.ts';
import type { LeadDraft } from './lead-draft.ts';

/** What a transaction does to a lead, before the rules are asked. */
export type Change =
  | { readonly kind: 'facts'; readonly fields: Fields | null; readonly events: readonly EventFact[] }
  | { readonly kind: 'verdict'; readonly event: string; readonly verdict: Verdict; readonly by: string }
  /** Nothing but time has passed. */
  | { readonly kind: 'time' }
  | { readonly kind: 'recycle'; readonly as: Recycled }
  /** Another handoff opens, by these rules. */
  | { readonly kind: 'hand over'; readonly by: string; readonly known: KnownPlan }
  | { readonly kind: 'close' };

/** Puts new values over those known; `null` makes a value unknown, an absent one stays. */
export function changeFields(draft: LeadDraft, fields: Fields, schema: LeadSchema, at: Moment): void {
  const changed = Object.entries(fields).filter(([name, value]) => !same(draft.fields[name] ?? null, value));
  const arrived = draft.isNew && draft.version === 0 && !draft.touched;
  if (changed.length === 0 && !arrived) return;
  draft.fields = { ...draft.fields, ...Object.fromEntries(changed) };
  const { open, personal } = apart(Object.fromEntries(changed), schema.fields);
  draft.happened.push({ at, what: { kind: arrived ? 'arrived' : 'changed', fields: open, personal } });
}

const same = (a: FactValue, b: FactValue): boolean => canonicalJson(a) === canonicalJson(b);

/** Adds events that are not known yet; answers those, and the ids of the others. */
export function addEvents(
  draft: LeadDraft,
  events: readonly EventFact[],
  dataOf: (event: string) => readonly { readonly name: string; readonly personal: boolean }[],
): { readonly added: readonly EventFact[]; readonly repeated: readonly string[] } {
  const seen = new Set(draft.events.map((event) => event.id));
  const added: EventFact[] = [];
  const repeated: string[] = [];
  for (const event of events) {
    if (seen.has(event.id)) repeated.push(event.id);
    else added.push(event);
    seen.add(event.id);
  }
  if (added.length === 0) return { added, repeated };
  draft.events = [...draft.events, ...added].toSorted(byHappening);
  draft.newEvents.push(...added);
  for (const { id, name, at, data } of added) {
    draft.happened.push({ at, what: { kind: 'happened', event: name, id, data: apart(data, dataOf(name)).open } });
  }
  return { added, repeated };
}

/** Takes down what somebody says of an event that is known; the same again changes nothing. */
export function settleDoubt(
  draft: LeadDraft,
  { event: id, verdict, by }: { readonly event: string; readonly verdict: Verdict; readonly by: string },
  at: Moment,
): void {
  const event = draft.events.find((one) => one.id === id);
  if (!event || event.verdict === verdict) return;
  draft.events = draft.events.map((one) => (one === event ? { ...one, verdict } : one));
  draft.newVerdicts.push({ event: id, verdict, by, at });
  draft.happened.push({ at, what: { kind: verdict, event: event.name, id, by } });
}

/** Events count by when they happened; those of one moment in order of their ids. */
export const byHappening = (a: EventFact, b: EventFact): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Values that may be shown in the journal, and the names of those that may not. */
function apart(
  fields: Fields,
  schema: readonly { readonly name: string; readonly personal: boolean }[],
): { readonly open: Fields; readonly personal: readonly string[] } {
  const hidden = new Set(schema.filter((field) => field.personal).map((field) => field.name));
  const names = Object.keys(fields);
  return {
    open: Object.fromEntries(Object.entries(fields).filter(([name]) => !hidden.has(name))),
    personal: names.filter((name) => hidden.has(name)),
  };
}
