import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const clone = mkdtempSync(join(tmpdir(), 'smk-clone-'));
const tools = join(clone, 'tools');

beforeAll(() => {
  for (const path of ['scripts', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    cpSync(join(root, path), join(clone, path), { recursive: true });
  }
  for (const folder of ['packages', 'apps', 'test', 'tools']) mkdirSync(join(clone, folder));
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  symlinkSync(process.execPath, join(tools, 'node'));
  symlinkSync(npm, join(tools, 'npm'));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** `npm start` in a fresh clone, on a machine with Node and the `path`, that cannot reach any registry. */
function start(path: string, cache = join(clone, 'cache')): { code: number | null; said: string[] } {
  const env = {
    HOME: clone,
    PATH: path,
    XDG_CACHE_HOME: cache,
    npm_config_registry: 'http://127.0.0.1:1/',
    npm_config_fetch_retries: '0',
  };
  const ran = spawnSync(process.execPath, [join(clone, 'scripts', 'start.mjs')], { cwd: clone, env, encoding: 'utf8' });
  return { code: ran.status, said: ran.stderr.trim().split('\n') };
}

test('without a network the first start ends with one sentence that says what is missing', () => {
  const { code, said } = start(tools);
  expect(code).toBe(1);
  expect(said[0]).toBe('Bringing pnpm 12.21.0 …');
  expect(said.at(-1)).toMatch(
    /^npm could not bring pnpm 12\.21\.0 \(.+\): see that the network and the registry that npm is set up for can be reached, then start again\.$/,
  );
  expect(said).toHaveLength(2);
});

test('a cache that cannot be written is named, and how another one is', () => {
  const file = join(clone, 'a-file');
  writeFileSync(file, '');
  expect(start(tools, file).said.at(-1)).toMatch(
    /a-file\/smarketing-as-code cannot be written \(ENOTDIR\): see that it can be, or set XDG_CACHE_HOME to another folder\.$/,
  );
});

test('without npm one sentence names it', () => {
  expect(start(join(clone, 'nothing')).said.at(-1)).toBe(
    'npm is not on the PATH: install Node 20 or newer together with npm, then start again.',
  );
});

test('half an installation is noticed and gone on with', () => {
  mkdirSync(join(clone, 'node_modules'));
  writeFileSync(join(clone, 'node_modules', 'half'), '');
  expect(start(tools).said[0]).toBe('An earlier installation was not finished: going on with it.');
});
