import { createActs, type ActDelivery } from '@smk/activities';
import { computeFigures, numberJournal, readHandoff, readJournal, readLead } from '@smk/store';
import { expect, test } from 'vitest';
import { drive } from './drive.ts';
import { demo, lead, nordlicht, planOf, winter } from './nordlicht.ts';

/** The example's rules, which ask for the day of the next budget, and for the value of a deal that is won. */
const asking = (field = 'budget_date', called = field) => {
  const changes: readonly (readonly [string, string])[] = [
    ['wants_by      date', `${called} date\n  wants_by      date`],
    ['no_budget then recycle after 180 days', `no_budget with ${field} then recycle at ${field} or after 180 days`],
    ['won       on deal_won  then', 'won with deal_value on deal_won then'],
    [
      'because no_budget\n  expect ended as no_budget\n',
      `because no_budget with ${field} 2027-05-15\n  expect ended as no_budget\n`,
    ],
  ];
  return planOf((text) => changes.reduce((so, [line, instead]) => so.replace(line, instead), text));
};

const company = await nordlicht({ plan: asking() });
const { store, activities, take, events, at } = company;

/** Nobody works: an act waits for its case to be carried on. */
const asleep: ActDelivery = { act: () => Promise.resolve({ kind: 'pending' }) };
const acts = createActs({ store, now: company.now, runs: asleep });

async function handOver(email: string) {
  at('2026-11-16 10:00');
  await take(lead(email));
  const { handoff } = await events(email, demo);
  const subject = { kind: 'handoff', id: handoff!.id } as const;
  return { subject, carryOn: () => drive(store, activities, subject, company.now()) };
}

const money = { currency: 'EUR', minor: 1_200_000 } as const;

test('what is said with a rejection is known of the lead, which comes back on that day', async () => {
  const { subject, carryOn } = await handOver('budget@firma.example');
  at('2026-11-16 10:20');
  const does = { kind: 'reject', because: 'no_budget', data: { budget_date: '2027-01-10' } } as const;
  await acts.act({ id: 'no budget', subject, actor: 'anna', does });
  await carryOn();
  expect(await readHandoff(store.db, subject.id)).toMatchObject({
    ended: { kind: 'rejected', as: 'no_budget', data: { budget_date: '2027-01-10' } },
    endData: { budget_date: '2027-01-10' },
  });
  const stored = await readLead(store.db, { key: 'budget@firma.example' });
  expect(stored).toMatchObject({
    fields: { budget_date: '2027-01-10' },
    standing: { stage: 'engaged', recycled: { until: winter('2027-01-10 00:00') } },
  });
  await numberJournal(store.db);
  const ofHandoff = await readJournal(store.db, { since: 0, subject });
  expect(ofHandoff.find(({ what }) => what.kind === 'rejected')?.what).toMatchObject({
    data: { budget_date: '2027-01-10' },
  });
  const ofLead = await readJournal(store.db, { since: 0, subject: { kind: 'lead', id: stored!.id } });
  expect(ofLead.find(({ what }) => what.kind === 'changed')?.what).toEqual({
    kind: 'changed',
    fields: { budget_date: '2027-01-10' },
    personal: [],
  });
});

test('a review adds up what was said with the end, and what an event brought', async () => {
  const byHand = await handOver('hand@firma.example');
  at('2026-11-16 10:30');
  await acts.act({ id: 'accept', subject: byHand.subject, actor: 'anna', does: { kind: 'accept' } });
  const does = { kind: 'end', as: 'won', data: { deal_value: money } } as const;
  at('2026-11-16 11:00');
  await acts.act({ id: 'won', subject: byHand.subject, actor: 'anna', does });
  await byHand.carryOn();
  expect(await readHandoff(store.db, byHand.subject.id)).toMatchObject({ endData: { deal_value: money } });

  const byEvent = await handOver('event@firma.example');
  at('2026-11-16 11:30');
  await events('event@firma.example', { name: 'deal_won', data: { deal_value: 'EUR 500' } });
  await byEvent.carryOn();
  const [review] = asking().reviews;
  const november = { period: '2026-11', from: winter('2026-11-01 00:00'), to: winter('2026-12-01 00:00') };
  const { measures } = await computeFigures(store.db, review!, november, company.now());
  expect(measures.find(({ name }) => name === 'pipeline')?.all).toEqual({ kind: 'sum', sum: 1_250_000, n: 2 });
});

test('an act without what the rules ask for is refused, and nothing is done', async () => {
  const { subject, carryOn } = await handOver('fehlt@firma.example');
  at('2026-11-16 10:20');
  await acts.act({ id: 'missing', subject, actor: 'anna', does: { kind: 'reject', because: 'no_budget' } });
  await carryOn();
  expect(await acts.find('missing')).toMatchObject({
    kind: 'refused',
    code: 'data missing',
    because: 'no_budget is said with budget_date; budget_date is missing.',
  });
  expect(await readHandoff(store.db, subject.id)).toMatchObject({ status: 'open' });
});

test('under rules that call it otherwise, what an older handoff is told is known by the new name', async () => {
  const { subject, carryOn } = await handOver('umbenannt@firma.example');
  await company.activate(asking('asks_again', 'asks_again formerly budget_date'));
  at('2026-11-16 10:20');
  const does = { kind: 'reject', because: 'no_budget', data: { budget_date: '2027-02-01' } } as const;
  await acts.act({ id: 'renamed', subject, actor: 'anna', does });
  await carryOn();
  expect(await readLead(store.db, { key: 'umbenannt@firma.example' })).toMatchObject({
    fields: { asks_again: '2027-02-01' },
    standing: { recycled: { until: winter('2027-02-01 00:00') } },
  });
});
