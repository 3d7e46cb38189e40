import { notHandled, type Plan } from '@smk/plan';
import { expect, test } from 'vitest';
import { at } from '../obligations/sales-floor.ts';
import { calendar } from '../obligations/sales-floor.ts';
import { anyone, empty, floorPlan, open, someone, team, toTeam } from '../test-material/desk.ts';
import { lead, place } from '../test-material/nordlicht.ts';
import type { Floor } from './floor.ts';
import { findNext } from './find-next.ts';
import { findTaker, type Taker } from './find-taker.ts';

const monday = at('Mon 10:00');
const desk = team('desk', ['anna', 'ben']);
const pile = { to: { kind: 'queue', queue: 'pile' }, when: null, at: place } as const;
const away = (person: string, from: string, until: string) => ({ person, from: at(from), until: at(until) });

const take = (plan: Plan, floor: Floor = empty, facts = anyone, moment = monday): Taker =>
  findTaker(plan, plan.handoffs[0]!, facts, floor, moment);
const whoHas = ({ to }: Taker): string | null =>
  to === null ? null : to.kind === 'person' ? to.person : to.kind === 'queue' ? to.queue : to.department;
const because = ({ skipped }: Taker) => skipped.map((line) => line.because);

const owned = floorPlan(
  [desk],
  [{ to: { kind: 'owner', of: { kind: 'field', field: 'owner' } }, when: null, at: place }, toTeam('desk'), pile],
);

test.each(['ben', 'BEN', 'ben@nord.example'])(
  'the owner of the account has the lead, written as %s, and spends no turn',
  (owner) => {
    const taker = take(owned, empty, lead({ owner }));
    expect(taker).toMatchObject({ to: { kind: 'person', person: 'ben', team: 'desk' }, spentTurn: false });
    expect(taker.pools.size).toBe(0);
  },
);

test('an owner has it even at capacity and after hours', () => {
  const full = { ...owned, teams: [{ ...desk, capacity: { each: [{ most: 1, of: 'open' as const }], all: [] } }] };
  const floor = { ...empty, given: open('ben', 5, monday) };
  expect(whoHas(take(full, floor, lead({ owner: 'ben' }), at('Sat 23:00')))).toBe('ben');
});

test.each([
  [{ owner: 'ben' }, [away('ben', 'Mon 00:00', 'Wed 00:00')], 'ben is absent'],
  [{ owner: 'zoe' }, [], 'owner is nobody of the company'],
  [{ owner: 'sven' }, [], 'sven is in no team of sales'],
  [{}, [], 'owner is unknown'],
])('without such an owner the next line has it: %j', (fields, absences, reason) => {
  const taker = take({ ...owned, people: [...owned.people, someone('sven')] }, { ...empty, absences }, lead(fields));
  expect(because(taker)).toEqual([reason]);
  expect(whoHas(taker)).toBe('anna');
});

test('who had the lead last has it again', () => {
  const again = floorPlan([desk], [{ to: { kind: 'owner', of: { kind: 'last owner' } }, when: null, at: place }, pile]);
  expect(whoHas(take(again, empty, { ...lead({}), handling: { ...notHandled, lastOwner: 'ben' } }))).toBe('ben');
  expect(because(take(again))).toEqual(['nobody had the lead before']);
});

test('a member is there from the first day on and until the last', () => {
  const members = [
    { person: 'anna', weight: 1, until: '2026-11-16' },
    { person: 'ben', weight: 1, from: '2026-11-17' },
  ];
  const plan = floorPlan([{ ...desk, members }], [toTeam('desk')]);
  expect([at('Mon 23:59'), at('Tue 00:00')].map((moment) => whoHas(take(plan, empty, anyone, moment)))).toEqual([
    'anna',
    'ben',
  ]);
});

test('who is about to leave for long gets nothing more, who leaves for a few days does', () => {
  const plan = floorPlan([{ ...desk, absence: { daysBefore: 2, longerThan: 5 } }], [toTeam('desk')]);
  const leaving = (until: string): Floor => ({ ...empty, absences: [away('anna', 'Thu 00:00', until)] });
  const on = (moment: string, until: string) => whoHas(take(plan, leaving(until), anyone, at(moment)));
  expect([on('Mon 23:59', 'Thu+1 00:00'), on('Tue 00:00', 'Thu+1 00:00'), on('Tue 00:00', 'Tue+1 00:00')]).toEqual([
    'anna',
    'ben',
    'anna',
  ]);
});

test('so many open at once, in a day, a week, a month', () => {
  const limited = (of: 'open' | 'day' | 'week' | 'month') =>
    floorPlan(
      [{ ...desk, members: [{ person: 'anna', weight: 1 }], capacity: { each: [{ most: 1, of }], all: [] } }],
      [toTeam('desk'), pile],
    );
  const had = (moment: string, isOpen: boolean): Floor => ({
    ...empty,
    given: [{ person: 'anna', team: 'desk', at: at(moment), open: isOpen }],
  });
  const on = (of: 'open' | 'day' | 'week' | 'month', floor: Floor, moment: string) =>
    whoHas(take(limited(of), floor, anyone, at(moment)));
  expect([on('open', had('Mon 09:00', true), 'Fri 09:00'), on('open', had('Mon 09:00', false), 'Mon 10:00')]).toEqual([
    'pile',
    'anna',
  ]);
  expect([on('day', had('Mon 09:00', false), 'Mon 23:59'), on('day', had('Mon 09:00', true), 'Tue 00:00')]).toEqual([
    'pile',
    'anna',
  ]);
  expect([
    on('week', had('Mon 09:00', false), 'Sun 23:59'),
    on('week', had('Mon 09:00', false), 'Mon+1 00:00'),
  ]).toEqual(['pile', 'anna']);
  expect([
    on('month', had('Mon 09:00', false), 'Mon+2 00:00'),
    on('month', had('Mon 09:00', false), 'Tue+2 00:00'),
  ]).toEqual(['pile', 'anna']);
});

test('a person’s own capacity comes before the team’s, and the team as a whole has one too', () => {
  const busy: Floor = { ...empty, given: [...open('anna', 3, monday), ...open('ben', 3, monday)] };
  const capacity = { each: [{ most: 3, of: 'open' as const }], all: [] };
  const plan = floorPlan(
    [{ ...desk, capacity }],
    [toTeam('desk'), pile],
    [someone('ben', { capacity: [{ most: 9, of: 'open' }] })],
  );
  expect(whoHas(take(plan, busy))).toBe('ben');
  const whole = floorPlan(
    [{ ...desk, capacity: { each: [], all: [{ most: 6, of: 'open' }] } }],
    [toTeam('desk'), pile],
  );
  expect(because(take(whole, busy))).toEqual(['nobody of desk is there: anna is at capacity, ben is at capacity']);
});

test('the fewest open leads for one’s weight, and it is no turn', () => {
  const members = [
    { person: 'anna', weight: 2 },
    { person: 'ben', weight: 1 },
  ];
  const plan = floorPlan([{ ...desk, members }], [toTeam('desk', { by: 'open load' })]);
  const with3 = { ...empty, given: [...open('anna', 3, monday), ...open('ben', 2, monday)] };
  expect(take(plan, with3)).toMatchObject({ to: { person: 'anna' }, spentTurn: false });
  expect(whoHas(take(plan, { ...empty, given: [...open('anna', 5, monday), ...open('ben', 2, monday)] }))).toBe('ben');
});

test('only who speaks the language of the lead, and it is known', () => {
  const people = [someone('anna', { speaks: ['de'] }), someone('ben', { speaks: ['en-gb', 'fr'] })];
  const plan = floorPlan([desk], [toTeam('desk', { speaking: { kind: 'field', field: 'language' } }), pile], people);
  expect(['FR', 'en', 'de-AT'].map((language) => whoHas(take(plan, empty, lead({ language }))))).toEqual([
    'ben',
    'ben',
    'anna',
  ]);
  expect(because(take(plan, empty, lead({ language: 'it' })))).toEqual([
    'nobody of desk is there: anna does not speak it, ben does not speak it',
  ]);
  expect(because(take(plan))).toEqual(['nobody knows which language the lead speaks']);
});

test('teams take turns, and within each its members; one that is empty is passed over', () => {
  const others = team('others', ['chloe']);
  const plan = floorPlan([desk, others], [{ to: { kind: 'teams', teams: ['desk', 'others'] }, when: null, at: place }]);
  let floor = empty;
  const order = [1, 2, 3, 4, 5].map((minute) => {
    const taker = take(
      plan,
      minute === 5
        ? { ...floor, absences: [away('ben', 'Mon 00:00', 'Tue 00:00'), away('anna', 'Mon 00:00', 'Tue 00:00')] }
        : floor,
      anyone,
      monday + minute,
    );
    floor = { ...floor, pools: new Map([...floor.pools, ...taker.pools]) };
    return whoHas(taker);
  });
  expect(order).toEqual(['anna', 'chloe', 'ben', 'chloe', 'chloe']);
});

test('while somebody of the team is at work, nobody else gets a lead; while nobody is, hours do not count', () => {
  const early = { ...calendar, name: 'early', weekly: calendar.weekly.map(() => [[360, 540]] as const) };
  const plan = {
    ...floorPlan([desk], [toTeam('desk'), pile], [someone('anna', { calendar: 'early' })]),
    calendars: [calendar, early],
  };
  const at3 = ['Mon 08:00', 'Mon 10:00', 'Mon 22:00'].map((moment) => whoHas(take(plan, empty, anyone, at(moment))));
  expect(at3).toEqual(['anna', 'ben', 'anna']);
});

test('a line that waits looks again at the next opening of the team', () => {
  const plan = floorPlan([desk], [{ ...toTeam('desk'), orWait: true }, pile]);
  const nobodyThere: Floor = { ...empty, absences: ['anna', 'ben'].map((one) => away(one, 'Mon 00:00', 'Wed 00:00')) };
  expect(take(plan, nobodyThere)).toMatchObject({ to: null, waitsUntil: at('Tue 09:00') });
});

test('with nobody anywhere the department has it', () => {
  const plan = floorPlan([desk], [toTeam('desk')]);
  const nobodyThere: Floor = { ...empty, absences: ['anna', 'ben'].map((one) => away(one, 'Mon 00:00', 'Wed 00:00')) };
  expect(take(plan, nobodyThere).to).toEqual({ kind: 'department', department: 'sales' });
});

test('the next one to be offered a lead speaks its language too, and has not had it', () => {
  const people = ['anna', 'ben', 'chloe'].map((name) => someone(name, { speaks: [name === 'ben' ? 'de' : 'fr'] }));
  const line = {
    ...toTeam('desk', { speaking: { kind: 'field', field: 'language' } }),
    at: { file: 'x.smk', line: 7 },
  };
  const plan = floorPlan([team('desk', ['anna', 'ben', 'chloe'])], [line], people);
  const next = (language: string) =>
    findNext(plan, plan.handoffs[0]!, lead({ language }), empty, monday, {
      team: 'desk',
      tried: ['anna'],
      line: line.at,
    });
  expect([next('fr')?.person, next('de')?.person, next('it')]).toEqual(['chloe', 'ben', null]);
});
