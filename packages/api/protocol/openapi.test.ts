import type { OpenAPIV3_1 } from 'openapi-types';
import { expect, test } from 'vitest';
import { apiWith } from '../test-material/fakes.ts';
import { truthfulTo } from '../test-material/truthful.ts';

const { api, ask } = apiWith({
  records: {
    clock: async () => ({ offset: 0, rate: 1 }),
    lead: async () => null,
    handoff: async () => null,
    review: async () => null,
    import: async () => null,
    rejectedOne: async () => null,
  },
  acts: { act: async () => ({ kind: 'no such case' }) },
});
const document = (await (await ask('GET', '/openapi.json')).json()) as OpenAPIV3_1.Document;
const check = truthfulTo(document);
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item ?? {}).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    operation: operation as OpenAPIV3_1.OperationObject,
  })),
);

test('each operation has a name of its own, a sentence, and a tag that is explained', () => {
  expect(document.openapi).toBe('3.1.0');
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  const tags = new Set(document.tags?.map(({ name }) => name));
  expect(operations.filter(({ operation }) => !operation.summary || !tags.has(operation.tags?.[0] ?? ''))).toEqual([]);
});

test('every reference leads somewhere', () => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  const missing = [...references]
    .map(([, name]) => name!)
    .filter((name) => !Object.hasOwn(document.components?.schemas ?? {}, name));
  expect(missing).toEqual([]);
});

test('every operation but health needs the key, and says so as described', async () => {
  const open: string[] = [];
  for (const { path, method } of operations) {
    const asked = path.replaceAll(/\{\w+\}/g, 'x');
    const answer = await api.request(asked, { method });
    expect(await check(method, asked, answer)).toBeNull();
    if (answer.status !== 401) open.push(path);
  }
  expect(open).toEqual(['/healthz', '/readyz']);
});

test('what is unknown and what is wrong is answered as described, whatever is asked', async () => {
  const statuses = new Set<number>();
  for (const { path, method } of operations.filter(
    ({ operation }) => operation.tags?.[0] !== 'health' && operation.operationId !== 'stream',
  )) {
    const asked = path.replaceAll(/\{\w+\}/g, 'nobody@nowhere.example');
    const attempts = [
      {},
      { body: { nonsense: true } },
      { text: '{' },
      { text: 'x', headers: { 'Content-Type': 'image/png' } },
      { body: {}, headers: { 'Idempotency-Key': 'ü' } },
    ];
    for (const attempt of method === 'GET' ? [{}] : attempts) {
      const answer = await ask(method, `${asked}?nonsense=1`, attempt);
      expect(await check(method, asked, answer)).toBeNull();
      statuses.add(answer.status);
    }
  }
  expect([...statuses]).toEqual(expect.arrayContaining([400, 404, 409, 415, 422]));
});
