import type { Plan } from '@smk/plan';
import {
  activatePlan,
  activePlan,
  listActivations,
  listPlans,
  lockPools,
  migrate,
  perform,
  planHash,
  poolsWrite,
  publishPlan,
  readClock,
  readCompany,
  readDirectory,
  readLoad,
  readPlan,
  setClock,
} from '@smk/store';
import { expect, test } from 'vitest';
import { planOf } from '../activities/nordlicht.ts';
import { freshStore } from './fresh-store.ts';

const store = await freshStore();
const publish = (plan: Plan, at = 1) =>
  publishPlan(store.db, {
    plan,
    sources: [{ path: 'a.smk', text: 'language 1' }],
    tests: [],
    commit: 'c0ffee',
    author: 'maria',
    at,
  });
const plan = planOf();

test('migrating what is migrated changes nothing, however many do it', async () => {
  expect(await Promise.all([migrate(store), migrate(store)])).toEqual([[], []]);
});

test('the clock is the server’s own until one is set, and may be set before there are rules', async () => {
  expect(await readClock(store.db)).toEqual({ offset: 0, rate: 1 });
  await setClock(store.db, { offset: 86_400_000, rate: 1_440 });
  expect(await readClock(store.db)).toEqual({ offset: 86_400_000, rate: 1_440 });
  expect(await readCompany(store.db)).toBeNull();
});

test('the same plan is published once, under a hash of what it says', async () => {
  const { hash, again } = await publish(plan);
  expect([hash, again]).toEqual([planHash(plan), false]);
  expect(await publish(structuredClone(plan), 2)).toEqual({ hash, again: true });
  expect(await readPlan(store.db, hash)).toMatchObject({
    plan,
    commit: 'c0ffee',
    author: 'maria',
    publishedAt: 1,
    active: false,
  });
  expect(planHash((await readPlan(store.db, hash))!.plan)).toBe(hash);
  expect(await readCompany(store.db)).toMatchObject({ slug: plan.company.slug, name: 'Nordlicht Solar' });
});

test('another company’s rules are refused with a way out', async () => {
  const other = { ...plan, company: { ...plan.company, slug: 'suedlicht' } };
  await expect(publish(other)).rejects.toThrow(
    `This installation holds the data of \`${plan.company.slug}\`, and these rules are those of \`suedlicht\``,
  );
  expect((await listPlans(store.db)).length).toBe(1);
});

const activate = (activation: Parameters<typeof activatePlan>[1]) =>
  store.transact((tx) => activatePlan(tx, activation));

test('activating moves the pointer and publishes people; again it changes nothing', async () => {
  const hash = planHash(plan);
  await expect(activate({ hash: 'nothing', by: 'maria', at: 5 })).rejects.toThrow('publish them first');
  await Promise.all([1, 2, 3].map(() => activate({ hash, by: 'maria', at: 5 })));
  expect(await listActivations(store.db)).toEqual([{ plan: hash, by: 'maria', at: 5 }]);
  expect((await activePlan(store.db))?.hash).toBe(hash);
  const { teams, queues } = await readDirectory(store.db);
  expect(
    teams.map((team) => [team.name, team.ledBy, team.members.map((member) => `${member.person} ${member.weight}`)]),
  ).toEqual([
    ['dach_desk', 'chloe', ['anna 2', 'ben 1', 'chloe 1']],
    ['enterprise', 'sven', ['dora 1', 'emil 1']],
  ]);
  expect(queues).toEqual([{ name: 'sdr_desk', title: expect.any(String), department: 'sales', watchedBy: 'sven' }]);
});

test('who leaves a team keeps turns and credit on record, and has them again on coming back', async () => {
  await store.transact(async (tx) => {
    const pools = await lockPools(tx, ['dach_desk']);
    const [anna, ...others] = pools.get('dach_desk')!.members;
    const members = [{ ...anna!, turns: 3, credit: 2_500_000_000, lastTurnAt: 7 }, ...others];
    await perform(tx, [poolsWrite(new Map([['dach_desk', { members }]]))]);
  });
  const without = planOf((text) => text.replace('members anna weight 2, ben, chloe', 'members ben, chloe'));
  const { hash } = await publish(without, 6);
  await activate({ hash, by: 'maria', at: 8 });
  expect((await readDirectory(store.db)).teams[0]?.members.map((member) => member.person)).toEqual(['ben', 'chloe']);
  expect((await store.transact((tx) => lockPools(tx, ['dach_desk']))).get('dach_desk')?.members.length).toBe(2);
  await activate({ hash: planHash(plan), by: 'maria', at: 9 });
  const anna = (await readLoad(store.db)).find((person) => person.person === 'anna');
  expect(anna?.turns).toEqual([
    { team: 'dach_desk', weight: 2, turns: 3, credit: 2_500_000_000, debt: -500_000_000, lastTurnAt: 7 },
  ]);
  expect((await listActivations(store.db)).map((one) => one.at)).toEqual([9, 8, 5]);
});
