import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@smk/host';
import type { OutcomeReport } from '@smk/rehearsal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleRules, runSmk, smk, type Running } from './smk.ts';

const folder = mkdtempSync(join(tmpdir(), 'smk-up-'));
const data = join(folder, 'data');
let port = 0;
let running: Running;

const start = (): Running =>
  runSmk(['up', '--example', '--rules', exampleRules, '--data', data, '--port', String(port)]);
const online = (...args: string[]) =>
  smk(args, { env: { SMK_URL: `http://127.0.0.1:${port}`, SMK_ADMIN_KEY_FILE: join(data, 'admin-key') } });

beforeAll(async () => {
  port = await freePort();
  running = start();
  await running.says(/Running:/);
}, 120_000);
afterAll(async () => {
  await running.interrupt();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('it says what it starts, publishes the rules, and fills the empty store with sample leads', () => {
  const said = running.talk();
  expect(said).toMatch(/PostgreSQL +127\.0\.0\.1:\d+/);
  expect(said).toMatch(/Temporal +127\.0\.0\.1:\d+/);
  expect(said).toContain(`http://127.0.0.1:${port}, described at`);
  expect(said).toMatch(/rules +[0-9a-f]{12} of Nordlicht Solar, published and activated/);
  expect(said).toContain('sample      40 leads\n');
  expect(said).toContain('sample      60 events\n');
});

test('the key is made for its maker alone', () => {
  expect(statSync(join(data, 'admin-key')).mode & 0o777).toBe(0o600);
});

test('a second start names the first', async () => {
  const { code, talk } = await smk(['up', '--data', data, '--port', String(port)]);
  expect(code).toBe(3);
  expect(talk).toMatch(
    /^smk is already running as process \d+ since \d\d:\d\d UTC: use it, or stop it with Ctrl-C or `kill \d+`\.\n$/,
  );
});

test('a port that is taken is named before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  const { code, talk } = await smk(['up', '--data', join(folder, 'other'), '--port', String(taken)]);
  other.close();
  expect({ code, talk }).toEqual({
    code: 3,
    talk: `Port ${taken} is taken by another program: stop that, or choose another port, as in \`npm start -- --port ${taken + 1}\`.\n`,
  });
});

test('a folder that cannot be written, and rules that are not there, are said before anything is started', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(await smk(['up', '--data', join(file, 'data'), '--port', String(await freePort())])).toEqual({
    code: 3,
    out: '',
    talk: `${join(file, 'data')} cannot be written: a file stands where a folder on its path should be. Mend that, or name another folder with --data.\n`,
  });
  expect(await smk(['up', '--data', file, '--port', String(await freePort())])).toMatchObject({
    code: 3,
    talk: expect.stringMatching(/a-file cannot be written: a file of this name stands there\./),
  });
  const talk = (await smk(['up', '--rules', '/nowhere', '--data', join(folder, 'none')])).talk;
  expect(talk).toBe('There is no /nowhere: name the folder with your .smk files.\n');
});

test('Ctrl-C while it starts ends it at once, and leaves nothing behind', async () => {
  const other = join(folder, 'interrupted');
  const starting = runSmk(['up', '--data', other, '--port', String(await freePort())]);
  await starting.says(/Starting in/);
  expect(await starting.interrupt()).toBe(130);
  expect(starting.talk()).toContain('Interrupted while it was starting.');
  await expect
    .poll(() => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }), { timeout: 10_000 })
    .not.toContain(other);
});

test('why a stored lead is what it is', async () => {
  const { code, out } = await online('why', 'k.brandt@stadtwerke-lindau.example');
  expect(code).toBe(0);
  expect(out).toMatch(/^k\.brandt@stadtwerke-lindau\.example: mql/);
  expect(out).toMatch(/asked_for_demo/);
  expect(await online('why', 'nobody@nowhere.example')).toMatchObject({ code: 1, out: '' });
});

test('an import lists the lines that fail, and takes in the rest', async () => {
  const file = join(folder, 'fair.csv');
  writeFileSync(
    file,
    'E-Mail,Firma,Land,consent,Booth\na@fair.example,Fair A,DE,yes,7\nb@fair.example,Fair B,Germany,yes,8\nc@fair.example,,DE,maybe,9\n',
  );
  const { code, out, talk } = await online('import', file);
  expect(code).toBe(1);
  expect(out).toMatch(/^line 3: .*country/m);
  expect(out).toMatch(/^line 4: .*consent/m);
  expect(talk).toContain('without the columns Booth');
  expect(talk).toContain('1 taken in, 2 failed, of 3 rows');
  const again = await online('import', file, '--json');
  expect(again.talk).toContain('was imported before');
  expect(JSON.parse(again.out)).toMatchObject({ schema: 'smk.import/1', import: { done: 1, failed: 2 } });
});

test('events are told from leads by their headers', async () => {
  const file = join(folder, 'visits.csv');
  writeFileSync(
    file,
    `email,event,at,topic\na@fair.example,webinar_attended,${new Date(Date.now() - 3_600_000).toISOString()},pricing\n`,
  );
  const { code, talk } = await online('import', file);
  expect({ code, talk }).toEqual({ code: 0, talk: expect.stringContaining('1 taken in, 0 failed, of 1 rows') });
});

test('rules are published, and decide once they are activated', async () => {
  const published = await online('publish', '--rules', exampleRules, '--json');
  expect(JSON.parse(published.out)).toMatchObject({ schema: 'smk.publish/1', again: true, version: { active: true } });
  const { version } = JSON.parse(published.out) as { version: { hash: string } };
  expect(await online('activate', version.hash.slice(0, 8))).toMatchObject({
    code: 0,
    out: `${version.hash.slice(0, 12)} is active.\n`,
  });
  expect(await online('activate', '0000000')).toMatchObject({ code: 1, out: '' });
});

test('before the first review there is a sentence', async () => {
  expect(await online('review')).toMatchObject({
    code: 1,
    out: '',
    talk: 'No review was held yet: the first is on the day that the rules name.\n',
  });
});

test('an outcome diff takes the leads, events and acts of the store, and leaves none of them on the disk', async () => {
  const work = mkdtempSync(join(folder, 'work-'));
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', work, '-c', 'user.name=Maria', '-c', 'user.email=maria@nordlicht.example', ...args]);
  cpSync(exampleRules, join(work, 'rules'), { recursive: true });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  const rules = join(work, 'rules/qualification.smk');
  const text = readFileSync(rules, 'utf8');
  const changed = text.replace('interest >= 10', 'interest >= 35');
  expect(changed).not.toBe(text);
  writeFileSync(rules, changed);
  const env = { SMK_URL: `http://127.0.0.1:${port}`, SMK_ADMIN_KEY_FILE: join(data, 'admin-key'), TMPDIR: temporary };
  const { code, out } = await smk(['diff', 'HEAD..', '--store', '--breaches', '--json'], { cwd: work, env });
  const report = JSON.parse(out) as OutcomeReport & { readonly events: number; readonly leftOut: object };
  expect(code).toBe(0);
  expect(report.leads).toBeGreaterThanOrEqual(40);
  expect(report.events).toBeGreaterThanOrEqual(60);
  expect(report.leftOut).toMatchObject({ leads: 0, events: 0, acts: 0, strange: 0 });
  expect(report.changed).toBeGreaterThan(0);
  expect(report.kept!.replayed).toBeGreaterThan(0);
  expect(readdirSync(temporary)).toEqual([]);
});

test('a wrong key is not allowed in', async () => {
  const { code, out } = await smk(['why', 'k.brandt@stadtwerke-lindau.example'], {
    env: { SMK_URL: `http://127.0.0.1:${port}`, SMK_KEY: 'not the key of this place' },
  });
  expect({ code, out }).toEqual({ code: 4, out: '' });
});

test('when a server of its own is gone, it says which and ends, rather than run on without it', async () => {
  const other = join(folder, 'broken');
  const breaking = runSmk(['up', '--rules', exampleRules, '--data', other, '--port', String(await freePort())]);
  await breaking.says(/Running:/);
  const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  const temporal = processes.find((line) => line.includes(join(other, 'temporal', 'temporal.db')))!;
  process.kill(Number.parseInt(temporal, 10), 'SIGKILL');
  await breaking.says(/Temporal ended unexpectedly: see .*temporal\.log, then start again/);
  expect(await breaking.ended).toBe(3);
}, 120_000);

test('Ctrl-C stops it all, the data stay, and a second start takes seconds and changes nothing', async () => {
  const postgres = Number(readFileSync(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  expect(await running.interrupt()).toBe(0);
  expect(running.talk()).toContain(`Stopped; the data stay in ${data}.`);
  expect(() => process.kill(postgres, 0)).toThrow('ESRCH');

  const from = Date.now();
  running = start();
  await running.says(/Running:/);
  expect(Date.now() - from).toBeLessThan(20_000);
  expect(running.talk()).not.toContain('sample');
  expect((await online('why', 'a@fair.example')).code).toBe(0);
}, 120_000);
