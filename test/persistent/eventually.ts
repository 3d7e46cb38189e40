import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until what is seen holds; a look that fails is looked again. Throws after `limit` milliseconds, in the words of `otherwise`. */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
  { limit, pause = 50, otherwise }: { readonly limit: number; readonly pause?: number; readonly otherwise: string },
): Promise<Seen> {
  const until = Date.now() + limit;
  let last: unknown = null;
  for (;;) {
    try {
      const seen = await look();
      if (holds(seen)) return seen;
      last = seen;
    } catch (failure) {
      last = String(failure);
    }
    if (Date.now() > until)
      throw new Error(`${otherwise} after ${limit / 1_000} s: ${JSON.stringify(last)?.slice(0, 400)}`);
    await sleep(pause);
  }
}
