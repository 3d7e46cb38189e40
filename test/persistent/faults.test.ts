import type { JournalEntry } from '@smk/api/client';
import type { Subject } from '@smk/plan';
import { openCases } from '@smk/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyPage } from '../procurement/every-page.ts';
import { dealValue, leads } from '../procurement/files.ts';
import { recompute } from '../procurement/recompute.ts';
import { rate, reviewDue, scheduleId } from './beginning.ts';
import { eventually } from './eventually.ts';
import { foundHowOften, unasked } from './found.ts';
import { dueOf, momentsOf, timedSteps, type Owed } from './ladders.ts';
import { startMachine, type Machine } from './machine.ts';
import { leadsInPart, partOfEvents } from './part.ts';
import { january, run, type Ran } from './run.ts';
import { told } from './told.ts';

let machine: Machine;
let ran: Ran;
let owed: readonly Owed[];
beforeAll(async () => {
  const began = performance.now();
  machine = await startMachine(inject('temporal'));
  ran = await run(machine).catch((failure: unknown) => {
    console.error(machine.lastWords());
    throw failure;
  });
  console.log(told(ran, performance.now() - began));
  const { rows } = await sql<Owed>`
    select subject_id as subject, id, name, who_team as team, opened_at as opened, due from obligations
    where subject_kind = 'handoff' and due is not null`.execute(ran.store.db);
  owed = rows;
}, 400_000);
afterAll(async () => {
  await ran?.close();
  await machine?.stop();
});

test('each part died once with work in hand, and all of it was carried out', () => {
  expect(ran.faults.map(({ part }) => part)).toEqual([
    'worker',
    'API',
    'PostgreSQL',
    'Temporal',
    'Temporal’s database',
  ]);
  for (const { part, inFlight } of ran.faults) {
    const { requests, transactions, messages, rows, inputs, steps } = inFlight;
    const work = requests + transactions + messages.length + rows.length + inputs.length + steps.length;
    expect(work, part).toBeGreaterThan(0);
  }
});

test('while a part is away calls fail fast, and go through later under the same key', () => {
  const { failures, writes } = ran.ledger;
  expect(failures.length).toBeGreaterThan(0);
  expect(Math.max(...failures.map(({ took }) => took))).toBeLessThan(5_000);
  expect(new Set(failures.map(({ status }) => status)).difference(new Set([null, 503]))).toEqual(new Set());
  expect(writes.filter(({ calls }) => calls > 1).length).toBeGreaterThan(0);
});

test('every acknowledged write is found exactly once', async () => {
  const { store, ledger, journal } = ran;
  const found = await foundHowOften(store, ledger.writes, journal);
  expect(found.size).toBeGreaterThan(200);
  expect([...found].filter(([, times]) => times !== '1')).toEqual([]);
  expect(unasked(ledger.writes, journal)).toEqual([]);
});

test('all leads and all rows of events are in, each once', async () => {
  const { client, imports, store, ledger } = ran;
  for (const id of imports)
    expect(await client.imports.get(id)).toMatchObject({ state: 'finished', failed: 0, waiting: 0 });
  const all = await everyPage((cursor) => client.leads.list({ limit: 500, ...cursor }));
  expect(all.length).toBe(leadsInPart);
  const { rows } = await sql<{ events: number }>`select count(*)::int as events from events`.execute(store.db);
  const deals = ledger.writes.filter(({ kind, answer }) => kind === 'event' && answer === 'done').length;
  expect(rows[0]?.events).toBe(partOfEvents.length + deals);
  expect((await client.events.parked()).rows).toEqual([]);
});

test('nobody is assigned twice for one handoff', async () => {
  const { rows } = await sql`
    select handoff from assignments group by handoff, to_kind, to_name having count(*) > 1`.execute(ran.store.db);
  expect(rows).toEqual([]);
});

test('due moments equal the independent calculation', () => {
  expect(owed.length).toBeGreaterThan(150);
  for (const one of owed) expect(`${one.subject} ${one.id} ${one.due}`).toBe(`${one.subject} ${one.id} ${dueOf(one)}`);
});

test('ladders run in due order, each step at its own moment, also what fell due while a part was away', () => {
  const steps = timedSteps(ran.journal);
  for (const [subject, mine] of Map.groupBy(steps, (entry) => entry.subject.id)) {
    const byId = new Map(owed.filter((one) => one.subject === subject).map((one) => [one.id, one]));
    expect(mine.map(({ at }) => at)).toEqual(mine.map(({ at }) => at).toSorted((a, b) => a - b));
    for (const entry of mine) {
      const moments = momentsOf(entry, byId);
      if (moments.length > 0) expect(moments, JSON.stringify(entry)).toContain(entry.at);
    }
  }
  const meanwhile = (entry: JournalEntry): boolean =>
    ran.faults.some(({ from, to }) => from < entry.at && entry.at < to);
  expect(steps.filter(meanwhile).length).toBeGreaterThan(0);
});

test('the lists show exactly the open cases, each running once', async () => {
  const { store, runs, temporal } = ran;
  const names = (subjects: readonly Subject[]): string =>
    subjects
      .map(({ kind, id }) => `${kind}:${id}`)
      .toSorted()
      .join(' ');
  const look = async () => {
    const open = (await openCases(store.db, { after: null, limit: 5_000 })).map(({ subject }) => subject);
    const listed = (await runs.listOpen()) ?? [];
    const query = "ExecutionStatus = 'Running' AND WorkflowType IN ('handoff', 'review')";
    const { count } = await temporal.client.workflow.count(query);
    return { open: names(open), listed: names(listed), orphans: count - open.length };
  };
  const seen = await eventually(look, ({ open, listed, orphans }) => open === listed && orphans === 0, {
    limit: 20_000,
    otherwise: 'The lists do not show what is open',
  });
  expect(seen.open).toContain('handoff:');
});

test('the review was opened by its Schedule, at its own moment, and signed off by both', async () => {
  const { temporal, review, scheduled } = ran;
  for (const [index, moment] of scheduled.entries()) {
    expect(moment).toBeGreaterThanOrEqual(reviewDue);
    expect(moment).toBeLessThanOrEqual(reviewDue + 1_000 * [1, rate][index]!);
  }
  const opening = await temporal.client.workflow.count(
    `TemporalScheduledById = '${scheduleId}' AND WorkflowId STARTS_WITH '${scheduleId}:opening'`,
  );
  expect(opening.count).toBe(1);
  expect(review).toMatchObject({ id: january, status: 'ended', openedAt: reviewDue });
  expect(review.signedOff.map(({ department }) => department)).toEqual(['marketing', 'sales']);
});

test('its figures equal those recomputed from the exported journal', () => {
  const { review, journal } = ran;
  const { from, to, frozenAt, measures } = review.figures;
  const opening = journal.find(({ subject, what }) => subject.id === january && what.kind === 'opened')!;
  // A lead that an outage kept from coming in until the review was open is not in its figures.
  const late = new Set(
    journal
      .filter(({ what, recordedAt }) => what.kind === 'opened' && recordedAt > opening.recordedAt)
      .map(({ subject }) => subject.id),
  );
  const known = journal.filter(({ subject }) => !late.has(subject.id));
  const source = new Map(leads.map((lead) => [lead.lead_id, lead['lead_source'] ?? '']));
  for (const of of [null, 'inbound_marketing', 'sdr_outbound', 'partner_referral']) {
    const expected = recompute(
      known,
      { from, to, frozenAt },
      (lead) => of === null || source.get(lead) === of,
      dealValue,
    );
    const figure = (name: string) => {
      const measure = measures.find((one) => one.name === name)!;
      return of === null ? measure.all : measure.by[0]?.rows.find(({ value }) => value === of)?.figure;
    };
    expect(figure('handed_off')).toMatchObject({ kind: 'count', count: expected.handedOff });
    expect(figure('accepted_in_time')).toMatchObject({ kind: 'share', ...expected.acceptedInTime });
    expect(figure('reached_in_time')).toMatchObject({ kind: 'share', ...expected.reachedInTime });
    if (expected.won > 0) expect(figure('won')).toMatchObject({ count: expected.won });
    if (expected.won > 0) expect(figure('pipeline')).toMatchObject({ sum: expected.pipeline });
  }
});

test('with Temporal’s database removed, every open case was restored', () => {
  expect(ran.restored.open).toBeGreaterThan(20);
});
