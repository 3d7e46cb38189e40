import { createActs } from '@smk/activities';
import { listNotices, listObligations, numberJournal, readJournal, readReview } from '@smk/store';
import { canonicalJson } from '@smk/plan';
import { expect, test } from 'vitest';
import { drive } from './drive.ts';
import { demo, lead, nordlicht, winter } from './nordlicht.ts';

const company = await nordlicht();
const { store, activities, take, events, at } = company;
const acts = createActs({ store, now: company.now, runs: { act: () => Promise.resolve({ kind: 'pending' }) } });

async function handOver(email: string, source: string, when: string) {
  at(when);
  await take(lead(email, { source }));
  const { handoff, owner } = await events(email, demo);
  const subject = { kind: 'handoff', id: handoff!.id } as const;
  return {
    carryOn: () => drive(store, activities, subject, company.now()),
    accept: () =>
      acts.act({
        id: `accept ${email}`,
        subject,
        actor: owner?.kind === 'person' ? owner.person : 'nobody',
        does: { kind: 'accept' },
      }),
  };
}

test('a review that is not due yet is not opened', async () => {
  at('2026-11-20 09:00');
  expect(await activities.openReview({ review: 'monthly', period: '2026-11', now: company.now() })).toBeNull();
});

test('a review freezes the figures of its month, and they never change', async () => {
  const won = await handOver('won@firma.example', 'website', '2026-11-23 10:00');
  at('2026-11-23 10:30');
  await won.accept();
  await won.carryOn();
  at('2026-11-25 10:00');
  await events('won@firma.example', { name: 'deal_won', data: { deal_value: 'EUR 48_000' } });
  await won.carryOn();
  const idle = await handOver('idle@firma.example', 'event', '2026-11-24 10:00');
  at('2026-11-24 11:01');
  await idle.carryOn();
  await handOver('december@firma.example', 'event', '2026-12-01 08:00');

  at('2026-12-01 09:00');
  const opened = await activities.openReview({ review: 'monthly', period: null, now: company.now() });
  expect(opened?.case).toMatchObject({ id: 'monthly:2026-11', status: 'open', openedAt: winter('2026-12-01 09:00') });
  const review = await readReview(store.db, 'monthly:2026-11');
  const figures = Object.fromEntries(review!.figures.measures.map((measure) => [measure.name, measure.all]));
  expect(figures).toEqual({
    handed_off: { kind: 'count', count: 2, n: 2 },
    // One in time; one missed, and offered to the next, who is overdue too though nobody has recorded it.
    accepted_in_time: { kind: 'share', inTime: 1, of: 3, n: 3 },
    won: { kind: 'count', count: 1, n: 2 },
    pipeline: { kind: 'sum', sum: 4_800_000, n: 1 },
  });
  const bySource = review!.figures.measures[0]!.by[0]!;
  expect(bySource).toEqual({
    field: 'source',
    rows: [
      { value: 'event', figure: { kind: 'count', count: 1, n: 1 } },
      { value: 'website', figure: { kind: 'count', count: 1, n: 1 } },
    ],
  });

  at('2026-12-02 09:00');
  await take({ email: 'idle@firma.example', source: 'partner' });
  await idle.carryOn();
  const again = await activities.openReview({ review: 'monthly', period: '2026-11', now: company.now() });
  expect(again?.case).toEqual(opened?.case);
  expect((await readReview(store.db, 'monthly:2026-11'))?.figures).toEqual(review?.figures);
});

test('a review that is opened late is about its own moment', async () => {
  at('2027-03-02 14:00');
  const opened = await activities.openReview({ review: 'monthly', period: null, now: company.now() });
  const due = winter('2027-03-01 09:00');
  expect(opened?.case).toMatchObject({ id: 'monthly:2027-02', openedAt: due });
  expect((await readReview(store.db, 'monthly:2027-02'))?.figures.frozenAt).toBe(due);
  await numberJournal(store.db);
  const [entry] = await readJournal(store.db, { since: 0, subject: { kind: 'review', id: 'monthly:2027-02' } });
  expect(entry).toMatchObject({ at: due, recordedAt: company.now() });
});

test('a review is opened once, however many open it', async () => {
  at('2027-01-04 09:00');
  const opened = await Promise.all(
    Array.from({ length: 8 }, () => activities.openReview({ review: 'monthly', period: null, now: company.now() })),
  );
  expect(new Set(opened.map((one) => canonicalJson(one?.case))).size).toBe(1);
  expect(opened[0]?.case.id).toBe('monthly:2026-12');
});

test('both departments owe a sign-off; who signs is recorded, and the review ends with the last', async () => {
  const subject = { kind: 'review', id: 'monthly:2026-12' } as const;
  const owed = await listObligations(store.db, { subject });
  expect(new Set(owed.rows.map((row) => `${row.name} ${row.by} ${row.person}`))).toEqual(
    new Set(['sign_off marketing maria', 'sign_off sales sven']),
  );
  const notices = await listNotices(store.db, { subject });
  expect(new Set(notices.rows.map((notice) => `${notice.about} ${notice.person}`))).toEqual(
    new Set(['review opened maria', 'review opened sven']),
  );
  for (const [department, actor] of [
    ['marketing', 'maria'],
    ['sales', 'sven'],
  ] as const) {
    at(department === 'marketing' ? '2027-01-04 10:00' : '2027-01-05 10:00');
    await acts.act({ id: `sign ${department}`, subject, actor, does: { kind: 'sign off', department } });
    await drive(store, activities, subject, company.now());
  }
  expect(await readReview(store.db, subject.id)).toMatchObject({
    status: 'ended',
    signedOff: [
      { department: 'marketing', by: 'maria' },
      { department: 'sales', by: 'sven', at: winter('2027-01-05 10:00') },
    ],
  });
});
