import { loadavg } from 'node:os';

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Does `work` for each of `count` numbers, `abreast` at a time; answers how many were done in a second. */
export async function rateOf(count: number, abreast: number, work: (index: number) => Promise<void>): Promise<number> {
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: abreast }, async () => {
      while (next < count) {
        const index = next;
        next += 1;
        await work(index);
      }
    }),
  );
  return count / ((performance.now() - begun) / 1000);
}

/** The machine's load over the last minute, for the note beside a figure. */
export const load = (): string => `load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`;
