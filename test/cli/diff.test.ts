import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '@smk/engine';
import { compile } from '@smk/language';
import { newStanding, type Plan } from '@smk/plan';
import { followLead, type OutcomeReport } from '@smk/rehearsal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsFromFiles } from '../procurement/facts.ts';
import { eventFile, leadFile, leads } from '../procurement/files.ts';
import { sources } from '../procurement/world.ts';
import { exampleRules, runSmk, smk } from './smk.ts';

// The procurement leads, between two real commits of their rules.
const folder = mkdtempSync(join(tmpdir(), 'smk-diff-'));
const temporary = join(folder, 'temporary');
const asOf = '2024-04-01';
const files = ['--leads', 'leads.csv', '--events', 'events.csv', '--as-of', asOf];

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Mona', '-c', 'user.email=mona@prokura.example', ...args], {
    encoding: 'utf8',
  });

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

beforeAll(() => {
  mkdirSync(temporary);
  git('init', '--quiet');
  cpSync(new URL('../procurement/rules', import.meta.url), join(folder, 'rules'), { recursive: true });
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Score what converts');
  change('rules/qualification.smk', '"500-999", "1000-1999"', '"1000-1999"');
  change('rules/handoff.smk', 'accept within 4 business hours', 'accept within 8 business hours');
  change('rules/handoff.smk', 'when region is "US" and source is not partner_referral', 'when region is "US"');
  git('commit', '--all', '--quiet', '--message', 'Leave smaller companies to nurturing');
  writeFileSync(join(folder, 'leads.csv'), leadFile());
  writeFileSync(join(folder, 'events.csv'), eventFile());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const diff = (...args: readonly string[]) => smk(['diff', ...args], { cwd: folder, env: { TMPDIR: temporary } });

type Json = OutcomeReport & {
  readonly schema: string;
  readonly events: number;
  readonly leftOut: { readonly leads: number };
};

async function json(...args: readonly string[]): Promise<Json> {
  const { code, out, talk } = await diff(...args, '--json');
  expect({ code, talk }).toEqual({ code: 0, talk: '' });
  return JSON.parse(out) as Json;
}

/** The plan of each commit, compiled from its files in the folder of the tests with the same changes. */
function plans(): { readonly before: Plan; readonly after: Plan } {
  const years = { from: 2023, to: 2031 };
  const at = (commit: string): Plan =>
    compile(
      sources().map(({ path }) => ({ path, text: git('show', `${commit}:rules/${path}`) })),
      { years },
    ).value!.plan;
  return { before: at('HEAD~1'), after: at('HEAD') };
}

test('the sums are those of each lead followed by itself, under each commit', async () => {
  const report = await json('HEAD~1..HEAD', ...files);
  const { before, after } = plans();
  const until = Date.parse('2024-03-31T23:00Z');
  const ends = new Map<string, number>();
  const opened = { before: 0, after: 0 };
  const moved = new Map<string, number>();
  for (const lead of leads) {
    const journeys = [before, after].map((plan) => {
      const { fields, events } = factsFromFiles(plan, lead, until, newStanding);
      const created = Number(lead.created);
      const instants = [...new Set([created, ...events.map(({ at }) => at).filter((at) => at > created), until])];
      return followLead(plan, prepare(plan), { fields, events, instants });
    });
    const [was, is] = journeys.map(({ end }) => (end.kind === 'stage' ? `stage ${end.stage}` : end.kind));
    ends.set(`${was} → ${is}`, (ends.get(`${was} → ${is}`) ?? 0) + 1);
    const [from, to] = journeys.map(({ openings }) => openings[0]?.route);
    opened.before += from === undefined ? 0 : 1;
    opened.after += to === undefined ? 0 : 1;
    if (from !== undefined && to !== undefined && from !== to)
      moved.set(`${from} → ${to}`, (moved.get(`${from} → ${to}`) ?? 0) + 1);
  }
  expect(report).toMatchObject({ schema: 'smk.diff/1', leads: 2000, events: 28_199, leftOut: { leads: 0 } });
  expect(new Map(report.ends.map((pair) => [`${pair.before} → ${pair.after}`, pair.leads]))).toEqual(ends);
  expect(report.handoffs).toMatchObject([{ name: 'mql_to_sales', ...opened }]);
  // Only the third line of the route was changed, so that leads leave the fourth for it.
  expect([...moved.keys()]).toEqual(['3 → 2']);
  expect(report.handoffs[0]!.owners).toEqual([
    { before: 'queue partner_desk', after: 'team us_desk', leads: moved.get('3 → 2') },
  ]);
  expect(report.changed).toBe(report.regions.reduce((sum, region) => sum + region.leads, 0));
}, 120_000);

test('each group of leads has its cause, the values of its leads, and one of them', async () => {
  const { out } = await diff('HEAD~1..HEAD', ...files);
  expect(out).toMatch(
    /\d+ leads {2}stage mql → stage engaged\n {4}- \+20 right_size when employee_band in \("500-999", "1000-1999"\)\n {4}\+ \+20 right_size when employee_band (is|in) \(?"1000-1999"\)?\n {4}employee_band 500-999\n {4}such as lead_\d+: employee_band 500-999; fit \d+ → \d+/,
  );
  expect(out).toMatch(
    /\d+ leads {2}mql_to_sales: accept is due later\n {4}- owes accept within 4 business hours\n {4}\+ owes accept within 8 business hours/,
  );
  expect(out).toMatch(
    /\d+ leads {2}mql_to_sales: queue partner_desk → team us_desk\n {4}- to us_desk in turn when region is "US" and source is not partner_referral\n {4}\+ to us_desk in turn when region is "US"/,
  );
});

test('events in any order, and both files as JSON, say the same', async () => {
  const told = await json('HEAD~1..HEAD', ...files);
  const rows = (name: string): string[][] =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
  const [head, ...events] = rows('events.csv');
  writeFileSync(
    join(folder, 'shuffled.csv'),
    `${[head!, ...events.toReversed()].map((row) => row.join(',')).join('\r\n')}\r\n`,
  );
  const objects = (name: string): object[] => {
    const [names, ...values] = rows(name);
    return values.map((row) => Object.fromEntries(names!.map((key, index) => [key, row[index]])));
  };
  writeFileSync(join(folder, 'leads.json'), JSON.stringify(objects('leads.csv'), null, 1));
  writeFileSync(
    join(folder, 'events.ndjson'),
    objects('events.csv')
      .map((one) => JSON.stringify(one))
      .join('\n'),
  );
  const place = { order: 0, lead: '' };
  const figures = ({ regions, ...rest }: Json) => ({
    ...rest,
    // Examples are the first ones of the file, whose places differ.
    regions: regions.map(({ example, ...region }) => ({ ...region, example: { ...example, ...place } })),
  });
  const shuffled = await json('HEAD~1..HEAD', '--leads', 'leads.csv', '--events', 'shuffled.csv', '--as-of', asOf);
  expect(shuffled.ends).toEqual(told.ends);
  const asJson = await json('HEAD~1..HEAD', '--leads', 'leads.json', '--events', 'events.ndjson', '--as-of', asOf);
  expect(figures(asJson)).toEqual(figures(told));
}, 60_000);

test('large files are worked through by several threads, with the same outcome', async () => {
  const { ends, handoffs, regions, turns } = await json('HEAD~1..HEAD', ...files);
  const nobody = Array.from({ length: 300_000 }, (_, index) => `nobody_${index},2024-01-02,touch_email,x`);
  writeFileSync(join(folder, 'large.csv'), `${readFileSync(join(folder, 'events.csv'), 'utf8')}${nobody.join('\n')}\n`);
  const { out } = await diff(
    'HEAD~1..HEAD',
    '--leads',
    'leads.csv',
    '--events',
    'large.csv',
    '--as-of',
    asOf,
    '--json',
  );
  const large = JSON.parse(out) as Json;
  expect(large.leftOut).toMatchObject({ ofNobody: 300_000 });
  expect(large).toMatchObject({ events: 28_199, ends, handoffs, turns, regions });
}, 60_000);

test('a commit compared with itself, and with a working tree that is as committed, changes nothing', async () => {
  for (const range of ['HEAD..HEAD', 'HEAD..']) {
    const report = await json(range, ...files, '--breaches');
    expect({ changed: report.changed, rules: report.rules, regions: report.regions }).toEqual({
      changed: 0,
      rules: [],
      regions: [],
    });
    for (const { before, after } of report.kept!.rows) expect(before).toEqual(after);
  }
});

test('breaches before and after stand beside what is assumed of people', async () => {
  const { kept } = await json(
    'HEAD~1..HEAD',
    ...files,
    '--breaches',
    '--accepting',
    '80%',
    '--contacting',
    '50%',
    '--seed',
    '7',
  );
  expect(kept!.assumption).toBe(
    '80% of owners accept, half of them within 45 open minutes; 50% of those contact, half of them within 120 open minutes; seed 7',
  );
  // Without anybody who acts all is breached but what has not come due; with people who are quick next to nothing is.
  const share = async (...people: readonly string[]): Promise<number> => {
    const report = await json('HEAD~1..HEAD', ...files, '--breaches', ...people);
    const { breached, owed } = report.kept!.rows.find(({ what }) => what === 'mql_to_sales.accept')!.before;
    return breached / owed;
  };
  expect(await share()).toBeGreaterThan(0.9);
  expect(await share('--accepting', '100%', '--accept-after', '10')).toBeLessThan(0.02);
});

test('what people are written down to have done is replayed', async () => {
  const opened = await json('HEAD~1..HEAD', ...files, '--breaches');
  const acts = leads.map(({ lead_id }) => `${lead_id},2024-01-08T09:00:00Z,accept`);
  writeFileSync(join(folder, 'acts.csv'), `lead_id,at,does\n${acts.join('\n')}\n`);
  const { kept } = await json('HEAD~1..HEAD', ...files, '--breaches', '--acts', 'acts.csv');
  expect(kept!.replayed).toBeGreaterThan(500);
  const breached = (report: typeof kept): number =>
    report!.rows.find(({ what }) => what === 'mql_to_sales.accept')!.before.breached;
  expect(breached(kept)).toBeLessThan(breached(opened.kept));
});

test('with --fail-on change a changed lead is a finding', async () => {
  expect((await diff('HEAD~1..HEAD', ...files, '--fail-on', 'change')).code).toBe(1);
  expect((await diff('HEAD..', ...files, '--fail-on', 'change')).code).toBe(0);
});

test('what git does not know, and rows that cannot be read, are said in a sentence', async () => {
  expect(await diff('nowhere..HEAD', ...files)).toEqual({
    code: 2,
    out: '',
    talk: 'git knows no commit `nowhere` here: see `git log`.\n',
  });
  writeFileSync(
    join(folder, 'broken.csv'),
    'lead_id,event,at\nlead_000001,touch_email,soon\nlead_000001,touch_email,2024-01-02\nlead_9,touch_email,2024-01-02\n',
  );
  const { code, out } = await diff('HEAD..', '--leads', 'leads.csv', '--events', 'broken.csv', '--as-of', asOf);
  expect(code).toBe(0);
  expect(out).toContain('1 record of events could not be read.');
  expect(out).toContain('1 record of events or acts belong to no lead here.');
  expect(out).toContain('events, line 2: Its moment cannot be read.');
});

test('a list of leads that is cut off, and a second column for a field, are said in a sentence', async () => {
  writeFileSync(join(folder, 'cut.json'), '[{"lead_id":"lead_000001"}');
  const cut = await diff('HEAD..', '--leads', 'cut.json', '--as-of', asOf);
  expect([cut.code, cut.talk]).toEqual([2, 'cut.json is cut off: its `[` is never closed.\n']);
  writeFileSync(join(folder, 'twice.csv'), 'lead_id,lead_id\nlead_000001,lead_000002\n');
  const { talk } = await diff('HEAD..', '--leads', 'twice.csv', '--as-of', asOf);
  expect(talk).toContain(
    'Without the columns lead_id: the rules do not know them, or another column is taken for them.',
  );
});

/** A repository of its own with the example company committed. */
function exampleRepository(): string {
  const example = mkdtempSync(join(folder, 'example-'));
  cpSync(exampleRules, join(example, 'rules'), { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', example, '-c', 'user.name=Mona', '-c', 'user.email=m@prokura.example', ...args]);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  writeFileSync(
    join(example, 'leads.csv'),
    'email,name,company,country,employees,consent\nk@stadtwerke.example,Kim Secret,Stadtwerke,DE,300,yes\n',
  );
  writeFileSync(
    join(example, 'events.csv'),
    'email,event,at,product\nk@stadtwerke.example,demo_requested,2026-11-02T10:00:00Z,roof\n',
  );
  return example;
}

const diffOfExample = (cwd: string, ...more: readonly string[]) =>
  smk(['diff', 'HEAD..', '--leads', 'leads.csv', '--events', 'events.csv', '--as-of', '2026-11-20', ...more], { cwd });

test('a list file of an older commit is that of the commit, and Markdown shows no personal value', async () => {
  const example = exampleRepository();
  const list = join(example, 'rules/lists/free-mail.txt');
  writeFileSync(list, `${readFileSync(list, 'utf8')}\nstadtwerke.example\n`);
  expect((await diffOfExample(example)).out).toContain('1 lead  stage mql → stage engaged');
  const { out } = await diffOfExample(example, '--format', 'markdown');
  expect(out).toContain('**1 lead: stage mql → stage engaged**');
  expect(out).not.toMatch(/stadtwerke\.example:|Kim|k@/);
});

test.each([
  ['roof', 'No lead fares otherwise.'],
  ['wall', '1 lead  stage mql → no stage'],
])('data into which the later version alone looks count there: %s', async (product, outcome) => {
  const example = exampleRepository();
  const rules = join(example, 'rules/qualification.smk');
  const text = readFileSync(rules, 'utf8');
  const changed = text.replace(/on demo_requested$/m, `on demo_requested where product is "${product}"`);
  expect(changed).not.toBe(text);
  writeFileSync(rules, changed);
  expect((await diffOfExample(example)).out).toContain(outcome);
});

test('nothing is left of the temporary file, after the end and after Ctrl-C', async () => {
  expect(readdirSync(temporary)).toEqual([]);
  const many = join(folder, 'many.csv');
  const row = `${eventFile().split('\n')[1]}\n`;
  writeFileSync(many, `lead_id,at,event,detail\n${row.repeat(1_500_000)}`);
  // What no version knows is said before the files are read.
  writeFileSync(join(folder, 'strange.csv'), leadFile().replaceAll('\n', ',x\n').replace(',x\n', ',shoe_size\n'));
  const running = runSmk(['diff', 'HEAD~1..HEAD', '--leads', 'strange.csv', '--events', many, '--as-of', asOf], {
    cwd: folder,
    env: { TMPDIR: temporary },
  });
  await running.says(/Without the columns shoe_size/);
  expect(await running.interrupt()).toBe(130);
  expect(running.talk()).toContain('Interrupted; nothing is left behind.');
  expect(readdirSync(temporary)).toEqual([]);
}, 60_000);
