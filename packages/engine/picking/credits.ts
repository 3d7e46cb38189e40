import { TURN } from './pool.ts';

/**
 * One turn divided by weight, in billionths, adding up to exactly `TURN`: what integer division leaves goes to the first.
 * Weights are whole numbers of at least 1, small enough that `weight · TURN` is a safe integer.
 */
export function credits(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => Math.floor((weight * TURN) / sum));
  const left = TURN - shares.reduce((total, share) => total + share, 0);
  return shares.map((share, index) => (index < left ? share + 1 : share));
}
