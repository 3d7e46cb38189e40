import { ProblemAnswer } from '@smk/api/client';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase, freshTemporal } from '../support/fresh.ts';
import { startedApi, withExampleRules, type StartedApi } from './started-api.ts';

let api: StartedApi;
beforeAll(async () => {
  const [database, temporal] = await Promise.all([freshDatabase(), freshTemporal()]);
  const env = { TEMPORAL_ADDRESS: temporal.address };
  api = await startedApi(database, { env, worker: 'inside' });
  await withExampleRules(api);
  await api.ready;
});

const firma = { company: 'Firma', country: 'DE', employees: 350, consent: true };

/** The handoff that a lead's interest opens, once it has an owner. */
async function handOff(key: string) {
  await api.client.leads.put(key, firma);
  const answer = await api.client.events.post(key, [{ name: 'demo_requested', data: { product: 'roof' } }]);
  if (answer.state !== 'taken' || answer.lead.handoff === null) throw new Error('No handoff was opened.');
  return api.client.handoffs.get(answer.lead.handoff.id);
}

const ownerOf = ({ owner }: Awaited<ReturnType<typeof handOff>>) => (owner?.kind === 'person' ? owner.person : null);
const kindsOf = async (id: string) => (await api.client.handoffs.get(id)).timeline.map(({ what }) => what.kind);

test('whoever is away gets no lead until they are back, and who leads the team is told of the leads that they have', async () => {
  const first = await handOff('a1@firma.example');
  const away = ownerOf(first)!;
  const absence = await api.client.people.away(away, 'flu', {}, { actor: 'sven', key: 'flu-1' });
  expect(absence).toMatchObject({ person: away, id: 'flu', until: null });
  expect(await api.client.people.away(away, 'flu', {}, { actor: 'sven', key: 'flu-1' })).toEqual(absence);
  await expect.poll(() => kindsOf(first.id), { timeout: 30_000 }).toContain('owner absent');
  expect((await kindsOf(first.id)).filter((kind) => kind === 'owner absent')).toHaveLength(1);

  const owners = [];
  for (const n of [2, 3, 4, 5]) owners.push(ownerOf(await handOff(`a${n}@firma.example`)));
  expect(owners).not.toContain(away);
  expect((await api.client.people.absences()).map(({ person, id }) => `${person} ${id}`)).toEqual([`${away} flu`]);

  expect(await api.client.people.back(away, 'flu')).toBe(true);
  expect(await api.client.people.back(away, 'flu')).toBe(false);
  const again = [];
  for (const n of [6, 7, 8]) again.push(ownerOf(await handOff(`a${n}@firma.example`)));
  expect(again).toContain(away);
});

test('an absence of later is told of when it begins', async () => {
  const handoff = await handOff('later@firma.example');
  const now = Date.parse('2026-11-16T10:00:00+01:00');
  await api.client.people.away(ownerOf(handoff)!, 'leave', {
    from: now + 3_600_000,
    until: '2026-11-27T09:00:00+01:00',
  });
  expect(await kindsOf(handoff.id)).not.toContain('owner absent');
  await api.client.clock.set({ now: '2026-11-16T11:30:00+01:00' });
  await expect.poll(() => kindsOf(handoff.id), { timeout: 30_000 }).toContain('owner absent');
  const entry = (await api.client.handoffs.get(handoff.id)).timeline.find(({ what }) => what.kind === 'owner absent');
  expect(entry?.at).toBe(now + 3_600_000);
});

test('nobody, and nothing, can be away', async () => {
  const refusedFor = async (work: Promise<unknown>) => {
    const failure = await work.catch((error: unknown) => error);
    if (failure instanceof ProblemAnswer) return failure.problem;
    throw failure;
  };
  expect(await refusedFor(api.client.people.away('nobody', 'x'))).toMatchObject({
    code: 'person_not_found',
    status: 404,
  });
  const when = { from: '2026-11-20T09:00:00+01:00', until: '2026-11-19T09:00:00+01:00' };
  expect(await refusedFor(api.client.people.away('anna', 'x', when))).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: '/until' }],
  });
});
