import { listHandoffs, planHash, readHandoff, readHandoffStart, readLead } from '@smk/store';
import { expect, test } from 'vitest';
import { demo, lead, nordlicht, planOf } from './nordlicht.ts';

const company = await nordlicht();
const { store, take, events } = company;

test('new rules decide from the next fact on; handoffs that run keep what they began with', async () => {
  await take(lead('alt@firma.example'));
  const before = await events('alt@firma.example', demo);
  expect(before.handoff?.status).toBe('open');
  const stricter = planOf((text) =>
    text
      .replace('within 1 business hour {', 'within 2 business hours {')
      .replace('refuse rival ', 'refuse tiny      when headcount < 400\n  refuse rival '),
  );
  const hash = await company.activate(stricter);

  expect(await readLead(store.db, { key: 'alt@firma.example' })).toMatchObject({
    plan: before.plan,
    standing: { stage: 'mql' },
  });
  const start = await readHandoffStart(store.db, before.handoff!.id);
  expect(start?.slice.plan).toBe(before.plan);
  expect(start?.slice.rule.owes[0]?.within).toEqual({ amount: 1, unit: 'hours', business: true });

  const refused = await take(lead('neu@firma.example'));
  expect(refused).toMatchObject({ plan: hash, outcome: { kind: 'refused', by: ['tiny'] } });
  const after = await take(lead('gross@firma.example', { employees: 1_000, budget: 'EUR 80_000' }));
  expect((await readHandoffStart(store.db, after.handoff!.id))?.slice.rule.owes[0]?.within.amount).toBe(2);
});

test('rules that become active while many write are the rules of every write after', async () => {
  const plans = [planOf(), planOf((text) => text.replace('+20 big_enough', '+21 big_enough'))];
  const writes = Array.from({ length: 120 }, async (_, n) => {
    if (n % 30 === 0) await company.activate(plans[(n / 30) % 2]!);
    return take(lead(`wechsel-${n}@firma.example`, { budget: '' }));
  });
  for (const taken of await Promise.all(writes)) {
    expect(taken.scores['fit']).toBe(taken.plan === planHash(plans[1]!) ? 36 : 35);
  }
});

test('a handoff whose team is gone goes by the next line that is true, never to nobody', async () => {
  await company.activate(planOf());
  const waiting = await take(lead('weg@firma.example', { country: '', employees: 1_200, budget: 'EUR 80_000' }));
  await company.activate(planOf((text) => text.replaceAll('enterprise', 'key_accounts')));
  const found = await take({ email: 'weg@firma.example', country: 'DE' });
  expect(found).toMatchObject({ handoff: { id: waiting.handoff!.id }, owner: { kind: 'person', team: 'dach_desk' } });
  expect((await readHandoff(store.db, waiting.handoff!.id))?.plan).toBe(waiting.plan);
  expect((await listHandoffs(store.db, { lead: waiting.lead })).rows.length).toBe(1);
});
