import { afterAll, beforeAll, expect, test } from 'vitest';
import { dashboardOf, exampleRules, openCompany, type Company } from './company.ts';
import { run } from './run.ts';
import { keys, openTerminal, type TestTerminal } from './terminal.ts';

const { enter, escape, down, interrupt } = keys;
const hostile =
  'Evil\u001B[2J\u001B[31m \u001B]8;;http://evil.example\u0007Bank\u001B]8;;\u0007 \u202Etxt\nSecond Z\u0336\u0337\u0338\u0336\u0337\u0338';

let company: Company;
let screen: TestTerminal;
const opened: TestTerminal[] = [];
const open = (columns: number, rows: number, env: Readonly<Record<string, string>> = {}): TestTerminal => {
  const terminal = openTerminal(dashboardOf(company), { columns, rows, env });
  opened.push(terminal);
  return terminal;
};
/** Narrows the list to one lead, by its key being typed. */
const find = async (words: string, shown: string): Promise<void> => {
  screen.type(`x/${words}${enter}`);
  await screen.shows(`filter: ${words}`);
  await screen.shows(new RegExp(`^›.*${shown}`, 'm'));
};

beforeAll(async () => {
  company = await openCompany();
  await company.startApi();
  const { client, lead } = company;
  await client.clock.set({ now: '2026-11-16T10:00:00+01:00' });
  const { version } = await client.rules.publish(exampleRules());
  await client.rules.activate(version.hash);
  await lead('firma@firma.example', { company: 'Firma GmbH', name: 'Frieda Firma' });
  await lead('evil@firma.example', { company: hostile, name: hostile });
  await lead('tokyo@firma.example', { company: '株式会社東京太陽光発電設備工事', employees: 1200 });
  await lead('streit@firma.example', { company: 'Streit AG' });
  await lead('wo@firma.example', { company: 'Wo AG', country: null, employees: 1200, budget: 'EUR 80_000' });
  screen = open(120, 40);
}, 120_000);
afterAll(() => {
  for (const terminal of opened) terminal.kill();
});

test('the Due list shows what is owed, and what comes in while it is open appears by itself', async () => {
  const shown = await screen.shows('LIVE');
  expect(shown).toMatch(
    /^ smk {2}Nordlicht Solar .* ● LIVE {3}rules [0-9a-f]{8} {3}operator anna {3}10:0\d Berlin *$/m,
  );
  await screen.shows(/\d+m (anna|ben|chloe) +accept +Firma GmbH +mql_to_sales reminder in \d+m/);
  expect(await screen.shows('Wo AG')).toMatch(/-- Marketing \(maria\) needs +Wo AG/);
  await company.lead('neu@firma.example', { company: 'Neu AG' });
  await screen.shows(/accept +Neu AG/);
});

test('hostile names do no harm: one row each, nothing of them steers the terminal', async () => {
  const shown = await screen.shows(/accept +Evil Bank txt⏎Second/);
  expect(shown.split('\n')[0]).toContain('smk  Nordlicht Solar');
  expect(shown.split('\n').filter((line) => line.includes('Second')).length).toBe(2);
  expect(screen.written()).not.toMatch(/\u001B\]8;|\u202E|(?:\u0336|\u0337|\u0338){3}/u);
  await screen.shows(/accept +株式会社東京太陽光発電設備工事/);
});

test('a filter narrows the list, and is cleared', async () => {
  await find('what:accept firma', 'Firma GmbH');
  expect(screen.lines().join('\n')).not.toContain('Neu AG');
  screen.type('x');
  await screen.shows('Neu AG');
  screen.type(`/nobody-has-this${enter}`);
  await screen.shows('Nothing here has “nobody-has-this”');
  screen.type(escape);
  await screen.shows('Neu AG');
  screen.type('x');
  await screen.shows('No filter is set; / sets one.');
});

test('the arrows move the selected row, and it is the one that is marked', async () => {
  const at = (): number => screen.lines().findIndex((line) => line.startsWith('›'));
  const before = at();
  screen.type(down);
  await expect.poll(at).toBe(before + 1);
  screen.type('k');
  await expect.poll(at).toBe(before);
  expect(screen.look(before)).toMatchObject({ inverse: true });
  expect(screen.look(before + 1)).toMatchObject({ inverse: false });
});

test('the help shows every key, and a key that does nothing says so', async () => {
  screen.type('?');
  const help = await screen.shows('show everything again');
  expect(help).toMatch(/a +accept.*\n(?:.*\n)*.*q +leave the dashboard/);
  screen.type(escape);
  await screen.shows('WHO OWES');
  screen.type('z');
  await screen.shows('`z` does nothing here; ? shows what does.');
  screen.type('s');
  await screen.shows('Only a review is signed off: press 3 to see them.');
});

test('a lead in full answers who, what, until when, what can be done and why; then why and its timeline', async () => {
  await find('what:accept firma', 'Firma GmbH');
  screen.type(enter);
  const summary = await screen.shows('Frieda Firma');
  expect(summary).toMatch(/Who +(anna|ben|chloe) of dach_desk/);
  expect(summary).toMatch(/Owed +accept +(anna|ben|chloe) +by Mon 16 Nov 11:0\d, in \d+m/);
  expect(summary).toMatch(/Do +a accept {3}r reject {3}c contact/);
  expect(summary).toMatch(/Why +stage mql .*big_enough \+20/);
  screen.type('w');
  expect(await screen.shows('Firma GmbH   why')).toMatch(
    /✓ +\+20 big_enough +headcount >= 200 +\[headcount 350: employees 350, crm_employees unknown\]/,
  );
  screen.type('t');
  expect(await screen.shows('Firma GmbH   timeline')).toMatch(/assigned to \w+ of dach_desk {3}handoff\.smk:\d+/);
  screen.type(escape);
  await screen.shows('WHO OWES');
});

test('a accepts, in the name of the operator', async () => {
  screen.type('a');
  await screen.shows(/Accepted: Firma GmbH, by anna, step \d+\./);
  const [handoff] = (await company.client.handoffs.list({ lead: 'firma@firma.example' })).rows;
  expect(handoff?.acceptedAt).not.toBeNull();
  const journal = await company.client.leads.journal('firma@firma.example', { limit: 200 });
  expect(new Set(journal.rows.map(({ lead }) => lead))).toEqual(new Set(['firma@firma.example']));
  expect(journal.rows.filter(({ what }) => what.kind === 'accepted').map(({ what }) => what['by'])).toEqual(['anna']);
  await screen.shows('Nothing here has “what:accept firma”');
  await find('what:contact firma', 'Firma GmbH');
  screen.type('a');
  await screen.shows('Firma GmbH is accepted already.');
});

test('r asks for a reason from the closed list, and only y does it', async () => {
  await find('what:accept neu', 'Neu AG');
  screen.type('r');
  const reasons = await screen.shows('Reject Neu AG because');
  expect(reasons).toMatch(/› 1 Not a fit\n +2 No budget\n +3 Bad data\n +4 Duplicate/);
  screen.type(down);
  await screen.shows('› 2 No budget');
  screen.type(enter);
  await screen.shows('No budget? y to do it, esc to go back');
  screen.type(enter);
  await screen.shows('Only y does it; `enter` does nothing.');
  expect((await company.client.handoffs.list({ lead: 'neu@firma.example' })).rows[0]?.status).toBe('open');
  screen.type('y');
  await screen.shows(/Rejected: Neu AG, by anna, step \d+\./);
  const [handoff] = (await company.client.handoffs.list({ lead: 'neu@firma.example' })).rows;
  expect(handoff?.ended).toMatchObject({ kind: 'rejected', as: 'no_budget' });
});

test('a refused act says why, in the words of the rules', async () => {
  await find('what:accept streit', 'Streit AG');
  screen.type('r1');
  await screen.shows('Reject Streit AG because');
  screen.type('1');
  await screen.shows('Not a fit? y to do it');
  const [handoff] = (await company.client.handoffs.list({ lead: 'streit@firma.example' })).rows;
  await company.client.handoffs.accept(handoff!.id, { actor: 'ben' });
  screen.type('y');
  await screen.shows('! This handoff is accepted already; end it instead, as won, lost, no_answer.');
});

test('c logs a contact, e ends', async () => {
  await find('what:contact firma', 'Firma GmbH');
  screen.type('c');
  await screen.shows(/Contact logged: Firma GmbH, by anna/);
  screen.type('2');
  await screen.shows('HANDOFF');
  await find('firma gmbh', 'Firma GmbH');
  screen.type('e');
  await screen.shows(/End Firma GmbH as\n(?:.*\n)* +3 No answer/);
  screen.type('3');
  await screen.shows('No answer? y to do it');
  screen.type('y');
  await screen.shows(/Ended: Firma GmbH, by anna/);
  const { rows } = await company.client.handoffs.list({ lead: 'firma@firma.example' });
  expect(rows[0]?.ended).toMatchObject({ kind: 'ended', as: 'no_answer' });
  screen.type('x');
});

test('Handoffs lists who has which lead, what waits, and how others ended', async () => {
  const shown = await screen.shows(/Neu AG +\w+ +rejected: no_budget/);
  expect(shown).toMatch(/Wo AG +nobody yet +waits for country/);
  expect(shown).toMatch(/Streit AG +\w+ +accepted/);
  await screen.shows(/Firma GmbH +\w+ +no_answer/);
  screen.type('3');
  await screen.shows('No review has been held yet.');
  screen.type('a');
  await screen.shows('There is nothing selected to accept.');
  screen.type('1');
  await screen.shows('WHO OWES');
  screen.type('x');
  await screen.shows(/^›/m);
});

test.each([
  [80, 24],
  [60, 15],
  [120, 40],
])('turned to %d×%d it redraws whole', async (columns, rows) => {
  screen.resize(columns, rows);
  await expect.poll(() => screen.lines()[2]).toBe('─'.repeat(columns));
  await expect.poll(() => screen.lines().at(-1)).toMatch(/\? help {2}q quit$/);
  const lines = screen.lines();
  expect(lines.filter((line) => line.includes('smk  Nordlicht Solar')).length).toBe(1);
  expect(lines.filter((line) => line.startsWith('›')).length).toBe(1);
  expect(lines[3]).toMatch(/DUE WHO OWES +WHAT +ON +(BY RULE +)?STATE/);
});

test('without colours the selected row is still seen, and Ctrl-C gives the terminal back', async () => {
  const plain = open(60, 15, { NO_COLOR: '1' });
  await plain.shows(/^›/m);
  const selected = plain.lines().findIndex((line) => line.startsWith('›'));
  expect(plain.look(selected)).toEqual({ inverse: true, coloured: false });
  // oxlint-disable-next-line no-control-regex -- it looks for colours
  expect(plain.written()).not.toMatch(/\u001B\[(?:3[0-7]|9[0-7]|38|48)/u);
  expect(plain.buffer()).toBe('alternate');
  plain.type(interrupt);
  await plain.ended;
  await expect.poll(plain.buffer).toBe('normal');
  expect(plain.written().lastIndexOf('\u001B[?25h')).toBeGreaterThan(plain.written().lastIndexOf('\u001B[?25l'));
});

test('where `smk` is killed the dashboard ends with it, and gives the terminal back', async () => {
  // A shell stands between the terminal and `smk`, as it does for people.
  const shell = `
    const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(dashboardOf(company))}, { stdio: 'inherit' });
    process.on('SIGUSR2', () => child.kill('SIGKILL'));
    process.on('SIGINT', () => {});
    child.on('exit', () => setTimeout(() => process.exit(), 3_000));`;
  const orphaned = openTerminal(['-e', shell], { columns: 60, rows: 15 });
  opened.push(orphaned);
  await orphaned.shows(/^›/m);
  orphaned.kill('SIGUSR2');
  await expect.poll(orphaned.buffer, { timeout: 2_500 }).toBe('normal');
  await orphaned.ended;
  expect(orphaned.written()).not.toMatch(/Error|node:/u);
});

test('when the API is gone what is shown is not called live, and it is again when the API is back', async () => {
  await company.client.clock.set({ now: '2026-12-01T09:00:01+01:00' });
  await company.stopApi();
  const shown = await screen.shows(/RECONNECTING \(\d+\), as of \d\d:\d\d/);
  expect(shown).not.toContain('LIVE');
  expect(shown).toContain('Streit AG');
  await screen.shows(/cannot be reached: start it with `smk up`/);
  await company.startApi();
  await screen.shows('● LIVE');
  await screen.shows('09:00 Berlin');
}, 90_000);

test('a review shows its figures, and each department signs it off', async () => {
  screen.type('3');
  await screen.shows(/2026-11 +Monthly +open +marketing, sales/);
  screen.type(enter);
  const review = await screen.shows('Monthly of 2026-11, opened Tue 01 Dec 09:00, open');
  expect(review).toMatch(/handed_off +[456]/);
  expect(review).toMatch(/source event +[456]/);
  expect(review).toMatch(/accepted_in_time +\d+\.\d% \(\d of \d\)/);
  expect(review).toMatch(/marketing still owes its sign-off/);
  screen.type('s');
  await screen.shows(/Sign off Monthly 2026-11\n › 1 for marketing\n {3}2 for sales/);
  screen.type('1');
  await screen.shows('for marketing? y to do it');
  screen.type('y');
  await screen.shows(/Signed off: Monthly 2026-11, by anna/);
  await screen.shows(/✓ marketing signed off by anna/);
  screen.type('s');
  await screen.shows(/› 1 for sales/);
  screen.type(enter);
  await screen.shows('for sales? y to do it');
  screen.type('y');
  await screen.shows(/✓ sales signed off by anna/);
  expect(await company.client.reviews.get('monthly:2026-11')).toMatchObject({ status: 'ended', missing: [] });
  screen.type('s');
  await screen.shows('Monthly 2026-11 is signed off by everybody.');
  screen.type('t');
  await screen.shows(/signed off for sales by anna/);
}, 90_000);

test('without a terminal it prints what is due as plain lines, and one sentence where it cannot', async () => {
  const piped = await run(dashboardOf(company));
  expect(piped.code).toBe(0);
  expect(piped.out).toMatch(/^Due at Nordlicht Solar, Tue 01 Dec 09:0\d Europe\/Berlin\n +DUE WHO OWES +WHAT/);
  expect(piped.out).toMatch(/accept +Evil Bank txt⏎Second/);
  // oxlint-disable-next-line no-control-regex -- it looks for what steers a terminal
  expect(piped.out).not.toMatch(/[\u001B\u009B]/u);
  expect((await run([...dashboardOf(company), '--once'])).out.split('\n')[1]).toBe(piped.out.split('\n')[1]);

  expect(await run(dashboardOf({ ...company, url: 'http://127.0.0.1:9' }))).toEqual({
    code: 3,
    out: '',
    said: 'http://127.0.0.1:9 cannot be reached: start it with `smk up`, or name another address.\n',
  });
  const nothing = await run(dashboardOf({ ...company, keyFile: `${company.keyFile}-lost` }));
  expect(nothing).toMatchObject({ out: '', said: expect.stringMatching(/^[^\n]*admin-key-lost[^\n]*\n$/) });
  expect(nothing.code).toBe(4);
}, 40_000);

test('q leaves, and gives the terminal back', async () => {
  screen.type('q');
  expect(await screen.ended).toBe(0);
  await expect.poll(screen.buffer).toBe('normal');
  expect(screen.written().lastIndexOf('\u001B[?25h')).toBeGreaterThan(screen.written().lastIndexOf('\u001B[?25l'));
});
