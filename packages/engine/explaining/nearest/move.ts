import type { Change, LeadFacts } from '@smk/plan';

/** One way to change a lead: how many facts it takes, how large a step it is among those of as many, and what comes of it. */
export type Move = {
  /** Two moves of one fact exclude each other. */
  readonly fact: string;
  readonly facts: number;
  readonly weight: number;
  readonly change: Change;
  readonly apply: (facts: LeadFacts) => LeadFacts;
};

/** A lead after some moves. */
export function moved(facts: LeadFacts, moves: readonly Move[]): LeadFacts {
  return moves.reduce((so, move) => move.apply(so), facts);
}

export const weightOf = (moves: readonly Move[]): number => moves.reduce((sum, { weight }) => sum + weight, 0);
export const factsOf = (moves: readonly Move[]): number => moves.reduce((sum, { facts }) => sum + facts, 0);
