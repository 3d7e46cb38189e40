import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credits } from './credits.ts';
import { pick } from './pick.ts';
import { TURN, debtOf, type Pool } from './pool.ts';

const poolOf = (weights: Readonly<Record<string, number>>): Pool => ({
  members: Object.entries(weights).map(([person, weight]) => ({
    person,
    weight,
    credit: 0,
    turns: 0,
    lastTurnAt: null,
  })),
});

/** Who gets each of so many assignments, a minute apart, all of `candidates` being there. */
function turns(
  pool: Pool,
  count: number,
  candidates = pool.members.map(({ person }) => person),
): { order: string; pool: Pool } {
  const order: string[] = [];
  for (let minute = 0; minute < count; minute += 1) {
    const picked = pick(pool, candidates, minute * 60_000)!;
    order.push(picked.person);
    pool = picked.pool;
  }
  return { order: order.join(' '), pool };
}

test('members of equal weight take turns, by name at first', () => {
  expect(turns(poolOf({ ben: 1, anna: 1, chloe: 1 }), 6).order).toBe('anna ben chloe anna ben chloe');
});

test('weight 2 gets two turns of four', () => {
  expect(turns(poolOf({ anna: 2, ben: 1, chloe: 1 }), 8).order).toBe('anna ben chloe anna anna ben chloe anna');
});

test('who was not there gains no debt and does not catch up', () => {
  const without = turns(poolOf({ anna: 1, ben: 1, chloe: 1 }), 10, ['anna', 'ben']).pool;
  expect(turns(without, 6).order).toBe('chloe anna ben chloe anna ben');
});

test('nobody there, nobody picked', () => {
  expect(pick(poolOf({ anna: 1 }), [], 0)).toBe(null);
  expect(pick(poolOf({ anna: 1 }), ['someone else'], 0)).toBe(null);
});

test('the largest debt alone would owe a whole turn here', () => {
  const skewed = poolOf(
    Object.fromEntries([256, 16, 16, 4, 2, 32, 128, 2, 8, 512, 16, 32, 32].map((weight, n) => [`p${n}`, weight])),
  );
  const debts = turns(skewed, 500).pool.members.map(debtOf);
  expect(Math.max(...debts)).toBeLessThan(TURN);
});

test('credits of one assignment add up to exactly one turn', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }), (weights) => {
      expect(credits(weights).reduce((sum, share) => sum + share, 0)).toBe(TURN);
    }),
  );
});

const weights = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 40 }),
  fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }),
  fc.array(
    fc.integer({ min: 0, max: 9 }).map((power) => 2 ** power),
    { minLength: 1, maxLength: 40 },
  ),
);
const named = (members: readonly number[]): Pool =>
  poolOf(Object.fromEntries(members.map((weight, n) => [`p${n}`, weight])));

test('while the same people are there, nobody is a whole turn ahead or behind at any of 500 assignments', () => {
  fc.assert(
    fc.property(weights, (members) => {
      let pool = named(members);
      const everybody = pool.members.map(({ person }) => person);
      for (let turn = 0; turn < 500; turn += 1) {
        pool = pick(pool, everybody, turn)!.pool;
        const debts = pool.members.map(debtOf);
        if (debts.some((debt) => Math.abs(debt) >= TURN)) throw new Error(`turn ${turn}: ${debts.join(' ')}`);
        if (debts.reduce((sum, debt) => sum + debt, 0) !== 0)
          throw new Error(`turn ${turn}: debts do not add up to zero`);
      }
    }),
    { numRuns: 60 },
  );
});

test('whoever is there, each assignment gives one turn, credits add up, and the same pool gives the same person', () => {
  const rounds = fc.array(fc.array(fc.integer({ min: 0, max: 11 })), { maxLength: 80 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
      rounds,
      (members, presences) => {
        let pool = named(members);
        for (const [turn, present] of presences.entries()) {
          const candidates = present.map((n) => `p${n}`);
          const picked = pick(pool, candidates, turn);
          if (picked === null) {
            expect(candidates).toEqual([]);
            continue;
          }
          expect(pick({ members: pool.members.toReversed() }, candidates.toReversed(), turn)?.person).toBe(
            picked.person,
          );
          expect(candidates).toContain(picked.person);
          expect(picked.pool.members.reduce((sum, member) => sum + debtOf(member), 0)).toBe(0);
          pool = picked.pool;
        }
      },
    ),
    { numRuns: 60 },
  );
});
