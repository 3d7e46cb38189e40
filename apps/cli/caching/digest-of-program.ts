import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What decides what is found in rules: the packages that read and prove them, what they build on, and Node with its tables of time zones. */
const parts = [
  'packages/plan',
  'packages/language',
  'packages/engine',
  'packages/rehearsal',
  'apps/cli',
  'pnpm-lock.yaml',
];

let known: string | null = null;

/**
 * A text that is another one once this program is, as it was when this was first asked. It goes by names, sizes and times, since reading each
 * file would take as long as what it saves.
 */
export function digestOfProgram(): string {
  known ??= taken();
  return known;
}

function taken(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(process.versions));
  for (const part of parts) addAll(join(root, part), hash);
  return hash.digest('hex');
}

function addAll(path: string, hash: ReturnType<typeof createHash>): void {
  const found = statSync(path);
  if (!found.isDirectory()) {
    hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
    return;
  }
  for (const { name } of readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    if (name !== 'node_modules' && !name.startsWith('.')) addAll(join(path, name), hash);
}
