import type { Moment } from '@smk/plan';
import type { IntakeProblem, RejectedIntake } from '@smk/store';
import type { Batch } from './batch.ts';
import { changeLead } from './decide.ts';
import type { Incoming, Source } from './incoming.ts';
import { newLead, type LeadDraft } from './lead-draft.ts';

/** What came of one thing that came in. */
export type BatchAnswer =
  | { readonly kind: 'taken'; readonly draft: LeadDraft; readonly repeated: readonly string[] }
  | { readonly kind: 'rejected'; readonly id: string; readonly problems: readonly IntakeProblem[] }
  | { readonly kind: 'parked'; readonly key: string; readonly ids: readonly string[] }
  | { readonly kind: 'no such lead' }
  | { readonly kind: 'no such event' }
  | { readonly kind: 'not doubtful'; readonly event: string }
  | { readonly kind: 'changed meanwhile'; readonly version: number };

/** Takes one thing in, as far as its drafts: nothing is written yet. */
export function takeOne(item: Incoming, batch: Batch): BatchAnswer {
  switch (item.kind) {
    case 'lead':
      return takeLead(item, batch);
    case 'events':
      return takeEvents(item, batch);
    case 'verdict':
      return takeVerdict(item, batch);
    case 'own': {
      const draft = batch.drafts.get(item.key);
      if (!draft) return { kind: 'no such lead' };
      return { kind: 'taken', draft, repeated: changeLead(draft, item.change, item.at, batch) };
    }
  }
}

function takeLead(item: Extract<Incoming, { kind: 'lead' }>, batch: Batch): BatchAnswer {
  const draft = item.key === null ? undefined : batch.drafts.get(item.key);
  if (item.only && !draft) return { kind: 'no such lead' };
  const problems = draft ? item.problems.ifKnown : item.problems.ifNew;
  if (problems.length > 0 || item.key === null) return reject('lead', item.key, item, problems, batch);
  const version = item.only?.version;
  if (draft && version !== undefined && version !== draft.version)
    return { kind: 'changed meanwhile', version: draft.version };
  const change = { kind: 'facts', fields: item.fields, events: [] } as const;
  if (draft) return { kind: 'taken', draft, repeated: changeLead(draft, change, item.at, batch) };
  const fresh = newLead(batch.newId(), item.key, item.at);
  batch.drafts.set(item.key, fresh);
  const events = batch.waiting.get(item.key) ?? [];
  changeLead(fresh, { ...change, events }, item.at, batch);
  return { kind: 'taken', draft: fresh, repeated: [] };
}

function takeEvents(item: Extract<Incoming, { kind: 'events' }>, batch: Batch): BatchAnswer {
  if (item.problems.length > 0) return reject('event', item.key, item, item.problems, batch);
  const draft = batch.drafts.get(item.key);
  if (draft) {
    const repeated = changeLead(draft, { kind: 'facts', fields: null, events: item.events }, item.at, batch);
    return { kind: 'taken', draft, repeated };
  }
  const waiting = batch.waiting.get(item.key) ?? [];
  batch.waiting.set(item.key, waiting);
  for (const event of item.events) {
    if (waiting.some((one) => one.id === event.id)) continue;
    waiting.push(event);
    batch.parked.push({ ...event, key: item.key });
  }
  return { kind: 'parked', key: item.key, ids: item.events.map((event) => event.id) };
}

/** Of an event that the rules never doubted nothing is to be said. */
function takeVerdict(item: Extract<Incoming, { kind: 'verdict' }>, batch: Batch): BatchAnswer {
  const draft = batch.drafts.get(item.key);
  if (!draft) return { kind: 'no such lead' };
  const event = draft.events.find((one) => one.id === item.event);
  if (!event) return { kind: 'no such event' };
  const schema = batch.known.plan.events.find((one) => one.name === event.name);
  if (schema?.doubt === undefined && event.verdict === undefined) return { kind: 'not doubtful', event: event.name };
  const { verdict, by } = item;
  changeLead(draft, { kind: 'verdict', event: event.id, verdict, by }, item.at, batch);
  return { kind: 'taken', draft, repeated: [] };
}

function reject(
  what: RejectedIntake['what'],
  key: string | null,
  { at, source }: { readonly at: Moment; readonly source: Source },
  problems: readonly IntakeProblem[],
  batch: Batch,
): BatchAnswer {
  const id = source.kept ?? batch.newId();
  batch.rejected.push({ id, what, key, body: source.body, problems, at, origin: source.origin });
  return { kind: 'rejected', id, problems };
}
