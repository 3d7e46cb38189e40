import type { Share } from '@smk/rehearsal';

/** In percent with one decimal, rounded down, so that only all of it is 100; nothing to cover is covered. */
export function percentOf({ covered, total }: Share): number {
  return total === 0 ? 100 : Math.floor((covered * 1000) / total) / 10;
}

/** `17 of 33 (51.5%)`. */
export function shareText(share: Share): string {
  return `${share.covered} of ${share.total} (${percentOf(share)}%)`;
}

/** Two shares as one of everything. */
export function sumOf(a: Share, b: Share): Share {
  return { covered: a.covered + b.covered, total: a.total + b.total };
}
