import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh.ts';
import { startedApi, withExampleRules, type StartedApi } from './started-api.ts';

let api: StartedApi;
beforeAll(async () => {
  api = await startedApi(await freshDatabase());
  await withExampleRules(api);
});

/** Three times as many as the API has connections to the database. */
const callers = Array.from({ length: 30 }, (_, index) => index);

const all = (call: (index: number) => Promise<unknown>) => Promise.all(callers.map(call));

test('more callers with keys than connections are all answered, whatever they write', async () => {
  const { hash } = (await api.client.rules.active()).version;
  const batch = (index: number) => [{ email: `b${index}@firma.example`, company: 'Firma', consent: true }];
  await all((index) => api.client.rules.activate(hash, { key: `activate ${index}` }));
  await all((index) => api.client.clock.set({ rate: 1 }, { key: `clock ${index}` }));
  await all((index) => api.client.leads.batch(batch(index), { key: `batch ${index}` }));
  await all((index) =>
    api.client.imports.start(
      { kind: 'leads', file: `${index}.csv`, csv: `email,company,consent\ni${index}@firma.example,Firma,yes\n` },
      { key: `import ${index}` },
    ),
  );
  const { rows } = await api.client.leads.list({ limit: 500 });
  expect(rows.length).toBe(callers.length);
});

test('a batch under a key is taken in once, and answered the same again', async () => {
  const lead = (company: string) => [{ email: 'once@firma.example', company, consent: true }];
  const first = await api.client.leads.batch(lead('Firma'), { key: 'once' });
  expect(await api.client.leads.batch(lead('Firma'), { key: 'once' })).toEqual(first);
  expect(first).toMatchObject([{ status: 201 }]);
  await expect(api.client.leads.batch(lead('Other'), { key: 'once' })).rejects.toMatchObject({
    problem: { code: 'idempotency_key_reused' },
  });
  expect((await api.client.leads.get('once@firma.example')).version).toBe(1);
});

test('the key of an activation is refused for anything else', async () => {
  const { hash } = (await api.client.rules.active()).version;
  const first = await api.client.rules.activate(hash, { key: 'of an activation' });
  expect(await api.client.rules.activate(hash, { key: 'of an activation' })).toEqual(first);
  await expect(api.client.clock.set({ rate: 1 }, { key: 'of an activation' })).rejects.toMatchObject({
    problem: { code: 'idempotency_key_reused' },
  });
});
