import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh.ts';
import { exampleRules, startedApi, withExampleRules, type StartedApi } from './started-api.ts';

let api: StartedApi;
beforeAll(async () => {
  api = await startedApi(await freshDatabase());
  await withExampleRules(api);
});

type Asked = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

async function ask(method: string, path: string, { body, headers = {} }: Asked = {}) {
  const answer = await api.fetch(`${api.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${api.key}`, 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, ...((await answer.json()) as { code?: string; detail?: string; errors?: unknown }) };
}

const fields = { company: 'Firma', country: 'DE', consent: true };

test.each([
  ['GET', '/v1/leads/a%00b'],
  ['GET', '/v1/leads?text=%00'],
  ['GET', '/v1/handoffs/%00'],
  ['GET', '/v1/obligations?person=%00'],
  ['GET', '/v1/imports/%00/failures'],
  ['POST', '/v1/handoffs/%00/accept'],
  ['POST', '/v1/rejected-intake/%00/resubmit'],
])('%s %s holds what is no text, and is the caller’s mistake', async (method, path) => {
  expect(await ask(method, path, method === 'POST' ? { body: {} } : {})).toMatchObject({
    status: 400,
    code: 'malformed_request',
    detail: expect.stringContaining('NUL'),
  });
});

test('half of a character in rules is no text either', async () => {
  const sources = [...exampleRules(), { path: 'lists/half.txt', text: '\ud800' }];
  expect(await ask('POST', '/v1/rules/publish', { body: { sources } })).toMatchObject({
    status: 400,
    code: 'malformed_request',
  });
});

test('bytes that are not UTF-8 are refused rather than taken in with letters lost', async () => {
  const latin = Buffer.from('{"fields":{"company":"M\u00fcller","consent":true}}', 'latin1');
  expect(await ask('PUT', '/v1/leads/m@firma.example', { body: latin })).toMatchObject({
    status: 400,
    code: 'malformed_request',
    detail: expect.stringContaining('UTF-8'),
  });
});

test('who acts has a name that can be shown', async () => {
  const long = 'z'.repeat(201);
  expect(
    await ask('PUT', '/v1/leads/a@firma.example', { body: { fields }, headers: { 'Smk-Actor': long } }),
  ).toMatchObject({ status: 422, code: 'invalid', errors: [{ pointer: '#header/Smk-Actor' }] });
  expect(await ask('POST', '/v1/handoffs/h1/accept', { body: { actor: ' ' } })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/actor' }],
  });
});

test('a moment that is none is said to be none', async () => {
  for (const at of [1.5, -9e15, 9e15, 'yesterday', '2026-11-16T10:00:00'])
    expect(
      await ask('POST', '/v1/leads/k@firma.example/events', { body: { events: [{ name: 'pricing_viewed', at }] } }),
    ).toMatchObject({
      status: 422,
      errors: [{ pointer: '/events/0/at', detail: expect.stringContaining('Give a moment as') }],
    });
});

test('events need a key that a lead can have', async () => {
  // Letters that do not repeat, so that no index could hold them packed.
  const endless = Array.from({ length: 6_000 }, (_, index) => ((index * 7919) % 36).toString(36)).join('');
  for (const key of ['%20', endless])
    expect(
      await ask('POST', `/v1/leads/${key}/events`, { body: { events: [{ name: 'pricing_viewed' }] } }),
    ).toMatchObject({
      status: 422,
      code: 'event_invalid',
      errors: [{ pointer: '/key' }],
    });
});

test('a lead is put only over the version that was read, where `If-Match` names one', async () => {
  const path = '/v1/leads/put@firma.example';
  const over = (version: string, company: string) =>
    ask('PUT', path, { body: { fields: { ...fields, company } }, headers: { 'If-Match': version } });
  expect(await over('"1"', 'Nobody')).toMatchObject({ status: 404, code: 'lead_not_found' });
  expect(await ask('PUT', path, { body: { fields } })).toMatchObject({ status: 201, version: 1 });
  expect(await over('"1"', 'First')).toMatchObject({ status: 200, version: 2 });
  expect(await over('"1"', 'Second')).toMatchObject({ status: 412, code: 'changed_meanwhile' });
  expect((await api.client.leads.get('put@firma.example')).fields['company']).toBe('First');
});

test('what was rejected is kept under its id until it is taken in, once', async () => {
  const { intake } = (await ask('PUT', '/v1/leads/r@firma.example', {
    body: { fields: { ...fields, country: 'Germany' } },
  })) as unknown as { intake: string };
  const again = (country: string, key: string) =>
    ask('POST', `${intake}/resubmit`, {
      body: { body: { fields: { ...fields, email: 'r@firma.example', country } } },
      headers: { 'Idempotency-Key': key },
    });
  expect(await again('Deutschland', 'mend-1')).toMatchObject({ status: 422, code: 'lead_invalid', intake });
  expect(await again('DE', 'mend-2')).toMatchObject({ status: 200, state: 'taken' });
  expect(await again('DE', 'mend-2')).toMatchObject({ status: 200, state: 'taken' });
  expect(await again('AT', 'mend-3')).toMatchObject({ status: 409, code: 'already_resubmitted' });
});

test('a file that is no CSV is refused in words, and leaves nothing behind', async () => {
  const send = async (text: string | Uint8Array) => {
    const answer = await api.fetch(`${api.url}/v1/imports?kind=leads`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${api.key}`, 'Content-Type': 'text/csv' },
      body: text,
    });
    return { status: answer.status, ...((await answer.json()) as { detail?: string }) };
  };
  expect(await send('email,company,consent\na@c.example,"A,yes\n')).toMatchObject({
    status: 422,
    detail: expect.stringContaining('line 2'),
  });
  expect(await send('email,company,consent\na@c.example,\0,yes\n')).toMatchObject({
    status: 422,
    detail: expect.stringContaining('Line 2 holds the character NUL'),
  });
  expect(await send(Buffer.from('email,company\na@c.example,M\u00fcller\n', 'latin1'))).toMatchObject({ status: 400 });
  expect((await api.client.imports.list()).rows).toEqual([]);
});

test('a moment that the calendars do not reach is said, with the way out', async () => {
  await api.client.clock.set({ now: '2040-01-02T10:00:00Z' });
  const big = { ...fields, employees: 2_000, budget: 'EUR 90_000' };
  expect(await ask('PUT', '/v1/leads/far@firma.example', { body: { fields: big } })).toMatchObject({
    status: 503,
    code: 'calendars_outgrown',
    detail: expect.stringContaining('Publish and activate the rules again'),
  });
  await api.client.clock.set({ now: '2026-11-16T10:00:00+01:00' });
  expect(await ask('PUT', '/v1/leads/far@firma.example', { body: { fields: big } })).toMatchObject({ status: 201 });
});

test.each(['leads', 'handoffs', 'obligations', 'reviews', 'rejected-intake', 'parked-events', 'imports'])(
  'a cursor that %s never gave out is refused',
  async (list) => {
    const made = [['abc', 'x', 'y'], [1.5, 'a', 'b'], [1e300, 'x'], [1, '\0', 'b'], [1, 2, 3], [1], [], 5, {}];
    for (const key of made) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      expect(await ask('GET', `/v1/${list}?cursor=${cursor}`)).toMatchObject({
        status: 422,
        code: 'invalid',
        errors: [{ pointer: '#query/cursor' }],
      });
    }
  },
);

test('a mended event has the shape of one that comes in, or changes nothing of what is kept', async () => {
  const { intake } = (await ask('POST', '/v1/leads/mend@firma.example/events', {
    body: { events: [{ name: 'demo_requested', data: { product: 5 } }] },
  })) as { intake?: string };
  const mend = (event: unknown) =>
    ask('POST', `${intake}/resubmit`, {
      body: { body: { events: [{ name: 'pricing_viewed', ...(event as object) }] } },
    });
  const endless = Array.from({ length: 6_000 }, (_, index) => ((index * 7919) % 36).toString(36)).join('');
  for (const [member, value] of [
    ['id', endless],
    ['at', '2026-11-16T10:00:00'],
    ['data', 'roof'],
    ['when', 1],
  ] as const)
    expect(await mend({ [member]: value })).toMatchObject({
      status: 422,
      code: 'invalid',
      errors: [{ pointer: `/body/events/0/${member}` }],
    });
  expect(await ask('POST', `${intake}/resubmit`, { body: { body: 5 } })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/body' }],
  });
  expect(await mend({ at: '2026-11-16T09:00:00+01:00' })).toMatchObject({ status: 202, state: 'parked' });
});

test('what is wrong with a yes or no is said in its two words', async () => {
  expect(await ask('GET', '/v1/parked-events?stale=maybe')).toMatchObject({
    status: 422,
    errors: [{ pointer: '#query/stale', detail: 'Give `true` or `false` here.' }],
  });
});

test('a clock that stands still or runs backwards is refused, with what it may do', async () => {
  for (const rate of [0, -1])
    expect(await ask('PUT', '/v1/clock', { body: { rate } })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/rate', detail: 'Give more than 0.' }],
    });
});

test('the head of the stream is answered without keeping a stream open', async () => {
  const headers = { Authorization: `Bearer ${api.key}` };
  await Promise.all(
    Array.from({ length: 120 }, async () => {
      const answer = await fetch(`${api.url}/v1/stream`, { method: 'HEAD', headers });
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
    }),
  );
  const leaving = new AbortController();
  expect((await fetch(`${api.url}/v1/stream`, { headers, signal: leaving.signal })).status).toBe(200);
  leaving.abort();
});
