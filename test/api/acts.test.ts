import { ProblemAnswer } from '@smk/api/client';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase, freshTemporal } from '../support/fresh.ts';
import { carriedOut, exampleRules, startedApi, withExampleRules, type StartedApi } from './started-api.ts';

let database: string;
let env: { readonly TEMPORAL_ADDRESS: string };
let api: StartedApi;
beforeAll(async () => {
  const [url, temporal] = await Promise.all([freshDatabase(), freshTemporal()]);
  database = url;
  env = { TEMPORAL_ADDRESS: temporal.address };
  api = await startedApi(database, { env });
  await withExampleRules(api);
});

const firma = { company: 'Firma', country: 'DE', employees: 350, consent: true };

/** The id of the handoff that a lead's interest opens. */
async function handOff(key: string): Promise<string> {
  await api.client.leads.put(key, firma);
  const answer = await api.client.events.post(key, [{ name: 'demo_requested', data: { product: 'roof' } }]);
  if (answer.state !== 'taken' || answer.lead.handoff === null) throw new Error('No handoff was opened.');
  return answer.lead.handoff.id;
}

const problemOf = async (work: Promise<unknown>) => {
  const failure = await work.catch((error: unknown) => error);
  if (failure instanceof ProblemAnswer) return failure.problem;
  throw failure;
};

test('without a worker an act is kept and pending, counts once, and is carried out when one comes', async () => {
  const id = await handOff('pending@firma.example');
  const pending = await api.client.handoffs.accept(id, { key: 'accept-1', actor: 'anna' });
  expect(pending).toEqual({ state: 'pending', act: 'accept-1' });
  expect(await api.client.handoffs.accept(id, { key: 'accept-1', actor: 'anna' })).toEqual(pending);
  expect(await problemOf(api.client.handoffs.contact(id, { key: 'accept-1', actor: 'anna' }))).toMatchObject({
    code: 'idempotency_key_reused',
  });
  const both = await handOff('both@firma.example');
  await api.client.handoffs.accept(both, { key: 'accept-2', actor: 'ben' });
  expect(await api.client.handoffs.end(both, 'no_answer', { key: 'end-2' })).toEqual({
    state: 'pending',
    act: 'end-2',
  });

  await api.stop();
  api = await startedApi(database, { env, worker: 'inside' });
  await api.ready;
  await expect.poll(async () => (await api.client.handoffs.get(id)).acceptedAt, { timeout: 30_000 }).not.toBeNull();
  const accepted = async () =>
    (await api.client.handoffs.get(id)).timeline.filter(({ what }) => what.kind === 'accepted');
  await expect.poll(async () => (await accepted()).map(({ what }) => what['by'])).toEqual(['anna']);
  // In the order in which they were received: before it is accepted nobody could end it.
  await expect
    .poll(async () => (await api.client.handoffs.get(both)).ended, { timeout: 30_000 })
    .toMatchObject({ kind: 'ended', as: 'no_answer' });
  expect(await api.client.handoffs.end(both, 'no_answer', { key: 'end-2' })).toMatchObject({ state: 'done' });
});

test('an act is answered after its step, so that what is read next shows it', async () => {
  const id = await handOff('done@firma.example');
  const accepted = await carriedOut(({ key }) => api.client.handoffs.accept(id, { actor: 'ben', key }));
  expect(accepted.handoff.acceptedAt).not.toBeNull();
  expect(accepted.handoff.timeline.map(({ what }) => what.kind)).toContain('accepted');
  expect(accepted.handoff.obligations.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'accept met',
    'contact open',
  ]);
  expect(accepted.handoff.may).toMatchObject({ accept: false, reject: [], contact: true });

  const rejected = carriedOut(({ key }) => api.client.handoffs.reject(id, 'no_budget', { key }));
  expect(await problemOf(rejected)).toMatchObject({ status: 409, code: 'act_refused', because: 'already accepted' });
  const ended = await carriedOut(({ key }) => api.client.handoffs.end(id, 'no_answer', { key }));
  expect(ended.handoff).toMatchObject({ status: 'ended', ended: { kind: 'ended', as: 'no_answer' } });
  expect(await problemOf(api.client.handoffs.contact(id))).toMatchObject({ status: 409, because: 'ended' });
  expect((await api.client.leads.get('done@firma.example')).recycledUntil).not.toBeNull();
});

test('a reason that the rules do not name is refused with those they do', async () => {
  const id = await handOff('reason@firma.example');
  const problem = await problemOf(carriedOut(({ key }) => api.client.handoffs.reject(id, 'too_small', { key })));
  expect(problem).toMatchObject({ status: 409, because: 'unknown reason' });
  expect(problem.detail).toContain('not_a_fit, no_budget, bad_data, duplicate');
  expect(await problemOf(api.client.handoffs.accept('nothing'))).toMatchObject({
    status: 404,
    code: 'handoff_not_found',
  });
});

test('what a reason or an end asks for is said with it, read by its type, and shown', async () => {
  const id = await handOff('gefragt@firma.example');
  const before = (await api.client.rules.active()).version.hash;
  const { version } = await api.client.rules.publish(
    exampleRules().map(({ path, text }) => ({
      path,
      text: text
        .replace('no_budget then recycle', 'no_budget with wants_by then recycle')
        .replace('because no_budget\n', 'because no_budget with wants_by 2027-09-01\n')
        .replace('won       on deal_won', 'won with deal_value on deal_won'),
    })),
  );
  await api.client.rules.activate(version.hash);
  // Handoffs keep the rules that they began with.
  expect((await api.client.handoffs.get(id)).may.reject.flatMap((reason) => reason.with)).toEqual([]);
  const asked = await handOff('sagt@firma.example');
  const { may } = await api.client.handoffs.get(asked);
  expect(may.reject.find(({ name }) => name === 'no_budget')?.with).toEqual([
    { name: 'wants_by', type: 'date', options: [] },
  ]);
  const reject = (data?: Readonly<Record<string, unknown>>) =>
    carriedOut(({ key }) => api.client.handoffs.reject(asked, 'no_budget', { key, ...(data && { data }) }));
  expect(await problemOf(reject())).toMatchObject({
    status: 409,
    because: 'data missing',
    detail: 'no_budget is said with wants_by; wants_by is missing.',
  });
  expect(await problemOf(reject({ wants_by: 'soon' }))).toMatchObject({
    status: 422,
    code: 'data_invalid',
    detail: '`wants_by` must be a date such as 2027-03-01; it is `soon`.',
    errors: [{ pointer: '/data/wants_by' }],
  });
  expect(await problemOf(reject({ wants_by: '2027-09-01', budget: 'EUR 5' }))).toMatchObject({
    code: 'data_invalid',
    detail: '`no_budget` is said with `wants_by`, and not with `budget`.',
  });
  const rejected = await reject({ wants_by: '2027-09-01' });
  expect(rejected.handoff.ended).toMatchObject({ as: 'no_budget', data: { wants_by: '2027-09-01' } });
  expect(rejected.handoff.facts.fields).toMatchObject({ wants_by: '2027-09-01' });
  const won = await handOff('gewonnen@firma.example');
  await carriedOut(({ key }) => api.client.handoffs.accept(won, { key }));
  const ended = await carriedOut(({ key }) =>
    api.client.handoffs.end(won, 'won', { key, data: { deal_value: 'EUR 12_000' } }),
  );
  expect(ended.handoff.ended).toMatchObject({ data: { deal_value: { currency: 'EUR', minor: 1_200_000 } } });
  await api.client.rules.activate(before);
});

test('an event of the lead meets what is owed', async () => {
  const id = await handOff('called@firma.example');
  await api.client.events.post('called@firma.example', [{ name: 'call_logged', data: { reached: true } }]);
  await expect
    .poll(async () => (await api.client.obligations.list({ subject: `handoff:${id}`, state: 'open' })).rows, {
      timeout: 30_000,
    })
    .toEqual([]);
});

test('a file is taken in row by row, failures are listed by line, and again it is the same import', async () => {
  const csv = [
    'E-Mail;Firma;Land;Mitarbeiter;consent;Notes',
    'i1@firma.example;Eins;DE;250;yes;x',
    'i2@firma.example;Zwei;DE;viele;yes;',
    'i3@firma.example;Drei;AT;90;no;',
  ].join('\n');
  const started = await api.client.imports.start({ kind: 'leads', file: 'messe.csv', csv, mapping: { Notes: null } });
  expect(started.columns).toEqual([
    { header: 'E-Mail', goes: 'email' },
    { header: 'Firma', goes: 'company' },
    { header: 'Land', goes: 'country' },
    { header: 'Mitarbeiter', goes: 'employees' },
    { header: 'consent', goes: 'consent' },
    { header: 'Notes', goes: null },
  ]);
  await expect.poll(async () => (await api.client.imports.get(started.id)).state, { timeout: 30_000 }).toBe('finished');
  expect(await api.client.imports.get(started.id)).toMatchObject({ rows: 3, done: 2, failed: 1, by: 'maria' });
  const failures = await api.client.imports.failures(started.id);
  expect(failures.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([[3, 'i2@firma.example']]);
  expect(await api.client.leads.get('i1@firma.example')).toMatchObject({ label: 'Eins', scores: { fit: 35 } });
  expect(
    await api.client.imports.start({ kind: 'leads', file: 'messe.csv', csv, mapping: { Notes: null } }),
  ).toMatchObject({ again: true, id: started.id });
});

test('events are imported under names of the file, and a column that is not there is named', async () => {
  const csv =
    'who,what,when\ni1@firma.example,Demo,2026-11-16T08:00:00+01:00\ni1@firma.example,Ping,2026-11-16T08:01:00+01:00\n';
  const file = {
    kind: 'events',
    file: 'events.csv',
    csv,
    key: 'who',
    name: { column: 'what' },
    at: 'when',
    names: { Demo: 'demo_requested', Ping: null },
  } as const;
  expect(await problemOf(api.client.imports.start({ ...file, at: 'moment' }))).toMatchObject({
    status: 422,
    code: 'import_invalid',
    errors: [{ pointer: '#query/at' }],
  });
  const { id } = await api.client.imports.start(file);
  await expect.poll(async () => (await api.client.imports.get(id)).state, { timeout: 30_000 }).toBe('finished');
  expect(await api.client.leads.get('i1@firma.example')).toMatchObject({
    stage: 'mql',
    handoff: { name: 'mql_to_sales' },
  });
});
