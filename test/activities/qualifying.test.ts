import { numberJournal, readJournal, readLead, readLeadFacts } from '@smk/store';
import { expect, test } from 'vitest';
import { lead, nordlicht, planOf, winter } from './nordlicht.ts';

const plan = planOf((text) =>
  text
    .replace('confirmed by (pricing_viewed, webinar_attended, demo_requested)', 'confirmed by (call_logged)')
    .replace(/\+2 +opened_mail +on mail_opened, at most 2 within 7 days/, '+12 opened_mail on mail_opened')
    .replace(
      '  stage engaged when interest >= 10\n',
      '  wait roof up to 2 hours while roof_area is unknown, asking again every 30 minutes, then go on\n' +
        '  stage engaged when interest >= 10 until interest < 9\n',
    ),
);
const company = await nordlicht({ plan });
const { store, intake, activities, take, events, at, now } = company;

const known = { ...lead('mail@firma.example'), roof_area: 80 };

async function happeningsOf(key: string): Promise<readonly string[]> {
  await numberJournal(store.db);
  const row = await readLead(store.db, { key });
  const told = await readJournal(store.db, { since: 0, lead: row!.id });
  return told.map(({ at: moment, what }) => {
    const time = new Date(moment + 3_600_000).toISOString().slice(11, 16);
    const [about] = [what['for'], what['stage'], what['id']].filter((one) => typeof one === 'string');
    return `${time} ${what.kind}${about === undefined ? '' : ` ${about}`}`;
  });
}

async function settle(event: string, verdict: 'confirmed' | 'dropped', key = 'mail@firma.example') {
  const answered = await intake.settleDoubt({ key, event }, { verdict, by: 'mia' });
  return 'value' in answered ? answered.value : answered;
}

test('what may be a bot scores nothing, until somebody confirms it', async () => {
  at('2026-11-16 10:00');
  await take(known);
  expect((await events('mail@firma.example', { id: 'm1', name: 'mail_opened' })).scores['interest']).toBe(0);
  at('2026-11-16 11:00');
  expect(await settle('m1', 'confirmed')).toMatchObject({
    kind: 'taken',
    stage: 'engaged',
    version: 3,
    reasons: expect.arrayContaining(['opened_mail']) as unknown,
  });
  expect(await happeningsOf('mail@firma.example')).toEqual([
    '10:00 arrived',
    '10:00 decided',
    '10:00 happened m1',
    '11:00 confirmed m1',
    '11:00 decided',
    '11:00 entered engaged',
  ]);
});

test('said twice it is said once, and another word counts from then on', async () => {
  expect(await settle('m1', 'confirmed')).toMatchObject({ kind: 'taken', version: 3 });
  expect(await settle('m1', 'dropped')).toMatchObject({ kind: 'taken', stage: null, version: 4 });
  expect((await happeningsOf('mail@firma.example')).slice(-3)).toEqual([
    '11:00 dropped m1',
    '11:00 decided',
    '11:00 left engaged',
  ]);
  const row = await readLead(store.db, { key: 'mail@firma.example' });
  expect((await readLeadFacts(store.db, row!.id))!.events).toMatchObject([{ id: 'm1', verdict: 'dropped' }]);
});

test('another event confirms it, and it counts from when it happened', async () => {
  at('2026-11-16 12:00');
  await events('mail@firma.example', { id: 'm2', name: 'mail_opened' });
  at('2026-11-17 09:00');
  const taken = await events('mail@firma.example', { id: 'c1', name: 'call_logged', data: { reached: true } });
  expect(taken).toMatchObject({ stage: 'engaged', scores: { interest: 11 } });
});

test('the answer says why nothing can be said of an event', async () => {
  expect(await settle('m9', 'confirmed')).toEqual({ kind: 'no such event' });
  expect(await settle('m1', 'confirmed', 'nobody@firma.example')).toEqual({ kind: 'no such lead' });
  expect(await settle('c1', 'dropped')).toEqual({ kind: 'not doubtful', event: 'call_logged' });
});

test('a lead waits, is asked for again on time, and goes on when its time is up', async () => {
  at('2026-11-18 10:00');
  expect(await take(lead('wait@firma.example'))).toMatchObject({
    stage: null,
    outcome: { kind: 'waiting', for: ['roof'], until: winter('2026-11-18 12:00') },
  });
  await events('wait@firma.example', { name: 'demo_requested', data: { product: 'roof' } });
  const lookAgain = async (text: string) => {
    at(text);
    return activities.reassess({ now: now(), limit: 10 });
  };
  expect((await readLead(store.db, { key: 'wait@firma.example' }))!.changesAt).toBe(winter('2026-11-18 10:30'));
  await lookAgain('2026-11-18 10:31');
  // The worker was away: of two intervals only the last one is asked at.
  await lookAgain('2026-11-18 11:40');
  expect((await readLead(store.db, { key: 'wait@firma.example' }))!.decision!.outcome.kind).toBe('waiting');
  await lookAgain('2026-11-18 12:00');
  // Interest fades while it waits, and each answer with other points is told.
  const told = (await happeningsOf('wait@firma.example')).filter((one) => !one.endsWith('decided'));
  expect(told).toEqual([
    '10:00 arrived',
    '10:00 asked roof',
    '10:00 happened ' + (await demoOf('wait@firma.example')),
    '10:30 asked roof',
    '11:30 asked roof',
    '12:00 entered engaged',
    '12:00 entered mql',
    '12:00 opened',
    '12:00 assigned',
    '12:00 owed',
    '12:00 owed',
  ]);
});

async function demoOf(key: string): Promise<string> {
  const row = await readLead(store.db, { key });
  return (await readLeadFacts(store.db, row!.id))!.events.find(({ name }) => name === 'demo_requested')!.id;
}
