import { assessNaively, TURN } from '@smk/engine';
import type { JournalEntry, Lead } from '@smk/api/client';
import { newStanding, type LeadStanding, type Plan } from '@smk/plan';
import { activePlan } from '@smk/store';
import { sql } from 'kysely';
import { beforeAll, expect, inject, test } from 'vitest';
import { atTheEnd } from '../support/at-the-end.ts';
import { createDatabase } from '../support/test-postgres.ts';
import { everyPage } from './every-page.ts';
import { eventsUntil, factsFromFiles } from './facts.ts';
import { dealValue, events, leads } from './files.ts';
import { afterBusinessHours, closingOfBusinessDay, type CalendarName } from './independent-due.ts';
import { recompute, type Recomputed } from './recompute.ts';
import { begins, run, type Ran } from './run.ts';
import { summary } from './summary.ts';
import { workedLeads } from './worked-table.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let ran: Ran;
let plan: Plan;
let stored: ReadonlyMap<string, Lead>;
let journal: readonly JournalEntry[];

beforeAll(async () => {
  const database = await createDatabase(inject('postgres'));
  world = await createWorld({ database: database.url, testServer: inject('testServer'), begins });
  atTheEnd(async () => {
    await world.stop();
    await database.drop();
  });
  const started = Date.now();
  ran = await run(world);
  const active = await activePlan(world.store.db);
  if (active === null) throw new Error('No rules are active.');
  plan = active.plan;
  const all = await everyPage((cursor) => world.client.leads.list({ limit: 500, ...cursor }));
  stored = new Map(all.map((lead) => [lead.key, lead]));
  journal = await wholeJournal(world);
  stories = Map.groupBy(journal, ({ lead }) => lead);
  console.log(await summary(world, ran, Date.now() - started));
}, 1_200_000);

let stories: ReadonlyMap<string | null, readonly JournalEntry[]>;
const storyOf = (lead: string): readonly JournalEntry[] => stories.get(lead) ?? [];

/** The journal as it is exported, each lead under the key that the files know it by. */
async function wholeJournal({ client, store }: World): Promise<JournalEntry[]> {
  const { rows } = await sql<{ id: string; key: string }>`select id, key from leads`.execute(store.db);
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const entries = await everyPage((cursor) => client.journal.list({ limit: 500, ...cursor }));
  return entries.map((entry) => ({ ...entry, lead: keys.get(entry.lead ?? '') ?? entry.lead }));
}

test('all leads and all rows of events are in, exact repeats too', async () => {
  expect(stored.size).toBe(2_000);
  const { rows } = await sql<{ lead: string; count: number }>`
    select l.key as lead, count(*)::int as count from events e join leads l on l.id = e.lead where e.name not like 'deal_%' group by l.key`.execute(
    world.store.db,
  );
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(28_199);
  const byLead = new Map(rows.map(({ lead, count }) => [lead, count]));
  for (const [lead, given] of Map.groupBy(events, (event) => event.lead_id))
    expect(byLead.get(lead)).toBe(given.length);
  for (const id of ran.imports) {
    expect(await world.client.imports.get(id)).toMatchObject({ state: 'finished', failed: 0 });
  }
});

test('thirty leads come out as worked out by hand', () => {
  const worked = workedLeads();
  expect(worked.length).toBe(30);
  for (const row of worked) {
    const record = leads.find(({ lead_id }) => lead_id === row.lead)!;
    const decision = assessNaively(plan, factsFromFiles(plan, record, row.asOf, newStanding), row.asOf);
    const { outcome } = decision;
    const says =
      outcome.kind === 'stage'
        ? outcome.stage
        : outcome.kind === 'refused'
          ? `refused by ${outcome.by.join()}`
          : outcome.kind;
    expect({ lead: row.lead, fit: decision.scores['fit'], interest: decision.scores['interest'], says }).toEqual({
      lead: row.lead,
      fit: row.fit,
      interest: row.interest,
      says: row.says,
    });
    const entered = storyOf(row.lead).find((entry) => entry.what['stage'] === row.says);
    if (outcome.kind === 'stage') expect(`${row.lead} ${entered?.at}`).toBe(`${row.lead} ${row.asOf}`);
  }
});

test('scores and stages of all leads equal the plain reading of the rules', async () => {
  const { rows } = await sql<{ key: string; standing: LeadStanding }>`select key, standing from leads`.execute(
    world.store.db,
  );
  const standings = new Map(rows.map(({ key, standing }) => [key, standing]));
  let recycled = 0;
  for (const record of leads) {
    const lead = stored.get(record.lead_id)!;
    const facts = factsFromFiles(plan, record, lead.assessedAt!, standings.get(lead.key)!);
    const { scores } = assessNaively(plan, facts, lead.assessedAt!);
    expect({ lead: lead.key, scores: lead.scores }).toEqual({ lead: lead.key, scores });
    // A lead that came back lost its stage on the way: only what happened since counts, and its scores say so already.
    if (recycledAt(lead.key) === null)
      expect(`${lead.key} ${lead.stage}`).toBe(`${lead.key} ${highestReached(lead.key)}`);
    else recycled += 1;
  }
  expect(recycled).toBeGreaterThan(20);
}, 300_000);

const recycledAt = (key: string): number | null =>
  storyOf(key).find((entry) => entry.what.kind === 'recycled')?.at ?? null;

/** The stage a lead is in by the plain reading alone, judged anew at each of its events that scores, from the files. */
function highestReached(key: string): string | null {
  const record = leads.find(({ lead_id }) => lead_id === key)!;
  const created = Number(record.created);
  const stages = plan.qualifications.flatMap((qualification) => qualification.stages.map(({ name }) => name));
  const scoring = new Set(
    plan.qualifications.flatMap(({ scores }) =>
      scores.flatMap((score) => (score.kind === 'events' ? score.lines.map(({ on }) => on) : [])),
    ),
  );
  const later = eventsUntil(key, Infinity).filter(({ name, at }) => at > created && scoring.has(name));
  let highest = -1;
  for (const moment of new Set([created, ...later.map(({ at }) => at)])) {
    const { outcome } = assessNaively(plan, factsFromFiles(plan, record, moment, newStanding), moment);
    if (outcome.kind === 'stage') highest = Math.max(highest, stages.indexOf(outcome.stage));
    if (outcome.kind === 'refused' || highest === stages.length - 1) break;
  }
  return stages[highest] ?? null;
}

test('every acknowledged act is found exactly once', () => {
  const kinds: Readonly<Record<string, string>> = { accept: 'accepted', contact: 'contacted', reject: 'rejected' };
  const acts = ran.acknowledged.filter(({ kind }) => kind in kinds);
  expect(acts.length).toBeGreaterThan(300);
  for (const [handoff, given] of Map.groupBy(acts, (act) => act.handoff)) {
    const found = journal.filter(
      (entry) => entry.subject.id === handoff && Object.values(kinds).includes(entry.what.kind),
    );
    expect(found.map(({ what }) => what.kind).toSorted()).toEqual(
      given.map(({ kind }) => kinds[kind] ?? kind).toSorted(),
    );
  }
});

test('nobody is assigned twice for one handoff, and every debt is within its bound', async () => {
  const { rows: twice } =
    await sql`select handoff from assignments group by handoff, to_kind, to_name having count(*) > 1`.execute(
      world.store.db,
    );
  expect(twice).toEqual([]);
  const { rows } = await sql<{
    person: string;
    credit: string;
    turns: string;
  }>`select person, credit, turns from pool_members`.execute(world.store.db);
  expect(rows.length).toBe(12);
  for (const { credit, turns } of rows) expect(Math.abs(Number(credit) / TURN - Number(turns))).toBeLessThan(2);
});

test('every lead that reached the stage is owned, queued, refused, or waits for what is named', async () => {
  const handoffs = await everyPage((cursor) => world.client.handoffs.list({ limit: 500, ...cursor }));
  const byLead = Map.groupBy(handoffs, (handoff) => handoff.lead.key);
  const reached = leads.filter(({ lead_id }) => storyOf(lead_id).some((entry) => entry.what['stage'] === 'mql'));
  expect(reached.length).toBeGreaterThan(500);
  for (const { lead_id } of reached) {
    const mine = byLead.get(lead_id) ?? [];
    expect(`${lead_id} ${mine.length > 0}`).toBe(`${lead_id} true`);
    for (const handoff of mine) expect(handoff.owner !== null || handoff.lacks.length > 0).toBe(true);
  }
});

test('due moments equal the independent calculation', async () => {
  const { rows } = await sql<{ name: string; openedAt: string; due: string; team: string | null }>`
    select name, opened_at as "openedAt", due, who_team as team from obligations where subject_kind = 'handoff' and due is not null`.execute(
    world.store.db,
  );
  expect(rows.length).toBeGreaterThan(1_000);
  for (const { name, openedAt, due, team } of rows) {
    const calendar: CalendarName = team === 'us_desk' ? 'new_york' : 'london';
    const opened = Number(openedAt);
    const expected =
      name === 'accept' ? afterBusinessHours(opened, 4, calendar) : closingOfBusinessDay(opened, 2, calendar);
    expect(`${name} ${calendar} ${opened} ${due}`).toBe(`${name} ${calendar} ${opened} ${expected}`);
  }
});

test.each(['2024-01', '2024-02'])('the figures of %s equal those recomputed from the journal', async (period) => {
  const review = await world.client.reviews.get(`monthly:${period}`);
  expect(review.signedOff.map(({ department }) => department)).toEqual(['marketing', 'sales']);
  const { from, to, frozenAt } = review.figures;
  const source = new Map(leads.map((lead) => [lead.lead_id, lead['lead_source'] ?? '']));
  const wanted = (lead: string, of: string | null): boolean => of === null || source.get(lead) === of;
  const figures = (of: string | null): Recomputed =>
    recompute(journal, { from, to, frozenAt }, (lead) => wanted(lead, of), dealValue);
  for (const of of [null, 'inbound_marketing', 'sdr_outbound', 'partner_referral']) {
    const expected = figures(of);
    const told = Object.fromEntries(
      review.figures.measures.map((measure) => [
        measure.name,
        of === null ? measure.all : measure.by[0]?.rows.find(({ value }) => value === of)?.figure,
      ]),
    );
    expect(told['handed_off']).toMatchObject({ kind: 'count', count: expected.handedOff });
    expect(told['accepted_in_time']).toMatchObject({ kind: 'share', ...expected.acceptedInTime });
    expect(told['reached_in_time']).toMatchObject({ kind: 'share', ...expected.reachedInTime });
    expect(told['won'] ?? { kind: 'count', count: 0 }).toMatchObject(
      expected.won === 0 ? {} : { kind: 'count', count: expected.won },
    );
    if (expected.won > 0) expect(told['pipeline']).toMatchObject({ kind: 'sum', sum: expected.pipeline });
  }
});

test('with Temporal’s data thrown away in the middle, every open obligation was restored', () => {
  expect(ran.restored).toBeGreaterThan(50);
});
