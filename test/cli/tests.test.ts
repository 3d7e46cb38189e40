import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { exampleRules, runSmk, smk } from './smk.ts';

const folders: string[] = [];
function copyOfTheExample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smk-rules-'));
  folders.push(folder);
  cpSync(exampleRules, folder, { recursive: true });
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('the tests of the example company bring every line and every outcome to bear', async () => {
  const { code, out } = await smk(['test', '--rules', exampleRules, '--coverage', '--threshold', '100%']);
  expect(out).toMatch(/\ncoverage: lines (\d+) of \1 \(100%\), outcomes of conditions (\d+) of \2 \(100%\), together/);
  expect(code).toBe(0);
});

test('what is not covered is listed in the words of the rules, and below the threshold the code is 1', async () => {
  const asked = ['test', '--rules', exampleRules, '--only', 'Rival', '--coverage', '--threshold', '50'];
  const { code, out, talk } = await smk(asked);
  expect(code).toBe(1);
  expect(out).toMatch(/^ok {2}a rival is refused, whatever it asks for/);
  expect(out).toMatch(/\n {2}qualification\.smk:5 +never fired +\+20 big_enough +when headcount >= 200/);
  expect(out).toMatch(/\n {2}qualification\.smk:21 +never true +consent is no\n/);
  expect(talk).toMatch(/coverage: \d+(?:\.\d)?% is below the threshold of 50%\n$/);
  const json = await smk([...asked.slice(0, 6), '--json']);
  expect({ code: json.code, talk: json.talk }).toEqual({ code: 0, talk: '' });
  const told = JSON.parse(json.out) as { schema: string; coverage: { missing: { place: object; never: unknown }[] } };
  expect(told.schema).toBe('smk.test/1');
  expect(told.coverage.missing).toContainEqual({
    kind: 'line',
    place: { file: 'qualification.smk', line: 21 },
    text: 'refuse no_consent when consent is no',
    never: 'never refused',
  });
});

test('changes of the example that no test notices are those that its tests explain', async () => {
  const { code, out } = await smk(['test', '--rules', exampleRules, '--mutate', '--threshold', '95']);
  const [, listed = ''] = out.split('not noticed by any test\n');
  expect(
    listed
      .split('\n\n')[0]!
      .split('\n')
      .map((line) => line.trim().replace(/ {2,}/g, '  ')),
  ).toEqual([
    'handoff.smk:16  after 1 business hour offer to the next in the team, at most 2 times → after 1 business hour offer to the next in the team, at most 3 times',
    'qualification.smk:4  score fit from 0 to 60 → score fit from 0 to 59',
    'qualification.smk:4  score fit from 0 to 60 → score fit from 0 to 61',
    'qualification.smk:26  fit >= 30 → fit >= 29',
  ]);
  expect(code).toBe(0);
}, 120_000);

test('mutations wait until the tests pass', async () => {
  const rules = copyOfTheExample();
  change(join(rules, 'tests.smk'), 'expect fit is 35', 'expect fit is 36');
  const { code, out, talk } = await smk(['test', '--rules', rules, '--mutate', '--only', 'idle owner']);
  expect({ code, talk }).toEqual({
    code: 1,
    talk: '0 passed, 1 failed of those with `idle owner` in their name\nMutations are tried once all tests pass.\n',
  });
  expect(out).not.toContain('mutations');
});

test('rows of a table are reported each by itself, as JUnit too', async () => {
  const rules = copyOfTheExample();
  change(join(rules, 'tests.smk'), '"a@firma.example" | no      | no_consent', '"a@firma.example" | no      | rival');
  const { code, out } = await smk(['test', '--rules', rules, '--only', 'who is refused:', '--format', 'junit']);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="smk test" tests="3" failures="1">/,
  );
  expect(out).toMatch(/name="who is refused: &quot;a@firma\.example&quot;, no"/);
  expect(out).toContain('expects `refused by rival`, but it was refused by no_consent.');
});

test('what cannot be asked is said, with 2', async () => {
  const told = async (...args: readonly string[]) => {
    const { code, talk } = await smk(['test', '--rules', exampleRules, ...args]);
    return `${code} ${talk}`;
  };
  expect(await told('--only', 'nowhere')).toMatch(/^2 None of the \d+ tests in .*rules has `nowhere` in its name\.\n$/);
  expect(await told('--coverage', '--threshold', 'most')).toBe(
    '2 `most` is no threshold: give a percentage such as 80%.\n',
  );
  expect(await told('--threshold', '80')).toBe('2 A threshold is for --coverage or --mutate: add one of them.\n');
  expect(await told('--mutate', '--watch')).toBe(
    '2 --mutate takes too long to be repeated at each change: leave out --watch.\n',
  );
});

test('watching runs again when a file changes, bears what cannot be used, and ends clean', async () => {
  const rules = copyOfTheExample();
  const running = runSmk(['test', '--rules', rules, '--watch']);
  await running.says(/\d+ passed, 0 failed\n\nWatching .*; Ctrl-C ends\.\n$/);
  change(join(rules, 'tests.smk'), 'expect fit is 35', 'expect fit is 36');
  await running.says(/\d+ passed, 1 failed\n\nWatching .*\n$/);
  appendFileSync(join(rules, 'leads.smk'), '\nlist broken {\n');
  await running.says(/1 error in .*mend it first\.\n\nWatching .*\n$/);
  change(join(rules, 'leads.smk'), '\nlist broken {\n', '');
  change(join(rules, 'tests.smk'), 'expect fit is 36', 'expect fit is 35');
  await running.says(/mend it first[^]*\d+ passed, 0 failed\n\nWatching .*\n$/);
  expect(await running.interrupt()).toBe(0);
}, 60_000);
