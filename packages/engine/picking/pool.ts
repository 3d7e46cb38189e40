import type { Moment } from '@smk/plan';

/** One turn, in the integers of `credit`. */
export const TURN = 1_000_000_000;

/**
 * Whose turn it is in a team. A member's debt is `credit − turns · TURN`: what the team owes this member, in billionths of a turn.
 * Stays exact up to nine million turns of one member.
 */
export type Pool = {
  readonly members: readonly PoolMember[];
  /** The month that debts are of, where they are forgotten with it. */
  readonly month?: string;
};

export type PoolMember = {
  readonly person: string;
  /** A whole number, at least 1. */
  readonly weight: number;
  readonly credit: number;
  readonly turns: number;
  readonly lastTurnAt: Moment | null;
};

/** A pool in which nobody has had a turn yet. */
export function newPool(members: readonly { readonly person: string; readonly weight: number }[]): Pool {
  return {
    members: members.map(({ person, weight }) => ({ person, weight, credit: 0, turns: 0, lastTurnAt: null })),
  };
}

/** The pool as it is in a month: debts of another month are forgotten. */
export function inMonth(pool: Pool, month: string): Pool {
  if (pool.month === month) return pool;
  return { month, members: pool.members.map((member) => ({ ...member, credit: 0, turns: 0 })) };
}

/** The pool after a turn was given back, as if it had never been spent. */
export function giveBack(pool: Pool, person: string): Pool {
  const members = pool.members.map((one) => (one.person === person ? { ...one, turns: one.turns - 1 } : one));
  return { ...pool, members };
}

/** What the team owes a member, in billionths of a turn; negative for who is ahead. */
export function debtOf(member: PoolMember): number {
  return member.credit - member.turns * TURN;
}
