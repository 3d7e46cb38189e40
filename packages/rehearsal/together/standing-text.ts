import type { PromiseStanding } from '@smk/engine';

/** How a promise stands, as the second half of a sentence. */
export function standingText({ period: { period }, is, amount, against }: PromiseStanding): string {
  return `in ${period} it was ${is}, with ${rounded(amount)} against ${rounded(against)}`;
}

const rounded = (amount: number): number => Math.round(amount * 100) / 100;
