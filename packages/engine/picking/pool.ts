import type { Moment } from '@smk/plan';

/** One turn, in the integers of `credit`. */
export const TURN = 1_000_000_000;

/**
 * Whose turn it is in a team. A member's debt is `credit − turns · TURN`: what the team owes this member, in billionths of a turn.
 * Stays exact up to nine million turns of one member.
 */
export type Pool = { readonly members: readonly PoolMember[] };

export type PoolMember = {
  readonly person: string;
  /** A whole number, at least 1. */
  readonly weight: number;
  readonly credit: number;
  readonly turns: number;
  readonly lastTurnAt: Moment | null;
};

/** What the team owes a member, in billionths of a turn; negative for who is ahead. */
export function debtOf(member: PoolMember): number {
  return member.credit - member.turns * TURN;
}
