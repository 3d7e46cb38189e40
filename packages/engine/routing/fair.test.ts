import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at } from '../obligations/sales-floor.ts';
import { TURN, debtOf } from '../picking/pool.ts';
import { anyone, empty, floorPlan, team, toTeam } from '../test-material/desk.ts';
import { place } from '../test-material/nordlicht.ts';
import { isDuring } from './absent.ts';
import { findTaker } from './find-taker.ts';
import type { Absence, Floor, Given } from './floor.ts';

const start = at('Mon 09:00');
const quarter = 15 * 60_000;
const people = ['anna', 'ben', 'chloe', 'dora'];
const pile = { to: { kind: 'queue', queue: 'pile' }, when: null, at: place } as const;
const limit = fc.record({
  most: fc.integer({ min: 1, max: 6 }),
  of: fc.constantFrom('open' as const, 'day' as const, 'week' as const, 'month' as const),
});
const absence: fc.Arbitrary<Absence> = fc.record({
  person: fc.constantFrom(...people),
  from: fc.integer({ min: -100, max: 300 }).map((n) => start + n * quarter),
  until: fc.option(fc.integer({ min: 0, max: 400 }).map((n) => start + n * quarter)),
});
const catchUp = fc.constantFrom(undefined, 'full' as const, 'monthly' as const);

/** Gives out so many leads, a quarter of an hour apart, each closed again after a while. */
function giveOut(
  plan: ReturnType<typeof floorPlan>,
  absences: readonly Absence[],
  count: number,
  see: (floor: Floor, moment: number, person: string | null) => void,
): void {
  let floor: Floor = { ...empty, absences };
  for (let n = 0; n < count; n += 1) {
    const moment = start + n * quarter;
    const { to, pools } = findTaker(plan, plan.handoffs[0]!, anyone, floor, moment);
    const person = to?.kind === 'person' ? to.person : null;
    see(floor, moment, person);
    const given: Given[] = floor.given.map((one) => ({ ...one, open: moment - one.at < 20 * quarter }));
    if (person !== null) given.push({ person, team: 'desk', at: moment, open: true });
    floor = { ...floor, given, pools: new Map([...floor.pools, ...pools]) };
  }
}

test('nobody who is absent or over capacity is ever given a lead, whatever is caught up', () => {
  fc.assert(
    fc.property(
      fc.array(absence, { maxLength: 6 }),
      fc.array(limit, { maxLength: 2 }),
      catchUp,
      (absences, each, catches) => {
        const desk = team('desk', people, { capacity: { each, all: [] }, ...(catches && { catchUp: catches }) });
        giveOut(floorPlan([desk], [toTeam('desk'), pile]), absences, 120, (floor, moment, person) => {
          if (person === null) return;
          expect(absences.filter((one) => one.person === person && isDuring(one, moment))).toEqual([]);
          for (const { most, of } of each) {
            const theirs = floor.given.filter((one) => one.person === person);
            if (of === 'open') expect(theirs.filter((one) => one.open).length).toBeLessThan(most);
            if (of === 'day') expect(theirs.filter((one) => sameDay(one.at, moment)).length).toBeLessThan(most);
          }
        });
      },
    ),
    { numRuns: 40 },
  );
});

const sameDay = (a: number, b: number): boolean => Math.floor(a / 86_400_000) === Math.floor(b / 86_400_000);

test('while nobody is absent every debt stays under one turn, whatever is caught up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
      catchUp,
      (weights, catches) => {
        const members = people.map((person, n) => ({ person, weight: weights[n]! }));
        const desk = team('desk', people, { members, ...(catches && { catchUp: catches }) });
        giveOut(floorPlan([desk], [toTeam('desk')]), [], 150, (floor) => {
          for (const member of floor.pools.get('desk')?.members ?? [])
            expect(Math.abs(debtOf(member))).toBeLessThan(TURN);
        });
      },
    ),
    { numRuns: 30 },
  );
});

const shareOfAnna = (catches: 'full' | 'monthly' | undefined, until: number, days: number): number => {
  const desk = team('desk', ['anna', 'ben'], catches && { catchUp: catches });
  let annas = 0;
  const absences = [{ person: 'anna', from: start, until: start + until * 86_400_000 }];
  giveOut(floorPlan([desk], [toTeam('desk')]), absences, days * 96, (_floor, _moment, person) => {
    if (person === 'anna') annas += 1;
  });
  return annas;
};

test('who was absent catches up on nothing, on everything, or on what was missed in this month', () => {
  // Two of five days away, 96 leads a day.
  expect([shareOfAnna(undefined, 2, 5), shareOfAnna('full', 2, 5), shareOfAnna('monthly', 2, 5)]).toEqual([
    144, 240, 240,
  ]);
  // Away until the last day of November, of which little is left to catch up in.
  const [none, full, monthly] = [
    shareOfAnna(undefined, 14, 20),
    shareOfAnna('full', 14, 20),
    shareOfAnna('monthly', 14, 20),
  ];
  expect(none).toBeLessThan(monthly);
  expect(monthly).toBeLessThan(full);
});
