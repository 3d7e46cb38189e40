import { startTemporal, type TemporalServer } from '@smk/host';
import { caseWorkflowId, type HandoffStart, type Subject } from '@smk/plan';
import { readHandoffStart } from '@smk/store';
import { connectTemporal, createRuns, taskQueue, type Runs, type Temporal } from '@smk/temporal';
import { beforeAll, expect, inject, test } from 'vitest';
import { carriedOut, startedApi, withExampleRules, type StartedApi } from '../api/started-api.ts';
import { smk, type Ran } from '../cli/smk.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { freshDatabase } from '../support/fresh.ts';
import { copyDatabase } from '../support/test-postgres.ts';

const company = 'nordlicht-solar';
const within = { timeout: 30_000, interval: 200 };

let server: TemporalServer;
let env: { readonly TEMPORAL_ADDRESS: string };
let database: string;
let api: StartedApi;
let temporal: Temporal;
let runs: Runs;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startTemporal({ program: inject('temporal'), file: null });
  atTheEnd(() => server.stop());
  env = { TEMPORAL_ADDRESS: server.address };
  api = await startedApi(database, { env, worker: 'inside' });
  await withExampleRules(api);
  await api.ready;
  temporal = await connectTemporal(env);
  atTheEnd(() => temporal.close());
  runs = createRuns({ client: temporal.client, taskQueue, company });
});

const doctor = (...args: readonly string[]): Promise<Ran> =>
  smk(['doctor', ...args], { env: { SMK_URL: api.url, SMK_KEY: api.key } });

/** The handoff that a lead's interest opens, once its workflow runs. */
async function handOff(name: string): Promise<Subject> {
  const key = `${name}@firma.example`;
  await api.client.leads.put(key, { company: 'Firma', country: 'DE', employees: 350, consent: true });
  const answer = await api.client.events.post(key, [{ name: 'demo_requested', data: { product: 'roof' } }]);
  if (answer.state !== 'taken' || answer.lead.handoff === null) throw new Error('No handoff was opened.');
  const subject = { kind: 'handoff', id: answer.lead.handoff.id } as const;
  await expect.poll(() => runs.isRunning(subject), within).toBe(true);
  return subject;
}

const accept = ({ id }: Subject) => carriedOut(({ key }) => api.client.handoffs.accept(id, { key }));

/** Looks until what the worker was about to do is done, and the lists show it. */
async function isWell(): Promise<void> {
  await expect.poll(async () => (await doctor()).out, { timeout: 60_000, interval: 500 }).toContain('All is well.');
}

async function mended(): Promise<readonly string[]> {
  const { rows } = await api.client.journal.list({ limit: 500 });
  const upkeep = rows.filter(({ subject }) => subject.kind === 'upkeep');
  return upkeep.map(
    ({ what, lead }) => `${what.kind}, for ${String(what['because'])}${lead === null ? '' : `: ${lead}`}`,
  );
}

test('where all is well it says so, on one screen, and changes nothing', async () => {
  await handOff('well');
  await isWell();
  const { code, out } = await doctor();
  expect(code).toBe(0);
  expect(out).toContain(`answers at ${server.address}, namespace default, version 1.`);
  expect(out).toMatch(/workers +1 at work/);
  expect(out).toMatch(/open cases +1, and 1 workflows of cases run/);
  expect(out).toMatch(/differing +none of 1 asked/);
  expect(await mended()).toEqual([]);
  const told = JSON.parse((await doctor('--json')).out) as { schema: string; open: number };
  expect(told).toMatchObject({ schema: 'smk.doctor/1', open: 1 });
});

test('the API tells programs the same, a part of a rebuild at a time', async () => {
  expect(await api.client.doctor.examine()).toMatchObject({ open: 1, running: 1, workers: 1, compared: 1 });
  const part = { looked: 1, started: 0, startedAnew: 0, ended: 0, reviews: 0, next: null };
  expect(await api.client.doctor.rebuild({}, { key: 'rebuild-1' })).toEqual(part);
  expect(await api.client.doctor.rebuild({}, { key: 'rebuild-1' })).toEqual(part);
  const wrong = api.client.doctor.rebuild({ after: 'the beginning' });
  await expect(wrong).rejects.toMatchObject({ problem: { status: 422, errors: [{ pointer: '/after' }] } });
});

test('what is missing is started, what is orphaned or unknown ended, and the journal says of each', async () => {
  const missing = await handOff('missing');
  const orphaned = await handOff('orphaned');
  const began = (await readHandoffStart(api.store.db, orphaned.id))!;
  await carriedOut(({ key }) => api.client.handoffs.reject(orphaned.id, 'duplicate', { key }));
  await expect.poll(() => runs.isRunning(orphaned), within).toBe(false);
  await runs.startHandoff(began);
  const stranger: HandoffStart = { ...began, case: { ...began.case, id: 'of-another-database' } };
  await runs.startHandoff(stranger);
  await temporal.client.workflow.getHandle(caseWorkflowId(company, missing)).terminate('by hand');
  await temporal.client.workflow.getHandle(`qualification:${company}`).terminate('by hand');

  await expect.poll(async () => (await doctor()).out, within).toMatch(/orphaned +1 ended, and something runs/);
  const { code, out } = await doctor();
  expect(code).toBe(1);
  expect(out).toContain(`missing     1 open, and nothing runs: handoff:${missing.id}`);
  expect(out).toContain(`orphaned    1 ended, and something runs: handoff:${orphaned.id}`);
  expect(out).toContain('unknown     1 not in PostgreSQL, and something runs: handoff:of-another-database');
  expect(out).toContain('does not run: qualification');

  const rebuilt = await doctor('--rebuild');
  expect(rebuilt.talk).toContain('Rebuilt: 2 open cases looked at, 1 started, 0 started anew, 2 ended.');
  await isWell();
  expect(await runs.isRunning(missing)).toBe(true);
  expect(await runs.isRunning(orphaned)).toBe(false);
  expect(await mended()).toEqual([
    'workflow ended, for its case had ended: orphaned@firma.example',
    'workflow ended, for its case is not in this database',
    'workflow started, for none ran: missing@firma.example',
  ]);
  expect((await accept(missing)).handoff.acceptedAt).not.toBeNull();
});

test('into an emptied Temporal all comes back from PostgreSQL alone: cases with their clocks, qualification, schedules', async () => {
  const waiting = await handOff('waiting');
  const accepted = await handOff('accepted');
  await accept(accepted);
  await isWell();
  const { port } = server;
  await server.kill();
  const away = await doctor();
  expect(away).toMatchObject({ code: 1, out: '' });
  expect(away.talk).toContain(`Temporal does not answer at ${server.address}: start it`);
  server = await startTemporal({ program: inject('temporal'), file: null, port });
  await expect.poll(() => runs.isRunning(waiting).catch(() => null), within).toBe(false);

  expect((await doctor('--rebuild')).talk).toMatch(/Rebuilt: 4 open cases looked at, [1-4] started/);
  await isWell();
  const schedules = [];
  for await (const { scheduleId } of temporal.client.schedule.list()) schedules.push(scheduleId);
  expect(schedules).toEqual([`review:${company}:monthly`]);
  const contacted = await carriedOut(({ key }) => api.client.handoffs.contact(accepted.id, { key }));
  expect(contacted.handoff.timeline.filter(({ what }) => what.kind === 'accepted')).toHaveLength(1);

  // Ten minutes pass in a second: the clock of whoever waits goes on from where it stood.
  await api.client.clock.set({ rate: 600 });
  await doctor('--rebuild');
  const kinds = async () => (await api.client.handoffs.get(waiting.id)).timeline.map(({ what }) => what.kind);
  await expect.poll(kinds, { timeout: 60_000, interval: 500 }).toContain('reminded');
  await api.client.clock.set({ rate: 1 });
});

test('after PostgreSQL was restored from a backup, what ran on since is brought back to it', async () => {
  const restored = await handOff('restored');
  await api.stop();
  const backup = await copyDatabase(inject('postgres'), database);
  atTheEnd(backup.drop);
  api = await startedApi(database, { env, worker: 'inside' });
  await api.ready;
  await accept(restored);
  const since = await handOff('since');
  await api.stop();

  api = await startedApi(backup.url, { env, worker: 'inside' });
  await api.ready;
  const { code, out } = await doctor();
  expect(code).toBe(1);
  expect(out).toMatch(
    new RegExp(`differing +1 stand otherwise than their rows, of \\d+ asked: handoff:${restored.id}`),
  );
  expect(out).toContain(`unknown     1 not in PostgreSQL, and something runs: handoff:${since.id}`);
  await doctor('--rebuild');
  await isWell();
  expect(await mended()).toContain(
    'workflow started anew, for it was in another state than its row: restored@firma.example',
  );
  expect(await runs.isRunning(since)).toBe(false);
  const { handoff } = await accept(restored);
  expect(handoff.timeline.filter(({ what }) => what.kind === 'accepted')).toHaveLength(1);
});
