import type { IncomingEvent } from '@smk/activities';
import {
  listAssignments,
  listHandoffs,
  listLeads,
  numberJournal,
  readJournal,
  readLoad,
  readLead,
  type HandoffRow,
} from '@smk/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demo, lead, nordlicht, winter } from './nordlicht.ts';

const TURN = 1_000_000_000;
const company = await nordlicht({ poolSize: 24 });
const { store, intake } = company;

/** A lead that is a mql as soon as it arrives. */
const ready = (email: string) => lead(email, { employees: 1_200, budget: 'EUR 80_000' });

async function allHandoffs(): Promise<readonly HandoffRow[]> {
  const rows: HandoffRow[] = [];
  for (let after: string | undefined; ;) {
    const page = await listHandoffs(store.db, { limit: 500, after });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

test('of 32 callers with one idempotency key, one creates the lead and all get its answer', async () => {
  const once = {
    key: 'put-1',
    request: 'hash',
    at: company.now(),
    answer: (value: unknown) => ({ status: 201, body: value }),
  };
  const answers = await Promise.all(
    Array.from({ length: 32 }, () => intake.takeLead({ fields: ready('eins@firma.example') }, once)),
  );
  const fresh = answers.flatMap((answer) => (answer.kind === 'new' ? [answer.value] : []));
  const replayed = answers.flatMap((answer) => (answer.kind === 'replayed' ? [answer.answer.body] : []));
  expect(fresh.length).toBe(1);
  expect(replayed.length).toBe(31);
  for (const body of replayed) expect(body).toEqual(fresh[0]);
  expect((await allHandoffs()).length).toBe(1);
});

test('of 32 callers without a key, one creates the lead, and it is handed over once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 32 }, () => intake.takeLead({ fields: ready('zwei@firma.example') })),
  );
  const values = answers.map((answer) =>
    answer.kind === 'new' && answer.value.kind === 'taken' ? answer.value : null,
  );
  expect(values.filter((value) => value?.created).length).toBe(1);
  expect(new Set(values.map((value) => value?.handoff?.id)).size).toBe(1);
  const row = await readLead(store.db, { key: 'zwei@firma.example' });
  expect((await listHandoffs(store.db, { lead: row!.id })).rows.length).toBe(1);
});

test('events and their lead that arrive at the same moment find each other', async () => {
  const names = Array.from({ length: 60 }, (_, n) => `zugleich-${n}@firma.example`);
  await Promise.all(
    names.flatMap((email) => [
      intake.takeEvents({ key: email }, [demo]),
      intake.takeLead({ fields: lead(email) }),
      intake.takeEvents({ key: email }, [{ name: 'pricing_viewed' }]),
    ]),
  );
  for (const key of names) {
    expect(await readLead(store.db, { key })).toMatchObject({
      decision: { scores: { interest: 30 } },
      handoff: { name: 'mql_to_sales' },
    });
  }
});

test('after 500 assignments at once nobody is assigned twice for one handoff, and no debt reaches a whole turn', async () => {
  const before = (await allHandoffs()).length;
  await Promise.all(
    Array.from({ length: 500 }, (_, n) =>
      intake.takeLead({
        fields:
          n % 3 === 0
            ? ready(`lead-${n}@firma.example`)
            : lead(`lead-${n}@firma.example`, {
                budget: 'EUR 80_000',
                employees: 1_000,
                country: n % 3 === 1 ? 'DE' : 'AT',
              }),
      }),
    ),
  );
  // The others go to the desk of their country.
  await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      intake
        .takeLead({ fields: lead(`desk-${n}@firma.example`, { job_title: 'VP Energy' }) })
        .then(() => intake.takeEvents({ key: `desk-${n}@firma.example` }, [demo])),
    ),
  );
  const handoffs = await allHandoffs();
  expect(handoffs.length).toBe(before + 800);
  for (const handoff of handoffs) {
    const assignments = await listAssignments(store.db, handoff.id);
    expect(assignments.map((one) => one.attempt)).toEqual([1]);
    expect(assignments[0]?.to).toEqual(handoff.owner);
  }
  const load = await readLoad(store.db);
  const turns = load.flatMap((person) => person.turns.map((turn) => ({ person: person.person, ...turn })));
  for (const { debt } of turns) expect(Math.abs(debt)).toBeLessThan(TURN);
  for (const team of ['enterprise', 'dach_desk']) {
    const own = turns.filter((turn) => turn.team === team);
    expect(own.reduce((sum, turn) => sum + turn.debt, 0)).toBe(0);
    const owned = handoffs.filter((handoff) => handoff.owner?.kind === 'person' && handoff.owner.team === team).length;
    expect(own.reduce((sum, turn) => sum + turn.turns, 0)).toBe(owned);
  }
  // Anna has weight 2 of 4.
  const anna = turns.find((turn) => turn.person === 'anna');
  const desk = turns.filter((turn) => turn.team === 'dach_desk').reduce((sum, turn) => sum + turn.turns, 0);
  expect(Math.abs((anna?.turns ?? 0) - desk / 2)).toBeLessThan(1);
});

test('batches that touch the same leads in any order end without a deadlock, each change in them', async () => {
  const emails = Array.from({ length: 40 }, (_, n) => `kreuz-${n}@firma.example`);
  const batches = Array.from({ length: 10 }, (_, n) => {
    const order = n % 2 === 0 ? emails : emails.toReversed();
    return order.map((email) => ({ kind: 'lead', lead: { fields: ready(email) } }) as const);
  });
  const views = emails.map((email) => ({ kind: 'events', key: email, events: [{ name: 'pricing_viewed' }] }) as const);
  const answers = await Promise.all([...batches, views, views.toReversed()].map((batch) => intake.takeMany(batch)));
  expect(answers.flat().filter((answer) => answer.kind === 'taken' || answer.kind === 'parked').length).toBe(480);
  const rows = await Promise.all(emails.map((key) => readLead(store.db, { key })));
  expect(rows.map((row) => row?.decision?.scores['interest'])).toEqual(emails.map(() => 10));
});

const arrivals = fc.shuffledSubarray(
  [
    { ...demo, id: 'a', at: winter('2026-11-02 09:00') },
    { name: 'pricing_viewed', id: 'b', at: winter('2026-11-05 09:00') },
    { name: 'pricing_viewed', id: 'c', at: winter('2026-11-06 09:00') },
    { name: 'pricing_viewed', id: 'd', at: winter('2026-11-07 09:00') },
    { name: 'pricing_viewed', id: 'e', at: winter('2026-11-07 09:00') },
    { name: 'webinar_attended', id: 'f', at: winter('2026-11-09 09:00'), data: { topic: 'pricing' } },
    { name: 'pricing_viewed', id: 'g', at: winter('2026-11-13 10:00') },
  ] satisfies IncomingEvent[],
  { minLength: 7 },
);

test('whatever order events and their lead arrive in, facts and scores are the same', async () => {
  let run = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(arrivals, fc.nat({ max: 7 }), fc.boolean(), async (order, when, together) => {
      run += 1;
      const key = `reihe-${run}@firma.example`;
      for (const [index, event] of order.entries()) {
        if (index === when) await intake.takeLead({ fields: lead(key) });
        if (!together) await intake.takeEvents({ key }, [event]);
      }
      if (together) await intake.takeEvents({ key }, order);
      if (when === 7) await intake.takeLead({ fields: lead(key) });
      const row = await readLead(store.db, { key });
      const why = (await intake.why(row!.id))!;
      if (why.kind !== 'explained') throw new Error(why.sentence);
      const events = why.decision.because.scores.flatMap((score) => score.events);
      seen.add(JSON.stringify([row!.decision?.scores, row!.standing.stage, row!.changesAt, events]));
    }),
    { numRuns: 40 },
  );
  expect(seen.size).toBe(1);
});

test('every entry of the journal is of its own step, for hundreds of leads written at once', async () => {
  await numberJournal(store.db);
  const { rows } = await listLeads(store.db, { limit: 500 });
  const entries = await readJournal(store.db, { since: 0, limit: 5_000 });
  const places = entries.map((entry) => `${entry.subject.kind} ${entry.subject.id} ${entry.step} ${entry.index}`);
  expect(new Set(places).size).toBe(places.length);
  for (const row of rows.slice(0, 20)) {
    const own = await readJournal(store.db, { since: 0, subject: { kind: 'lead', id: row.id } });
    expect(Math.max(...own.map((entry) => entry.step))).toBeLessThanOrEqual(row.version);
  }
});
