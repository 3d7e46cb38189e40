import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

test('sound rules print nothing, and end with 0', async () => {
  const { code, out, talk } = await smk(['check', exampleRules]);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(talk).toMatch(/rules: no problems in 6 files\n$/);
});

test('broken rules are shown with code, place, excerpt and hint, all in one run, and end with 1', async () => {
  const rules = copyOfTheExample();
  change(join(rules, 'qualification.smk'), 'headcount >= 200', 'headcont >= 200');
  change(join(rules, 'handoff.smk'), 'to dach_desk', 'to dach_dessk');
  const { code, out, talk } = await smk(['check', rules]);
  expect(code).toBe(1);
  expect(out).toContain('qualification.smk:5');
  expect(out).toContain('headcont >= 200');
  expect(out).toContain('headcount');
  expect(out).toContain('handoff.smk:10');
  expect(talk).toContain('2 errors');
});

test('a file stands for its own problems', async () => {
  const rules = copyOfTheExample();
  change(join(rules, 'qualification.smk'), 'headcount >= 200', 'headcont >= 200');
  expect((await smk(['check', join(rules, 'qualification.smk')])).code).toBe(1);
  expect((await smk(['check', join(rules, 'company.smk')])).code).toBe(0);
});

test('a file that was not read, for what stands in another one, is not said to be sound', async () => {
  const rules = copyOfTheExample();
  writeFileSync(join(rules, 'another.smk'), 'language 2\n');
  const { code, out } = await smk(['check', join(rules, 'company.smk')]);
  expect(code).toBe(1);
  expect(out).toContain('another.smk:1');
});

test('problems as JSON have a schema, and nothing else is on stdout', async () => {
  const rules = copyOfTheExample();
  change(join(rules, 'qualification.smk'), 'headcount >= 200', 'headcont >= 200');
  const { code, out } = await smk(['check', rules, '--format', 'json']);
  const { schema, problems } = JSON.parse(out) as { schema: string; problems: { code: string; span: object }[] };
  expect({ code, schema, count: problems.length }).toEqual({ code: 1, schema: 'smk.check/1', count: 1 });
  expect(problems[0]?.code).toMatch(/^SMK2\d{3}$/);
  expect(problems[0]?.span).toMatchObject({ file: 'qualification.smk', start: { line: 5 } });
});

test('problems are told as other programs take them, and each format ends with the same code', async () => {
  const rules = copyOfTheExample();
  change(join(rules, 'qualification.smk'), 'headcount >= 200', 'headcont >= 200');
  const told = async (format: string) => {
    const { code, out } = await smk(['check', '.', '--format', format], { cwd: rules });
    expect(code).toBe(1);
    return out;
  };
  expect(await told('github')).toMatch(
    /^::error file=qualification\.smk,line=5,endLine=5,col=27,endColumn=34,title=SMK2001 /,
  );
  expect(await told('junit')).toContain('<failure type="SMK2001"');
  const sarif = JSON.parse(await told('sarif')) as { runs: { results: { ruleId: string }[] }[] };
  expect(sarif.runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(['SMK2001']);
  const { problems } = JSON.parse(await told('json')) as { problems: { page: string; fix: { text: string } }[] };
  expect(problems[0]).toMatchObject({ page: 'docs/problems/SMK2001.md', fix: { text: 'headcount' } });

  const sound = await smk(['check', exampleRules, '--format', 'sarif']);
  expect(sound.code).toBe(0);
  expect(JSON.parse(sound.out)).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
  expect(await smk(['check', exampleRules, '--format', 'github'])).toEqual({ code: 0, out: '', talk: '' });
});

test('what can be meant in one way only is mended, file by file, and what is left is told', async () => {
  const rules = copyOfTheExample();
  const file = join(rules, 'qualification.smk');
  const before = readFileSync(file, 'utf8');
  change(file, 'headcount >= 200', 'headcont => 200');
  change(file, 'consent is no', 'consent = no');
  change(join(rules, 'handoff.smk'), 'at most 2 times', 'atmost 2 times');
  const only = await smk(['check', file, '--fix']);
  expect({ code: only.code, out: only.out }).toEqual({ code: 0, out: '' });
  expect(only.talk).toContain('qualification.smk:5:36  SMK1048 comparison not known: `=>` is `>=` now\n');
  expect(only.talk).toContain('qualification.smk:5:27  SMK2001 unknown name: `headcont` is `headcount` now\n');
  expect(only.talk).toContain(': 3 mended\n');
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(readFileSync(join(rules, 'handoff.smk'), 'utf8')).toContain('atmost');

  change(file, '>= 200', '>= 1.500');
  const left = await smk(['check', rules, '--fix']);
  expect(left.code).toBe(1);
  expect(left.out).toContain('SMK1041 error: dot in a number');
  expect(left.talk).toContain('handoff.smk:16:62  SMK1022 misspelt word: `atmost` is `at most` now');
});

test('a code is explained with rules that trip it and rules that do not', async () => {
  const { code, out, talk } = await smk(['check', '--why', 'SMK1022']);
  expect({ code, talk }).toEqual({ code: 0, talk: '' });
  expect(out).toMatch(/^SMK1022 error: misspelt word\n/);
  expect(out).toMatch(/\nWrong\n[^]*sales ows accept[^]*\nRight\n[^]*sales owes accept/);
  expect((await smk(['check', '--why', '1022'])).out).toBe(out);
  expect(JSON.parse((await smk(['check', '--why', '1022', '--json'])).out)).toMatchObject({
    schema: 'smk.problem/1',
    code: 'SMK1022',
    page: 'docs/problems/SMK1022.md',
  });
  expect(await smk(['check', '--why', 'SMK9'])).toMatchObject({
    code: 2,
    out: '',
    talk: expect.stringContaining('There is no problem SMK9: codes go from SMK1001 to '),
  });
});

test('the test blocks run on a virtual clock, and one that fails is named with its place', async () => {
  const sound = await smk(['test', '--rules', exampleRules]);
  const passed = sound.out.split('\n').filter((line) => line.startsWith('ok')).length;
  expect(passed).toBeGreaterThan(50);
  expect({ code: sound.code, talk: sound.talk }).toEqual({ code: 0, talk: `${passed} passed, 0 failed\n` });

  const rules = copyOfTheExample();
  change(join(rules, 'tests.smk'), 'expect fit is 35', 'expect fit is 36');
  const failing = await smk(['test', '--rules', rules]);
  expect({ code: failing.code, talk: failing.talk }).toEqual({ code: 1, talk: `${passed - 1} passed, 1 failed\n` });
  expect(failing.out).toMatch(/not ok {2}an idle owner loses a lead.*tests\.smk:3\n {4}tests\.smk:7 .*35/);
});

test('a decision is explained from a file, with each line, what it saw, and where it is written', async () => {
  const folder = copyOfTheExample();
  const lead = join(folder, 'lead.json');
  writeFileSync(
    lead,
    JSON.stringify({
      fields: { email: 'k@firma.example', company: 'Firma', country: 'DE', employees: 350, consent: 'yes' },
      events: [{ name: 'demo_requested', at: '2026-11-20T16:50:00+01:00' }],
      asOf: '2026-11-20T16:50:00+01:00',
    }),
  );
  const { code, out } = await smk(['explain', '--rules', exampleRules, '--lead', lead]);
  expect(code).toBe(0);
  expect(out).toContain('k@firma.example: mql  as of 2026-11-20 16:50\n');
  expect(out).toContain('fit 35 of 60');
  expect(out).toMatch(
    /\+20 +big_enough +qualification\.smk:5 +headcount >= 200 +\(headcount 350: employees 350, crm_employees unknown\) +— big enough/,
  );
  expect(out).toMatch(/unknown +decides +qualification\.smk:8 +job_title contains any of/);
});

const small = {
  fields: { email: 'k@firma.example', company: 'Firma', country: 'DE', employees: 180, consent: 'yes' },
  events: [{ name: 'demo_requested', at: '2026-11-20T16:50:00+01:00' }],
  asOf: '2026-11-20T16:50:00+01:00',
};

test('a decision is told down to each condition, with what would have made it otherwise', async () => {
  const lead = join(copyOfTheExample(), 'lead.json');
  writeFileSync(lead, JSON.stringify({ ...small, fields: { ...small.fields, job_title: 'x\u001b[2Jy' } }));
  const { code, out } = await smk(['explain', '--rules', exampleRules, '--lead', lead, '--why-not', 'enterprise']);
  expect(code).toBe(0);
  expect(out).toContain('\nmql_to_sales would go to enterprise with employees 180 → 1_000.\n');
  expect(out).toMatch(/unknown +mql +qualification\.smk:\d+ +any of \(fit >= 30 and interest >= 20, /);
  expect(out).toMatch(/\n +no +fit >= 30 +\(fit 25\)\n +yes +interest >= 20 +\(interest 25\)\n/);
  expect(out).toContain('→ mql would be reached with employees 180 → 200.');
  expect(out).toContain('→ no_consent would refuse it with consent yes → no.');
  expect(out).toMatch(/mql_to_sales +handoff\.smk:3 +mql is not reached\n +no +to enterprise +handoff\.smk:9/);
  expect(out).not.toContain('\u001b');
});

test('the same as JSON, and a name that the rules do not have', async () => {
  const lead = join(copyOfTheExample(), 'lead.json');
  writeFileSync(lead, JSON.stringify(small));
  const asked = ['explain', '--rules', exampleRules, '--lead', lead];
  const { out } = await smk([...asked, '--why-not', 'mql', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({
    schema: 'smk.explain/1',
    whyNot: [
      { nearest: { kind: 'changes', changes: [{ field: 'employees', from: '180', to: '200' }], smallest: true } },
    ],
    tree: {
      stages: [
        { name: 'engaged', truth: true, instead: null },
        { name: 'mql', truth: 'unknown' },
      ],
    },
  });
  expect(await smk([...asked, '--why-not', 'mqls'])).toEqual({
    code: 2,
    out: '',
    talk: 'No stage, refusal, team or queue that leads are sent to is called `mqls`. Did you mean `mql`?\n',
  });
});

test('rules are drawn as Mermaid, or as SVG into a file', async () => {
  const rules = copyOfTheExample();
  const { code, out } = await smk(['graph', rules]);
  expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: 'flowchart TD' });
  expect(out).toContain('(["<b>mql</b>');
  const file = join(rules, 'team.svg');
  const drawn = await smk(['graph', '--format', 'svg', '--of', 'team', 'dach_desk', '--out', file, rules]);
  expect(drawn).toEqual({ code: 0, out: '', talk: `${file}: Dach desk: when it is at work\n` });
  expect(readFileSync(file, 'utf8')).toMatch(/^<svg [^>]*role="img"[^]*<\/svg>\n$/);
  expect(await smk(['graph', '--of', 'handoff', 'mql', rules])).toEqual({
    code: 2,
    out: '',
    talk: 'The rules have no handoff `mql`: there is mql_to_sales.\n',
  });
});

test('a lead that cannot be read is said in one sentence', async () => {
  const lead = join(copyOfTheExample(), 'lead.json');
  writeFileSync(lead, 'null');
  const { code, out, talk } = await smk(['explain', '--rules', exampleRules, '--lead', lead]);
  expect({ code, out, talk }).toEqual({
    code: 2,
    out: '',
    talk: `${lead} holds no \`{ "fields": { … }, "events": [ … ], "asOf": "…" }\`.\n`,
  });
});

test('what a new lead must have and a file does not tell is unknown, and named', async () => {
  const lead = join(copyOfTheExample(), 'lead.json');
  writeFileSync(lead, '\uFEFF{"fields":{"email":"k@firma.example","company":""}}');
  const { code, out, talk } = await smk(['explain', '--rules', exampleRules, '--lead', lead]);
  expect(code).toBe(0);
  expect(out).toMatch(/^k@firma\.example: insufficient data: employees, crm_employees, budget unknown/);
  expect(talk).toBe('A new lead must have company, consent too; here that is unknown.\n');
});

test('wrong usage ends with 2 and says what is known', async () => {
  expect((await smk([])).code).toBe(2);
  expect(await smk(['chekc'])).toMatchObject({
    code: 2,
    out: '',
    talk: "error: unknown command 'chekc'\n(Did you mean check?)\n",
  });
  expect((await smk(['check', '/nowhere'])).talk).toBe('There is no /nowhere: name the folder with your .smk files.\n');
  expect(await smk(['--help'])).toMatchObject({ code: 0, talk: '' });
});

test('where no API runs the sentence says so, and the code is 3', async () => {
  const { code, talk } = await smk(['why', 'k@firma.example', '--url', 'http://127.0.0.1:1'], {
    env: { SMK_KEY: 'any' },
  });
  expect({ code, talk }).toEqual({
    code: 3,
    talk: 'http://127.0.0.1:1 cannot be reached: start it with `smk up`, or name another address.\n',
  });
});

test('an empty key or hash is wrong usage, and an empty SMK_KEY is none', async () => {
  const env = { SMK_URL: 'http://127.0.0.1:1', SMK_KEY: 'any' };
  expect(await smk(['why', ' '], { env })).toEqual({ code: 2, out: '', talk: 'Name the lead by its key.\n' });
  expect(await smk(['activate', ''], { env })).toEqual({
    code: 2,
    out: '',
    talk: 'The hash is empty: give the beginning of one, or none at all for the version published last.\n',
  });
  const { code, talk } = await smk(['why', 'k'], { env: { SMK_KEY: '', SMK_ADMIN_KEY_FILE: '/nowhere/key' } });
  expect({ code, talk }).toEqual({ code: 4, talk: expect.stringContaining('There is no key in /nowhere/key') });
});

test('without a key the code is 4', async () => {
  const { code, talk } = await smk(['why', 'k@firma.example', '--key-file', '/nowhere/key']);
  expect(code).toBe(4);
  expect(talk).toBe(
    'There is no key in /nowhere/key: start the API here with `smk up`, or set SMK_KEY, or name the file with --key-file.\n',
  );
});

test('what cannot be read as rules is said in one sentence, with 2', async () => {
  const rules = copyOfTheExample();
  writeFileSync(join(rules, 'README.md'), 'Our rules.\n');
  expect(await smk(['check', join(rules, 'README.md')])).toEqual({
    code: 2,
    out: '',
    talk: `${join(rules, 'README.md')} is no .smk file: name one, or the folder with your rules.\n`,
  });
  symlinkSync('/nowhere/tests.smk', join(rules, 'gone.smk'));
  expect(await smk(['check', rules])).toEqual({
    code: 2,
    out: '',
    talk: `${join(rules, 'gone.smk')} cannot be read: it leads nowhere.\n`,
  });
});

test('a link stands for the file that it leads to, and an empty file lacks what rules need', async () => {
  const rules = copyOfTheExample();
  renameSync(join(rules, 'leads.smk'), join(rules, 'leads.kept'));
  symlinkSync('leads.kept', join(rules, 'leads.smk'));
  expect((await smk(['check', rules])).code).toBe(0);

  const empty = mkdtempSync(join(tmpdir(), 'smk-rules-'));
  folders.push(empty);
  writeFileSync(join(empty, 'a.smk'), '');
  const { code, out, talk } = await smk(['check', empty]);
  expect({ code, talk }).toEqual({
    code: 1,
    talk: `${empty}: 2 errors in 1 file\nMore about one: smk check --why SMK4030\n`,
  });
  expect(out).toContain('The rules name no company.');
});

test('watching tells what changed, and ends clean', async () => {
  const rules = copyOfTheExample();
  const running = runSmk(['check', rules, '--watch']);
  await running.says(/no problems in 6 files\n\nWatching .*; Ctrl-C ends[.]/);
  change(join(rules, 'qualification.smk'), 'headcount >= 200', 'headcount => 200');
  await running.says(/qualification[.]smk:5[^]*1 error in 6 files/);
  change(join(rules, 'qualification.smk'), 'headcount => 200', 'headcount >= 200');
  await running.says(/1 error in 6 files[^]*no problems in 6 files/);
  expect(await running.interrupt()).toBe(0);
});

test('what was found in the same rules is remembered, and told alike; damaged, it is found again', async () => {
  const rules = copyOfTheExample();
  change(join(rules, 'qualification.smk'), 'headcount >= 200', 'headcont >= 200');
  const cache = mkdtempSync(join(tmpdir(), 'smk-cache-'));
  folders.push(cache);
  const check = () => smk(['check', rules], { env: { XDG_CACHE_HOME: cache } });
  const first = await check();
  const kept = join(cache, 'smarketing-as-code/checked');
  const [file, ...others] = readdirSync(kept);
  expect(others).toEqual([]);
  expect(await check()).toEqual(first);
  writeFileSync(join(kept, file!), 'no problems at all');
  expect(await check()).toEqual(first);
  change(join(rules, 'qualification.smk'), 'headcont >= 200', 'headcount >= 200');
  expect((await check()).code).toBe(0);
});

test('watching is for one folder, which nothing else changes', async () => {
  const { code, talk } = await smk(['check', exampleRules, exampleRules, '--watch']);
  expect([code, talk]).toEqual([2, '--watch looks at one folder: name one.\n']);
  expect(await smk(['check', exampleRules, '--watch', '--fix'])).toMatchObject({ code: 2 });
});
