import { readdirSync, readFileSync } from 'node:fs';
import { ProblemAnswer } from '@smk/api/client';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase, freshTemporal } from '../support/fresh.ts';
import { carriedOut, startedApi, type StartedApi } from './started-api.ts';

// The company of the conformance cases about what is sent back: a correction, a checklist, a welcome, and a queue in which leads rest.
const folder = new URL('../conformance/sent-back/_company/', import.meta.url);
const sources = readdirSync(folder).map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

let api: StartedApi;
beforeAll(async () => {
  const [database, temporal] = await Promise.all([freshDatabase(), freshTemporal()]);
  api = await startedApi(database, { env: { TEMPORAL_ADDRESS: temporal.address }, worker: 'inside' });
  await api.ready;
  await api.client.clock.set({ now: '2026-11-16T10:00:00+01:00' });
  const { version } = await api.client.rules.publish(sources);
  await api.client.rules.activate(version.hash);
});

/** The handoff that is opened by what a lead asks for. */
async function handOff(key: string): Promise<string> {
  await api.client.leads.put(key, {});
  return handoffOf(await api.client.events.post(key, [{ name: 'asked', data: {} }]));
}

function handoffOf(answer: Awaited<ReturnType<StartedApi['client']['events']['post']>>): string {
  if (answer.state !== 'taken' || answer.lead.handoff === null) throw new Error('No handoff is open.');
  return answer.lead.handoff.id;
}

const refusedFor = async (work: Promise<unknown>) => {
  const failure = await work.catch((error: unknown) => error);
  if (failure instanceof ProblemAnswer) return failure.problem['because'];
  throw failure;
};

test('what is sent back waits for its giver, and then goes to somebody by the route again', async () => {
  const id = await handOff('back@firma.example');
  const sent = await carriedOut(({ key }) => api.client.handoffs.reject(id, 'bad_data', { key, actor: 'anna' }));
  expect(sent.handoff).toMatchObject({ status: 'waiting', owner: null, correcting: 'correction' });
  expect(sent.handoff.may).toEqual({
    accept: false,
    reject: [],
    contact: false,
    end: [],
    meet: [],
    tick: [],
    correct: true,
  });
  expect(await refusedFor(carriedOut(({ key }) => api.client.handoffs.accept(id, { key })))).toBe('waiting');
  const corrected = await carriedOut(({ key }) => api.client.handoffs.correct(id, { key, actor: 'maria' }));
  expect(corrected.handoff).toMatchObject({ correcting: null });
  await expect.poll(async () => (await api.client.handoffs.get(id)).attempt, { timeout: 30_000 }).toBe(2);
  expect(await api.client.handoffs.get(id)).toMatchObject({ status: 'open', looksAgainAt: null });
  expect(await refusedFor(carriedOut(({ key }) => api.client.handoffs.correct(id, { key })))).toBe(
    'nothing to correct',
  );
});

test('what asks for a complete list is refused until the last thing of it is ticked', async () => {
  const sales = await handOff('list@firma.example');
  await carriedOut(({ key }) => api.client.handoffs.accept(sales, { key }));
  await api.client.events.post('list@firma.example', [{ name: 'signed', data: {} }]);
  const service = async () =>
    (await api.client.handoffs.list({ name: 'to_service', lead: 'list@firma.example' })).rows[0]?.id;
  await expect.poll(service, { timeout: 30_000 }).toBeDefined();
  const id = (await service())!;
  const welcome = () => carriedOut(({ key }) => api.client.handoffs.meet(id, 'welcome', { key, actor: 'sara' }));
  expect(await refusedFor(welcome())).toBe('not complete');
  await carriedOut(({ key }) => api.client.handoffs.tick(id, 'paid', { key }));
  const ticked = await carriedOut(({ key }) => api.client.handoffs.tick(id, 'measured', { key }));
  expect(ticked.handoff.may).toMatchObject({ tick: [], meet: ['welcome'] });
  expect(await refusedFor(carriedOut(({ key }) => api.client.handoffs.tick(id, 'sung', { key })))).toBe(
    'not on the list',
  );
  const { handoff } = await welcome();
  expect(handoff.obligations.map(({ name, state }) => `${name} ${state}`)).toEqual(['welcome met']);
});

test('a lead that is put to rest in a queue is found there', async () => {
  const id = await handOff('rest@firma.example');
  await carriedOut(({ key }) => api.client.handoffs.reject(id, 'sleeping', { key }));
  const { rows } = await api.client.leads.list({ restsIn: 'asleep' });
  expect(rows.map(({ key, restsIn }) => [key, restsIn])).toEqual([['rest@firma.example', 'asleep']]);
  expect((await api.client.leads.list({ restsIn: 'bench' })).rows).toEqual([]);
});
