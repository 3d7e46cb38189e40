import type { Moment } from '@smk/plan';
import { credits } from './credits.ts';
import { TURN, debtOf, type Pool, type PoolMember } from './pool.ts';

/** Debts are compared in grains of a hundred thousandth of a turn, so that what integer division leaves decides nothing. */
const GRAIN = 10_000;

type Candidate = { readonly member: PoolMember; readonly debt: number; readonly canWait: number };

/**
 * Whose turn it is among those who can take it now, and the pool after that turn; `null` if nobody can.
 *
 * Every candidate is credited with weight ÷ sum of the candidates' weights, and so is whoever else is `credited`: those who
 * catch up later on what they miss now. The turn goes to who can wait least: for the fewest
 * further assignments before the debt would reach a whole turn; among equals to the largest debt, then to who waited longest
 * since the last turn (never comes first), then by name. Between members of equal weight that is the largest debt; between
 * unequal ones the largest debt alone would let debts grow beyond a turn. Source: an assignment is a unit job with a deadline,
 * Baruah, Cohen, Plaxton and Varvel, "Proportionate Progress", 1996.
 * Invariant: while the candidates stay the same, every debt lies strictly between −TURN and TURN (weights up to 100_000 in sum).
 */
export function pick(
  pool: Pool,
  candidates: readonly string[],
  at: Moment,
  alsoCredited: readonly string[] = [],
): { person: string; pool: Pool } | null {
  const all = withCredits(
    pool.members.filter(({ person }) => candidates.includes(person) || alsoCredited.includes(person)),
  );
  const credited = all.filter(({ member }) => candidates.includes(member.person));
  // Who is owed nothing would be a whole turn ahead after this one.
  const owed = credited.filter(({ debt }) => debt > GRAIN);
  const next = owed.toSorted(byTurn)[0] ?? credited.toSorted(byDebt)[0];
  if (!next) return null;
  const after = new Map(all.map(({ member }) => [member.person, member]));
  after.set(next.member.person, { ...next.member, turns: next.member.turns + 1, lastTurnAt: at });
  return {
    person: next.member.person,
    pool: { ...pool, members: pool.members.map((member) => after.get(member.person) ?? member) },
  };
}

function withCredits(members: readonly PoolMember[]): readonly Candidate[] {
  const waiting = members.toSorted(byWaiting);
  const shares = credits(waiting.map(({ weight }) => weight));
  return waiting.map((member, index) => {
    const share = shares[index]!;
    const credited = { ...member, credit: member.credit + share };
    const debt = debtOf(credited);
    return { member: credited, debt, canWait: Math.floor((TURN - GRAIN - debt) / share) };
  });
}

const byTurn = (a: Candidate, b: Candidate): number => a.canWait - b.canWait || byDebt(a, b);

const byDebt = (a: Candidate, b: Candidate): number =>
  Math.round(b.debt / GRAIN) - Math.round(a.debt / GRAIN) || byWaiting(a.member, b.member);

function byWaiting(a: PoolMember, b: PoolMember): number {
  if (a.lastTurnAt !== b.lastTurnAt) return (a.lastTurnAt ?? -Infinity) - (b.lastTurnAt ?? -Infinity);
  return a.person < b.person ? -1 : 1;
}
