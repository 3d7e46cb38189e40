import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh.ts';
import { startedApi, withExampleRules, type StartedApi } from './started-api.ts';

let api: StartedApi;
beforeAll(async () => {
  api = await startedApi(await freshDatabase());
  await withExampleRules(api);
});

const fields = { company: 'Firma', country: 'DE', employees: 350, consent: true };

// The umlaut as a letter of its own, as a letter with its dots behind it, and as a capital.
const composed = 'm\u00fcller@firma.example';
const decomposed = 'mu\u0308ller@firma.example';
const capitals = ' MU\u0308LLER@Firma.Example ';

test('one key, however its letters are written, is one lead', async () => {
  await api.client.leads.put(decomposed, fields);
  await api.client.leads.put(capitals, { ...fields, email: composed });
  await api.client.leads.post({ ...fields, email: decomposed.toUpperCase() });
  await api.client.leads.batch([{ ...fields, email: capitals }]);
  const keys = [composed, decomposed, capitals];
  const found = await Promise.all(keys.map((key) => api.client.leads.get(key)));
  expect(found.map(({ key }) => key)).toEqual([composed, composed, composed]);
  expect((await api.client.leads.list({ text: 'ller@' })).rows.length).toBe(1);
});

test('a lead is found by a text, however its letters are written there and here', async () => {
  await api.client.leads.put('a@firma.example', { ...fields, company: 'Gru\u0308n GmbH' });
  const counts = ['Gr\u00fcn', 'gru\u0308n', 'M\u00fcller@', 'mu\u0308ller@'].map(
    async (text) => (await api.client.leads.list({ text })).rows.length,
  );
  expect(await Promise.all(counts)).toEqual([1, 1, 1, 1]);
});

test('events that wait under one spelling are applied when the lead comes under another', async () => {
  const event = [{ id: 'd1', name: 'demo_requested', data: { product: 'roof' } }];
  expect(await api.client.events.post('jose\u0301@firma.example', event)).toMatchObject({ state: 'parked' });
  expect(await api.client.events.post('JOS\u00c9@firma.example', event)).toMatchObject({ state: 'parked' });
  expect((await api.client.events.parked({})).rows.length).toBe(1);
  const lead = await api.client.leads.put('jos\u00e9@firma.example', fields);
  expect(lead).toMatchObject({ created: true, scores: { interest: 25 } });
  expect((await api.client.events.parked({})).rows).toEqual([]);
});

test('any version of a lead is one of a lead that is known', async () => {
  const put = (key: string) =>
    api.fetch(`${api.url}/v1/leads/${key}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${api.key}`, 'Content-Type': 'application/json', 'If-Match': '*' },
      body: JSON.stringify({ fields }),
    });
  expect((await put('never-seen@firma.example')).status).toBe(404);
  expect((await put('a@firma.example')).status).toBe(200);
});
