import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runSmk, smk } from './smk.ts';

const folder = mkdtempSync(join(tmpdir(), 'smk-import-'));
const file = join(folder, 'fair.csv');
writeFileSync(file, 'email,company\na@fair.example,Fair\n');

const row = { id: 'i1', kind: 'leads', file: 'fair.csv', state: 'running', rows: 900, done: 300, failed: 0 };

// An API that takes an import in and never ends it, so that there is a middle of it to be in.
let server: Server;
let url = '';
let again = false;
let dies: 'never' | 'at once' | 'later' = 'never';
beforeAll(async () => {
  server = createServer((request, answer) => {
    const path = request.url ?? '';
    const isStart = path.startsWith('/v1/imports?');
    if ((isStart && dies === 'at once') || (path === '/v1/imports/i1' && dies === 'later'))
      return void answer.destroy();
    answer.setHeader('Content-Type', 'application/json');
    if (path === '/v1/rules/active')
      answer.end(JSON.stringify({ key: 'email', fields: [{ name: 'email', also: [] }] }));
    else if (isStart) request.resume().on('end', () => answer.end(JSON.stringify({ ...row, again, columns: [] })));
    else answer.end(JSON.stringify(row));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
beforeEach(() => {
  again = false;
  dies = 'never';
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const env = (): Record<string, string> => ({ SMK_URL: url, SMK_KEY: 'any' });

test('Ctrl-C in the middle says that the import goes on by itself, and how it is followed again', async () => {
  const importing = runSmk(['import', file], { env: env() });
  await importing.says(/Importing leads/);
  expect(await importing.interrupt()).toBe(130);
  expect(importing.talk().split('\n').at(-2)).toBe(
    'The import goes on by itself: the same command follows it again, and takes nothing in twice.',
  );
});

test('an API that dies in the middle is said so, with the same way on', async () => {
  dies = 'later';
  const { code, out, talk } = await smk(['import', file], { env: env() });
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(talk).toContain(
    `${url} cannot be reached: start it with \`smk up\`, or name another address. The import goes on by itself as soon as the API runs again: the same command follows it again, and takes nothing in twice.\n`,
  );
});

test('an API that dies while it takes the file leaves open whether the import has begun', async () => {
  dies = 'at once';
  const { code, talk } = await smk(['import', file], { env: env() });
  expect(code).toBe(3);
  expect(talk).toMatch(/Whether the import has begun is not known: the same command follows it again/);
});

test('a file that is still being imported is followed, and said so', async () => {
  again = true;
  const following = runSmk(['import', file], { env: env() });
  await following.says(/fair\.csv is being imported already; following that\./);
  expect(await following.interrupt()).toBe(130);
});
