import { createActs, type ActDelivery } from '@smk/activities';
import {
  listAssignments,
  listNotices,
  listObligations,
  numberJournal,
  perform,
  readHandoff,
  readHandoffStart,
  readInput,
  readJournal,
  readLead,
  settledWrite,
} from '@smk/store';
import { nextMoment, step } from '@smk/engine';
import { canonicalJson } from '@smk/plan';
import { expect, test } from 'vitest';
import { drive } from './drive.ts';
import { demo, lead, nordlicht, winter } from './nordlicht.ts';

const company = await nordlicht();
const { store, activities, take, events, at } = company;

/** Nobody works: an act waits for its case to be carried on. */
const asleep: ActDelivery = { act: () => Promise.resolve({ kind: 'pending' }) };
const acts = createActs({ store, now: company.now, runs: asleep });

async function handOver(email: string) {
  at('2026-11-16 10:00');
  await take(lead(email));
  const { handoff, owner } = await events(email, demo);
  const subject = { kind: 'handoff', id: handoff!.id } as const;
  return {
    subject,
    owner: owner?.kind === 'person' ? owner.person : '',
    carryOn: () => drive(store, activities, subject, company.now()),
  };
}

async function toldOf(handoff: string): Promise<readonly string[]> {
  await numberJournal(store.db);
  const entries = await readJournal(store.db, { since: 0, subject: { kind: 'handoff', id: handoff } });
  return entries.map((entry) => entry.what.kind);
}

test('an idle owner is reminded, and loses the lead to the next in the team', async () => {
  const { subject, owner, carryOn } = await handOver('idle@firma.example');
  at('2026-11-16 11:01');
  await carryOn();
  const row = await readHandoff(store.db, subject.id);
  expect(row?.owner).toMatchObject({ kind: 'person', team: 'dach_desk' });
  expect(row?.owner).not.toMatchObject({ person: owner });
  expect((await listAssignments(store.db, subject.id)).map((one) => one.attempt)).toEqual([1, 2]);
  const { rows } = await listObligations(store.db, { subject, state: 'any', name: 'accept' });
  expect(rows.map((each) => [each.id, each.state, each.person, each.last?.kind ?? null])).toEqual([
    ['accept', 'missed', owner, 'breached'],
    ['accept#2', 'open', row?.case.tried.at(-1), 'offered'],
  ]);
  const notices = await listNotices(store.db, { subject });
  expect(notices.rows.map((notice) => [notice.about, notice.person]).toReversed()).toEqual([
    ['assigned', owner],
    ['reminder', owner],
    ['offered', row?.case.tried.at(-1)],
  ]);
});

test('steps that are recorded again write nothing twice and answer the same', async () => {
  const { subject, carryOn } = await handOver('again@firma.example');
  at('2026-11-16 11:01');
  const records = await carryOn();
  const before = await toldOf(subject.id);
  const last = records.at(-1)!;
  expect(await activities.recordStep(last)).toEqual({ kind: 'recorded', picked: null });
  // The pick was two steps ago: whoever comes with it now is told to carry on from the row.
  const picking = records.find((record) => record.effects.some((effect) => effect.kind === 'pick'))!;
  expect(await activities.recordStep(picking)).toEqual({ kind: 'stale', case: last.case });
  expect(await toldOf(subject.id)).toEqual(before);
  expect((await listAssignments(store.db, subject.id)).length).toBe(2);
});

test('many at once record the same pick: one person is picked, and all are told so', async () => {
  const { subject, carryOn } = await handOver('pick@firma.example');
  at('2026-11-16 10:59');
  await carryOn();
  const start = (await readHandoffStart(store.db, subject.id))!;
  const stepped = step(start.slice, start.case, { kind: 'time', now: nextMoment(start.case)! });
  const record = { subject, ...stepped, took: [], refused: [] };
  expect(stepped.effects.map((effect) => effect.kind)).toContain('pick');
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => activities.recordStep(record)));
  expect(new Set(outcomes.map(canonicalJson)).size).toBe(1);
  expect(outcomes[0]).toMatchObject({ kind: 'recorded', picked: { attempt: 2, to: { kind: 'person' } } });
  expect((await listAssignments(store.db, subject.id)).length).toBe(2);
});

test('who was picked before the workflow was lost is picked still when the time is told again', async () => {
  const { subject } = await handOver('picked-and-lost@firma.example');
  // Late, so that the offer is made now and not at its moment.
  at('2026-11-16 11:30');
  async function timePasses() {
    const start = (await readHandoffStart(store.db, subject.id))!;
    const stepped = step(start.slice, start.case, { kind: 'time', now: company.now() });
    return activities.recordStep({ subject, ...stepped, took: [], refused: [] });
  }
  const picked = await timePasses();
  expect(picked).toMatchObject({ kind: 'recorded', picked: { attempt: 2, to: { kind: 'person' } } });
  at('2026-11-16 11:31');
  expect(await timePasses()).toEqual(picked);
  expect((await listAssignments(store.db, subject.id)).map((one) => one.attempt)).toEqual([1, 2]);
});

test('an act that was received in time is taken before the clock that ran out meanwhile', async () => {
  const { subject, owner, carryOn } = await handOver('rechtzeitig@firma.example');
  at('2026-11-16 11:00');
  const asked = { id: 'accept-1', subject, actor: owner, does: { kind: 'accept' } } as const;
  expect(await acts.act(asked)).toEqual({ kind: 'pending', id: 'accept-1' });
  at('2026-11-16 11:30');
  const start = (await readHandoffStart(store.db, subject.id))!;
  const hasty = step(start.slice, start.case, { kind: 'time', now: company.now() });
  expect(await activities.recordStep({ subject, ...hasty, took: [], refused: [] })).toMatchObject({ kind: 'stale' });
  await carryOn();
  expect((await readHandoff(store.db, subject.id))?.acceptedAt).toBe(winter('2026-11-16 11:00'));
  const accept = await listObligations(store.db, { subject, state: 'met' });
  expect(accept.rows.map((row) => [row.name, row.breachedAt])).toEqual([['accept', null]]);
  expect(await acts.act(asked)).toMatchObject({ kind: 'done', id: 'accept-1' });
  expect(await acts.find('accept-1')).toMatchObject({ kind: 'done' });
  expect(await acts.act({ ...asked, does: { kind: 'contact' } })).toEqual({ kind: 'key reused' });
});

test('an act that cannot be is refused in a sentence', async () => {
  const { subject, owner, carryOn } = await handOver('nein@firma.example');
  const asked = { id: 'reject-1', subject, actor: owner, does: { kind: 'reject', because: 'too_far_away' } } as const;
  await acts.act(asked);
  await carryOn();
  expect(await acts.act(asked)).toMatchObject({
    kind: 'refused',
    code: 'unknown reason',
    because: expect.stringContaining('not_a_fit'),
  });
  expect(await acts.act({ ...asked, id: 'x', subject: { kind: 'handoff', id: 'nowhere' } })).toEqual({
    kind: 'no such case',
  });
});

test('a rejected lead stands below its stage, and comes back after its time only if it qualifies again', async () => {
  const { subject, owner, carryOn } = await handOver('zurueck@firma.example');
  at('2026-11-16 10:20');
  await acts.act({ id: 'reject-2', subject, actor: owner, does: { kind: 'reject', because: 'not_a_fit' } });
  await carryOn();
  expect(await readHandoff(store.db, subject.id)).toMatchObject({
    status: 'ended',
    ended: { kind: 'rejected', as: 'not_a_fit', at: winter('2026-11-16 10:20') },
  });
  const recycled = await readLead(store.db, { key: 'zurueck@firma.example' });
  expect(recycled).toMatchObject({
    handoff: null,
    standing: { stage: 'engaged', recycled: { below: 'mql', until: winter('2027-02-14 10:20') } },
  });

  at('2027-01-10 10:00');
  expect(await events('zurueck@firma.example', demo)).toMatchObject({ stage: 'engaged', handoff: null });
  at('2027-02-14 10:20');
  for (let more = true; more;) more = (await activities.reassess({ now: company.now(), limit: 50 })).done > 0;
  expect(await readLead(store.db, { key: 'zurueck@firma.example' })).toMatchObject({
    handoff: null,
    standing: { stage: 'engaged' },
  });
  expect(await events('zurueck@firma.example', demo)).toMatchObject({ stage: 'mql', handoff: { status: 'open' } });
});

test.each([
  { rings: 7, opens: 0 },
  { rings: 3_600_000, opens: 3_600_000 },
])('a lead that comes back by itself $rings ms late is handed over $opens ms after its moment', async (late) => {
  const email = `zurueck-${late.rings}@firma.example`;
  at('2026-11-16 10:20');
  const { handoff } = await take(lead(email, { employees: 1_200, budget: 'EUR 80_000' }));
  const subject = { kind: 'handoff', id: handoff!.id } as const;
  await acts.act({ id: email, subject, actor: 'sven', does: { kind: 'reject', because: 'not_a_fit' } });
  await drive(store, activities, subject, company.now());

  const until = winter('2027-02-14 10:20');
  await activities.reassess({ now: until + late.rings, limit: 50 });
  const { handoff: next } = (await readLead(store.db, { key: email }))!;
  expect(await readHandoff(store.db, next!.id)).toMatchObject({ openedAt: until + late.opens });
});

test('a handoff that is won keeps the value of its deal, closes its lead, and answers acts that come too late', async () => {
  const { subject, owner, carryOn } = await handOver('gewonnen@firma.example');
  at('2026-11-16 10:30');
  await acts.act({ id: 'accept-2', subject, actor: owner, does: { kind: 'accept' } });
  await carryOn();
  at('2026-11-17 12:00');
  await events('gewonnen@firma.example', { name: 'deal_won', data: { deal_value: 'EUR 12_500.50' } });
  await acts.act({ id: 'contact-late', subject, actor: owner, does: { kind: 'contact' } });
  // The event and the act are of one moment: the event was first.
  await drive(store, activities, subject, company.now()).catch(() => {});
  expect(await readHandoff(store.db, subject.id)).toMatchObject({
    status: 'ended',
    ended: { kind: 'ended', as: 'won' },
    endData: { deal_value: { currency: 'EUR', minor: 1_250_050 } },
  });
  expect(await readInput(store.db, 'contact-late')).toMatchObject({ state: 'refused', result: { code: 'ended' } });
  expect(await acts.act({ id: 'later', subject, actor: owner, does: { kind: 'contact' } })).toMatchObject({
    kind: 'refused',
    code: 'ended',
  });
  expect(await readLead(store.db, { key: 'gewonnen@firma.example' })).toMatchObject({ standing: { closed: true } });
  expect((await listObligations(store.db, { subject })).rows).toEqual([]);
});

test('what a handoff waited for starts its clocks when it comes', async () => {
  at('2026-11-16 10:00');
  const { handoff } = await take(lead('warten@firma.example', { country: '', employees: 1_200, budget: 'EUR 80_000' }));
  const subject = { kind: 'handoff', id: handoff!.id } as const;
  at('2026-11-17 09:00');
  const { owner } = await take({ email: 'warten@firma.example', country: 'AT' });
  await drive(store, activities, subject, company.now());
  const { rows } = await listObligations(store.db, { subject, state: 'any' });
  expect(rows.map((row) => [row.name, row.state, row.due])).toEqual([
    ['accept', 'open', winter('2026-11-17 10:00')],
    ['contact', 'open', winter('2026-11-17 13:00')],
    ['needs', 'met', null],
  ]);
  expect((await readHandoff(store.db, subject.id))?.owner).toEqual(owner);
  expect((await listAssignments(store.db, subject.id)).length).toBe(1);
});

test('a lead whose refusal comes true leaves its owner at once', async () => {
  const { subject, carryOn } = await handOver('ohne@firma.example');
  await take({ email: 'ohne@firma.example', consent: false });
  await carryOn();
  expect(await readHandoff(store.db, subject.id)).toMatchObject({
    status: 'ended',
    ended: { kind: 'withdrawn', as: 'no_consent' },
  });
  expect(await toldOf(subject.id)).toContain('withdrawn');
});

test('an act that was refused before a step takes it in stays refused, and the step is not taken', async () => {
  const { subject } = await handOver('settled@firma.example');
  const id = 'accept-settled';
  await acts.act({ id, subject, actor: 'anna', does: { kind: 'accept' } });
  const refusal = { kind: 'refused', code: 'waiting', because: 'It waited.' } as const;
  await perform(store.db, [settledWrite([{ id, result: refusal }])]);
  const start = (await readHandoffStart(store.db, subject.id))!;
  const { input } = (await readInput(store.db, id))!;
  const record = { subject, ...step(start.slice, start.case, input), took: [id], refused: [] };
  const told = await toldOf(subject.id);
  expect(await activities.recordStep(record)).toEqual({ kind: 'stale', case: start.case, settled: refusal });
  expect(await toldOf(subject.id)).toEqual(told);
  expect((await readHandoff(store.db, subject.id))?.acceptedAt).toBeNull();
});
