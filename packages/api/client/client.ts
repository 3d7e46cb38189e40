import { hc } from 'hono/client';
import type { Routes } from '../api.ts';
import { bodyOf, readProblem } from './answer.ts';
import { sender } from './send.ts';
import { follow } from './stream.ts';
import type { ImportStarted } from '../resources/import-row.ts';
import type { Why } from '../resources/decision.ts';
import type { BatchLine } from '../resources/lead-answer.ts';
import type { ActOptions, Client, WriteOptions } from './types.ts';

export type ClientOptions = {
  readonly url: string;
  readonly key: string;
  /** Who acts, by the name in the rules, where an act does not say. */
  readonly actor?: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds until a try is given up: 10,000 where absent. */
  readonly deadline?: number;
  /** How often at most a call that is safe to repeat is tried: 3 where absent. */
  readonly tries?: number;
};

/** A typed client. It throws `ProblemAnswer` when the API says no, and `NoAnswer` when nobody does. */
export function createClient(options: ClientOptions): Client {
  const url = options.url.replace(/\/+$/, '');
  const plain = options.fetch ?? fetch;
  const send = sender({
    url,
    key: options.key,
    fetch: plain,
    deadline: options.deadline ?? 10_000,
    tries: options.tries ?? 3,
  });
  // A file takes its time: it is written down row by row before the answer.
  const sendFile = sender({ url, key: options.key, fetch: plain, deadline: 300_000, tries: 2 });
  const { v1 } = hc<Routes>(url, { fetch: send });
  // A doctor asks every workflow how it stands, of which some may never answer.
  const patient = hc<Routes>(url, {
    fetch: sender({ url, key: options.key, fetch: plain, deadline: 120_000, tries: 2 }),
  }).v1;

  const reading = (read: { readonly signal?: AbortSignal } = {}) =>
    read.signal ? { init: { signal: read.signal } } : {};
  // Every write has a key, so that it can be tried again without a second effect.
  const writing = (write: WriteOptions = {}) => ({
    headers: { 'Idempotency-Key': write.key ?? crypto.randomUUID() },
    ...reading(write),
  });
  const acting = (act: ActOptions = {}) => {
    const actor = act.actor ?? options.actor;
    return {
      ...writing(act),
      headers: { ...writing(act).headers, ...(actor === undefined ? {} : { 'Smk-Actor': actor }) },
    };
  };
  const at = (key: string) => ({ key: encodeURIComponent(key) });
  const of = (lead: string, event: string) => ({ ...at(lead), event: encodeURIComponent(event) });
  const person = (name: string, id: string) => ({ name: encodeURIComponent(name), id: encodeURIComponent(id) });
  const one = (id: string) => ({ id: encodeURIComponent(id) });

  return {
    leads: {
      post: (fields, write) => bodyOf(v1.leads.$post({ json: { fields: fields } }, writing(write))),
      put: (key, fields, write) =>
        bodyOf(v1.leads[':key'].$put({ param: at(key), json: { fields: fields } }, writing(write))),
      patch: (key, fields, write) =>
        bodyOf(v1.leads[':key'].$patch({ param: at(key), json: { fields: fields } }, writing(write))),
      get: (key, read) => bodyOf(v1.leads[':key'].$get({ param: at(key) }, reading(read))),
      list: (query = {}, read) => bodyOf(v1.leads.$get({ query: asText(query) }, reading(read))),
      batch: async (leads, write) => {
        const body = leads.map((fields) => `${JSON.stringify({ fields })}\n`).join('');
        const answer = await sendFile(`${url}/v1/leads:batch`, {
          method: 'POST',
          body,
          ...reading(write).init,
          headers: { ...writing(write).headers, 'Content-Type': 'application/x-ndjson' },
        });
        if (!answer.ok) throw await readProblem(answer);
        return fromNdjson(await answer.text());
      },
      why: (key, query = {}, read) =>
        // Hono follows a type that holds itself only so far; the contract test holds the answer to its schema.
        bodyOf(
          v1.leads[':key'].why.$get({ param: at(key), query: asText(query) }, reading(read)),
        ) as Promise<unknown> as Promise<Why>,
      journal: (key, query = {}, read) =>
        bodyOf(v1.leads[':key'].journal.$get({ param: at(key), query: asText(query) }, reading(read))),
    },
    events: {
      post: (lead, events, write) =>
        bodyOf(v1.leads[':key'].events.$post({ param: at(lead), json: { events: [...events] } }, writing(write))),
      confirm: (lead, id, act) =>
        bodyOf(v1.leads[':key'].events[':event'].confirm.$post({ param: of(lead, id), json: {} }, acting(act))),
      drop: (lead, id, act) =>
        bodyOf(v1.leads[':key'].events[':event'].drop.$post({ param: of(lead, id), json: {} }, acting(act))),
      parked: (query = {}, read) => bodyOf(v1['parked-events'].$get({ query: asText(query) }, reading(read))),
    },
    decisions: {
      assess: (facts, read) =>
        bodyOf(v1.decisions.$post({ json: { ...facts, events: [...(facts.events ?? [])] } }, reading(read))),
    },
    handoffs: {
      list: (query = {}, read) => bodyOf(v1.handoffs.$get({ query: asText(query) }, reading(read))),
      get: (id, read) => bodyOf(v1.handoffs[':id'].$get({ param: one(id) }, reading(read))),
      accept: (id, act) => bodyOf(v1.handoffs[':id'].accept.$post({ param: one(id), json: {} }, acting(act))),
      reject: (id, because, { data, ...act } = {}) =>
        bodyOf(
          v1.handoffs[':id'].reject.$post({ param: one(id), json: { because, ...(data && { data }) } }, acting(act)),
        ),
      contact: (id, act) => bodyOf(v1.handoffs[':id'].contact.$post({ param: one(id), json: {} }, acting(act))),
      end: (id, as, { data, ...act } = {}) =>
        bodyOf(v1.handoffs[':id'].end.$post({ param: one(id), json: { as, ...(data && { data }) } }, acting(act))),
      meet: (id, what, act) => bodyOf(v1.handoffs[':id'].meet.$post({ param: one(id), json: { what } }, acting(act))),
      tick: (id, item, act) => bodyOf(v1.handoffs[':id'].tick.$post({ param: one(id), json: { item } }, acting(act))),
      correct: (id, act) => bodyOf(v1.handoffs[':id'].correct.$post({ param: one(id), json: {} }, acting(act))),
    },
    obligations: { list: (query = {}, read) => bodyOf(v1.obligations.$get({ query: asText(query) }, reading(read))) },
    reviews: {
      list: (query = {}, read) => bodyOf(v1.reviews.$get({ query: asText(query) }, reading(read))),
      get: (id, read) => bodyOf(v1.reviews[':id'].$get({ param: one(id) }, reading(read))),
      signOff: (id, department, act) =>
        bodyOf(v1.reviews[':id']['sign-off'].$post({ param: one(id), json: { department } }, acting(act))),
    },
    rules: {
      check: (sources, read) => bodyOf(v1.rules.check.$post({ json: { sources: [...sources] } }, reading(read))),
      publish: (sources, about = {}, act) =>
        bodyOf(v1.rules.publish.$post({ json: { sources: [...sources], ...about } }, acting(act))),
      activate: (hash, act) => bodyOf(v1.rules.activate.$post({ json: { hash } }, acting(act))),
      versions: async (read) => (await bodyOf(v1.rules.versions.$get({}, reading(read)))).rows,
      active: (read) => bodyOf(v1.rules.active.$get({}, reading(read))),
    },
    imports: {
      start: async ({ csv, mapping, names, name, ...rest }, act) => {
        const query = asText({
          ...rest,
          ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
          ...(names === undefined ? {} : { names: JSON.stringify(names) }),
          ...(name === undefined ? {} : 'is' in name ? { name: name.is } : { nameColumn: name.column }),
        });
        const { headers, ...init } = { headers: acting(act).headers, ...reading(act).init };
        const answer = await sendFile(
          `${url}/v1/imports?${new URLSearchParams(query as Record<string, string>).toString()}`,
          {
            ...init,
            method: 'POST',
            body: csv,
            headers: { ...headers, 'Content-Type': 'text/csv' },
          },
        );
        if (!answer.ok) throw await readProblem(answer);
        return (await answer.json()) as ImportStarted;
      },
      list: (query = {}, read) => bodyOf(v1.imports.$get({ query: asText(query) }, reading(read))),
      get: (id, read) => bodyOf(v1.imports[':id'].$get({ param: one(id) }, reading(read))),
      failures: (id, query = {}, read) =>
        bodyOf(v1.imports[':id'].failures.$get({ param: one(id), query: asText(query) }, reading(read))),
    },
    people: {
      list: async (read) => (await bodyOf(v1.people.$get({}, reading(read)))).rows,
      absences: async (read) => (await bodyOf(v1.absences.$get({}, reading(read)))).rows,
      away: (name, id, { from, until = null } = {}, act) =>
        bodyOf(
          v1.people[':name'].absences[':id'].$put(
            { param: person(name, id), json: { ...(from === undefined ? {} : { from }), until } },
            acting(act),
          ),
        ),
      back: async (name, id, act) =>
        (
          await bodyOf(
            v1.people[':name'].absences[':id'].drop.$post({ param: person(name, id), json: {} }, acting(act)),
          )
        ).dropped,
    },
    rejected: {
      list: (query = {}, read) => bodyOf(v1['rejected-intake'].$get({ query: asText(query) }, reading(read))),
      resubmit: (id, body, write) =>
        bodyOf(
          v1['rejected-intake'][':id'].resubmit.$post(
            { param: one(id), json: body === undefined ? {} : { body: body } },
            writing(write),
          ),
        ),
    },
    journal: { list: (query = {}, read) => bodyOf(v1.journal.$get({ query: asText(query) }, reading(read))) },
    clock: {
      get: (read) => bodyOf(v1.clock.$get({}, reading(read))),
      set: (clock, write) => bodyOf(v1.clock.$put({ json: clock }, writing(write))),
    },
    doctor: {
      examine: (read) => bodyOf(patient.doctor.$get({}, reading(read))),
      rebuild: (place = {}, write) => bodyOf(patient.doctor.rebuild.$post({ json: place }, writing(write))),
    },
    ready: async (read) =>
      plain(`${url}/readyz`, { signal: read?.signal ?? AbortSignal.timeout(2_000) }).then(
        (answer) => answer.ok,
        () => false,
      ),
    stream: (listener, from = {}) =>
      follow({ url, key: options.key, fetch: plain, silence: 12_000 }, listener, from.after ?? null),
  };
}

type AsText<Query> = { [Name in keyof Query]: Query[Name] extends string | undefined ? Query[Name] : string };

/** A query as text, without what is absent. */
function asText<Query extends object>(query: Query): AsText<Query> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)])) as AsText<Query>;
}

const fromNdjson = (text: string): readonly BatchLine[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BatchLine);
