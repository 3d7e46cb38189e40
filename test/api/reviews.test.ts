import { connectTemporal, createRuns, taskQueue } from '@smk/temporal';
import { readClock } from '@smk/store';
import { expect, test } from 'vitest';
import { freshDatabase, freshTemporal } from '../support/fresh.ts';
import { carriedOut, startedApi, withExampleRules } from './started-api.ts';

test('a review shows frozen figures, and is over when both sides have signed', async () => {
  const [database, temporal] = await Promise.all([freshDatabase(), freshTemporal()]);
  const env = { TEMPORAL_ADDRESS: temporal.address };
  const api = await startedApi(database, { env, worker: 'inside' });
  await withExampleRules(api);
  await api.ready;
  const { client } = api;
  await client.leads.put('k@firma.example', {
    company: 'Firma',
    country: 'DE',
    employees: 350,
    consent: true,
    source: 'event',
  });
  const taken = await client.events.post('k@firma.example', [{ name: 'demo_requested', data: { product: 'roof' } }]);
  if (taken.state !== 'taken') throw new Error('The events were parked.');
  await carriedOut(({ key }) => client.handoffs.accept(taken.lead.handoff!.id, { key }));

  await client.clock.set({ now: '2026-12-01T09:00:01+01:00' });
  const { client: asking, close } = await connectTemporal(env);
  const runs = createRuns({ client: asking, taskQueue, company: 'nordlicht-solar' });
  await runs.startReview({
    company: 'nordlicht-solar',
    clock: await readClock(api.store.db),
    review: 'monthly',
    period: null,
    open: null,
  });
  await close();

  await expect
    .poll(async () => (await client.reviews.list()).rows.map(({ id, missing }) => [id, missing]), { timeout: 30_000 })
    .toEqual([['monthly:2026-11', ['marketing', 'sales']]]);
  const review = await client.reviews.get('monthly:2026-11');
  const figures = Object.fromEntries(review.figures.measures.map(({ name, all }) => [name, all]));
  expect(figures).toMatchObject({
    handed_off: { kind: 'count', count: 1 },
    accepted_in_time: { kind: 'share', inTime: 1, of: 1 },
    won: { kind: 'count', count: 0 },
  });
  expect(review.figures.measures[0]?.by).toMatchObject([
    { field: 'source', rows: [{ value: 'event', figure: { count: 1 } }] },
  ]);

  const first = await carriedOut(({ key }) => client.reviews.signOff(review.id, 'marketing', { actor: 'maria', key }));
  expect(first).toMatchObject({ state: 'done', review: { status: 'open', missing: ['sales'] } });
  const last = await carriedOut(({ key }) => client.reviews.signOff(review.id, 'sales', { actor: 'sven', key }));
  expect(last).toMatchObject({
    state: 'done',
    review: {
      status: 'ended',
      missing: [],
      signedOff: [
        { department: 'marketing', by: 'maria' },
        { department: 'sales', by: 'sven' },
      ],
    },
  });
  await expect(client.reviews.signOff(review.id, 'sales')).rejects.toThrow('has signed off this review already');
  await expect(client.reviews.get('monthly:2026-10')).rejects.toThrow('No review is known');
});
