import { ProblemAnswer } from '@smk/api/client';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh.ts';
import { startedApi, withExampleRules } from './started-api.ts';

const api = await startedApi(await freshDatabase());
await withExampleRules(api);
const { client } = api;

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const failure = await work.catch((error: unknown) => error);
  if (failure instanceof ProblemAnswer) return failure.problem.code;
  throw failure;
};

test('a doubtful event is confirmed by somebody, once, and dropped again', async () => {
  const key = 'post@firma.example';
  await client.leads.put(key, { company: 'Post', country: 'DE', consent: true });
  const posted = await client.events.post(key, [{ id: 'mail 1', name: 'mail_opened' }]);
  expect(posted).toMatchObject({ lead: { scores: { interest: 0 } } });
  const confirmed = await client.events.confirm(key, 'mail 1', { actor: 'maria', key: 'confirm-1' });
  expect(confirmed).toMatchObject({ scores: { interest: 2 }, reasons: ['home_market', 'opened_mail'], version: 3 });
  expect(await client.events.confirm(key, 'mail 1', { actor: 'maria', key: 'confirm-1' })).toEqual(confirmed);
  expect(await client.events.drop(key, 'mail 1')).toMatchObject({ scores: { interest: 0 }, version: 4 });
  const said = async () =>
    (await client.leads.journal(key)).rows
      .map(({ what }) => what)
      .filter(({ kind }) => kind === 'confirmed' || kind === 'dropped');
  // Entries are numbered a moment after they are committed.
  await expect.poll(said).toEqual([
    { kind: 'confirmed', event: 'mail_opened', id: 'mail 1', by: 'maria' },
    { kind: 'dropped', event: 'mail_opened', id: 'mail 1', by: 'maria' },
  ]);
});

test('what cannot be settled says why', async () => {
  const key = 'demo@firma.example';
  expect(await codeOf(client.events.confirm(key, 'd1'))).toBe('lead_not_found');
  await client.leads.put(key, { company: 'Demo', country: 'DE', consent: true });
  await client.events.post(key, [{ id: 'd1', name: 'demo_requested', data: { product: 'roof' } }]);
  expect(await codeOf(client.events.drop(key, 'd1'))).toBe('event_not_doubtful');
  expect(await codeOf(client.events.drop(key, 'd2'))).toBe('event_not_found');
});
