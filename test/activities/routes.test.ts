import { createActs } from '@smk/activities';
import { numberJournal, readJournal } from '@smk/store';
import { expect, test } from 'vitest';
import { drive } from './drive.ts';
import { demo, lead, nordlicht, planOf } from './nordlicht.ts';

const company = await nordlicht();
const { store, activities, take, events, at } = company;
const acts = createActs({ store, now: company.now, runs: { act: () => Promise.resolve({ kind: 'pending' }) } });

/** Who has a lead once it is worth a call. */
async function handOver(email: string, more: Readonly<Record<string, unknown>> = {}) {
  await take(lead(email, more));
  const { handoff, owner } = await events(email, demo);
  return { id: handoff!.id, owner: owner?.kind === 'person' ? owner.person : (owner?.kind ?? 'nobody') };
}

async function reject(id: string, owner: string): Promise<void> {
  const subject = { kind: 'handoff', id } as const;
  await acts.act({ id: `${id} rejected`, subject, actor: owner, does: { kind: 'reject', because: 'duplicate' } });
  await drive(store, activities, subject, company.now());
}

const full = planOf((text) => text.replace('  led by  chloe\n', '  led by  chloe\n  capacity each 2 open\n'));

test('whoever has as many leads open as the rules let them have gets no more, and a line with nobody left is passed over', async () => {
  await company.activate(full);
  at('2026-11-16 10:00');
  const all = await Promise.all(Array.from({ length: 9 }, (_, n) => handOver(`voll-${n}@firma.example`)));
  expect(all.map(({ owner }) => owner).toSorted()).toEqual([
    'anna',
    'anna',
    'ben',
    'ben',
    'chloe',
    'chloe',
    'queue',
    'queue',
    'queue',
  ]);
  await numberJournal(store.db);
  const queued = all.find(({ owner }) => owner === 'queue')!;
  const told = await readJournal(store.db, { since: 0, subject: { kind: 'handoff', id: queued.id } });
  expect(told.map(({ what }) => what)).toContainEqual({
    kind: 'passed over',
    line: 'country in dach',
    because: 'nobody of dach_desk is there: anna is at capacity, ben is at capacity, chloe is at capacity',
  });

  const bens = all.find(({ owner }) => owner === 'ben')!;
  await reject(bens.id, 'ben');
  expect((await handOver('frei@firma.example')).owner).toBe('ben');
});

test('somebody at capacity is offered nothing either', async () => {
  at('2026-11-16 11:00');
  expect((await handOver('grenze@firma.example')).owner).toBe('queue');
  await company.activate(planOf());
  at('2026-11-17 10:00');
  const fresh = await handOver('anders@firma.example');
  await company.activate(full);
  at('2026-11-17 11:01');
  await drive(store, activities, { kind: 'handoff', id: fresh.id }, company.now());
  await numberJournal(store.db);
  const told = await readJournal(store.db, { since: 0, subject: { kind: 'handoff', id: fresh.id } });
  expect(told.map(({ what }) => what.kind)).toContain('nobody left');
});

test('by open load the one who has least gets the next', async () => {
  await company.activate(
    planOf((text) =>
      text.replace('to dach_desk  in turn ', 'to dach_desk by open load ').replace('anna weight 2', 'anna'),
    ),
  );
  at('2026-11-18 10:00');
  // All of them have had their two leads, and one of them three.
  const next = [await handOver('last-1@firma.example'), await handOver('last-2@firma.example')];
  expect(new Set(next.map(({ owner }) => owner)).size).toBe(2);
});

test('who is named by a field of the lead has it, whatever else they have', async () => {
  await company.activate(
    planOf((text, path) =>
      path === 'leads.smk'
        ? text.replace('  budget ', '  keeper person\n  budget ')
        : text
            .replace('    to enterprise in turn', '    to keeper when keeper is known\n    to enterprise in turn')
            .replace('  led by  chloe\n', '  led by  chloe\n  capacity each 1 open\n'),
    ),
  );
  expect((await handOver('kennt@firma.example', { keeper: 'chloe' })).owner).toBe('chloe');
  // Somebody whom nobody here knows takes nothing, and all others have enough.
  expect((await handOver('fremd@firma.example', { keeper: 'paul@partner.example' })).owner).toBe('queue');
});
