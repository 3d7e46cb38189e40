import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'apps/cli/smk.mjs');
const pretending = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
)}`;

test('an older Node is told in one sentence which one is needed, and how it comes', async () => {
  const { code, said } = await new Promise<{ code: unknown; said: string }>((resolve) =>
    execFile(process.execPath, ['--import', pretending, program, 'check'], (error, out, talk) =>
      resolve({ code: error?.code, said: out + talk }),
    ),
  );
  expect(said).toBe(
    'smk needs Node 24 or newer, and this is Node 20.20.2: `npm start` brings it into this folder, and from then on `npm run --silent smk -- COMMAND` uses it.\n',
  );
  expect(code).toBe(2);
});
