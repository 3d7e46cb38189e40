import { expect, test } from 'vitest';
import { apiWith, key, takenLead } from './test-material/fakes.ts';
import type { Problem } from './protocol/problem.ts';

const problemOf = async (answer: Response): Promise<Problem> => (await answer.json()) as Problem;

test('nobody comes in without the key, but to ask for health', async () => {
  const { api } = apiWith({ records: { clock: async () => ({ offset: 0, rate: 1 }) } });
  const paths = ['/v1/leads', '/v1/stream', '/v1/nowhere', '/openapi.json', '/docs', '/docs/scalar.js'];
  const statuses = await Promise.all(paths.map(async (path) => (await api.request(path)).status));
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401]);
  expect((await api.request('/healthz')).status).toBe(200);
  expect((await api.request('/readyz')).status).toBe(200);
});

test('another key is not the key, and the answer says how to send it', async () => {
  const { api } = apiWith({});
  const missing = await api.request('/v1/leads');
  expect(missing.headers.get('WWW-Authenticate')).toBe('Bearer');
  expect(await problemOf(missing)).toMatchObject({ status: 401, code: 'key_missing' });
  const other = await api.request('/v1/leads', { headers: { Authorization: `Bearer ${key}x` } });
  expect(await problemOf(other)).toMatchObject({ status: 401, code: 'key_unknown' });
});

test('a browser opens the reference with the key as its password, and the page asks no other host', async () => {
  const { api } = apiWith({});
  const page = await api.request('/docs', { headers: { Authorization: `Basic ${btoa(`anybody:${key}`)}` } });
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<script src="/docs/scalar.js"');
  expect(html.match(/(src|href)="https?:[^"]*"/g)).toBeNull();
  const leads = await api.request('/v1/leads', { headers: { Authorization: `Basic ${btoa(`anybody:${key}`)}` } });
  expect(leads.status).toBe(401);
});

test('an unknown address is 404, a known one with another method 405 with those it takes', async () => {
  const { ask } = apiWith({});
  expect(await problemOf(await ask('GET', '/v1/laeds'))).toMatchObject({
    status: 404,
    code: 'not_found',
    detail: 'There is nothing at `/v1/laeds`; `/docs` lists what there is.',
  });
  const wrong = await ask('DELETE', '/v1/clock');
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('Allow')).toBe('GET, HEAD, PUT');
});

test('a body that does not say it is JSON is 415, one that is not is 400', async () => {
  const { ask } = apiWith({});
  const bodies = [
    { text: '{"fields":{}}', headers: { 'Content-Type': 'text/plain' } },
    { text: '{"fields":{}}', headers: { 'Content-Type': '' } },
    { text: '{"fields":{}}', headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' } },
    { text: '{"fields":' },
  ];
  const answers = await Promise.all(bodies.map(async (body) => problemOf(await ask('POST', '/v1/leads', body))));
  expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual([
    '415 media_type_unsupported',
    '415 media_type_unsupported',
    '415 media_type_unsupported',
    '400 malformed_json',
  ]);
});

test('a body above the limit is 413, whether or not it says its length', async () => {
  const { api, ask } = apiWith({});
  const large = JSON.stringify({ fields: { note: 'x'.repeat(1024 * 1024) } });
  expect((await ask('POST', '/v1/leads', { text: large })).status).toBe(413);
  const stream = new Blob([large]).stream();
  const chunked = await api.request('/v1/leads', {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
  });
  expect(await problemOf(chunked)).toMatchObject({ status: 413, code: 'body_too_large' });
});

test('nesting without end and reserved names are refused where they stand', async () => {
  const { ask } = apiWith({});
  const deep = await ask('POST', '/v1/leads', { text: `{"fields":${'['.repeat(100_000)}${']'.repeat(100_000)}}` });
  expect(await problemOf(deep)).toMatchObject({ status: 422, detail: 'The body is nested more than 32 deep.' });
  const reserved = await ask('POST', '/v1/leads', { text: '{"fields":{"a":{"__proto__":{"admin":true}}}}' });
  expect((await problemOf(reserved)).errors).toEqual([
    { pointer: '/fields/a/__proto__', detail: 'Choose another name than `__proto__`.' },
  ]);
});

test('every wrong value has a pointer and a sentence', async () => {
  const { ask } = apiWith({});
  const body = await problemOf(await ask('POST', '/v1/handoffs/h1/reject', { body: { because: 7, reason: 'x' } }));
  expect(body.errors).toEqual([
    { pointer: '/because', detail: 'Give a text here.' },
    { pointer: '/reason', detail: 'Nothing is called `reason` here.' },
  ]);
  const query = await problemOf(await ask('GET', '/v1/obligations?limit=many&state=late&whom=x'));
  expect(query.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
    '#query/limit',
    '#query/state',
    '#query/whom',
  ]);
});

test('what fails on our side is reported with its request and without the key of a lead, and not shown', async () => {
  const reports: unknown[] = [];
  const { ask } = apiWith({
    records: {
      lead: async () => {
        throw new Error('select secret from leads');
      },
    },
    report: (error, about) => reports.push([String(error), about]),
  });
  const answer = await ask('GET', '/v1/leads/k@firma.example', { headers: { 'X-Request-Id': 'req-1' } });
  const problem = await problemOf(answer);
  expect(problem).toMatchObject({ status: 500, code: 'failed', requestId: 'req-1' });
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(reports).toEqual([
    ['Error: select secret from leads', { requestId: 'req-1', method: 'GET', path: '/v1/leads/:key' }],
  ]);
});

test('a database that is away is 503, and readiness says so', async () => {
  const away = async (): Promise<never> => {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  };
  const { api, ask } = apiWith({ records: { leads: away, clock: away } });
  expect(await problemOf(await ask('GET', '/v1/leads'))).toMatchObject({ status: 503, code: 'unavailable' });
  expect((await api.request('/readyz')).status).toBe(503);
});

test.each(['Connection terminated unexpectedly', 'Client has encountered a connection error and is not queryable'])(
  'a connection that is lost in the middle is 503: %s',
  async (message) => {
    const { ask } = apiWith({ records: { leads: () => Promise.reject(new Error(message)) } });
    expect(await problemOf(await ask('GET', '/v1/leads'))).toMatchObject({ status: 503, code: 'unavailable' });
  },
);

test('a lead that does not fit the rules is 422 with a pointer each, and says where it is kept', async () => {
  const { ask } = apiWith({
    intake: {
      takeLead: async () => ({
        kind: 'new',
        value: {
          kind: 'rejected',
          id: 'r1',
          problems: [{ pointer: '/fields/employees', sentence: '`many` is not a whole number.' }],
        },
      }),
    },
  });
  expect(await problemOf(await ask('POST', '/v1/leads', { body: { fields: { employees: 'many' } } }))).toMatchObject({
    status: 422,
    code: 'lead_invalid',
    errors: [{ pointer: '/fields/employees', detail: '`many` is not a whole number.' }],
    intake: '/v1/rejected-intake/r1',
  });
});

test('an act says who acts: the header first, then the body, else admin', async () => {
  const actors: string[] = [];
  const { ask } = apiWith({
    acts: {
      act: async ({ id, actor }) => {
        actors.push(actor);
        return { kind: 'refused', id, code: 'ended', because: 'It has ended.' };
      },
    },
  });
  await ask('POST', '/v1/handoffs/h1/accept', { body: { actor: 'ben' }, headers: { 'Smk-Actor': 'anna' } });
  await ask('POST', '/v1/handoffs/h1/accept', { body: { actor: 'ben' } });
  await ask('POST', '/v1/handoffs/h1/accept');
  expect(actors).toEqual(['anna', 'ben', 'admin']);
});

test('an act that nobody carries out within two seconds is pending, and asked for meanwhile', async () => {
  let serverNow = 0;
  let asked = 0;
  const { ask } = apiWith({
    serverNow: () => serverNow,
    acts: {
      act: async ({ id }) => ({ kind: 'pending', id }),
      find: async (id) => {
        asked += 1;
        serverNow += 500;
        return { kind: 'pending', id };
      },
    },
  });
  const answer = await ask('POST', '/v1/handoffs/h1/accept', { headers: { 'Idempotency-Key': 'accept-1' } });
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ state: 'pending', act: 'accept-1' });
  expect(asked).toBe(4);
});

test('an act that is refused is 409 in the words of the engine', async () => {
  const { ask } = apiWith({
    acts: {
      act: async ({ id }) => ({
        kind: 'refused',
        id,
        code: 'already accepted',
        because: 'Anna accepted it on Monday.',
      }),
    },
  });
  expect(
    await problemOf(await ask('POST', '/v1/handoffs/h1/reject', { body: { because: 'no_budget' } })),
  ).toMatchObject({
    status: 409,
    code: 'act_refused',
    detail: 'Anna accepted it on Monday.',
    because: 'already accepted',
  });
});

test('a batch answers each line in order, and a broken line stops no other', async () => {
  const { ask } = apiWith({
    records: { activeHash: async () => 'p1', plan: async () => ({ plan: {} }) as never },
    intake: { takeMany: async (items) => items.map(() => takenLead) },
  });
  const answer = await ask('POST', '/v1/leads:batch', {
    text: '{"fields":{"email":"k@firma.example"}}\n{"fields":\n\n{"field":{}}\n{"fields":{"email":"k@firma.example"}}\n',
    headers: { 'Content-Type': 'application/x-ndjson' },
  });
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; status: number; code?: string });
  expect(lines.map(({ line, status, code }) => [line, status, code])).toEqual([
    [1, 201, undefined],
    [2, 400, 'malformed_json'],
    [4, 422, 'invalid'],
    [5, 200, undefined],
  ]);
});
