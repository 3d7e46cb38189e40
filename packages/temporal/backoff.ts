/** Says which of some things that stay due are ready to be tried: after a first wait, then after twice the wait of the time before. */
export type Backoff = { ready<T extends { readonly key: string }>(due: readonly T[]): readonly T[] };

/** `first` and `longest` are milliseconds. What is not due any more is forgotten. */
export function createBackoff(options: {
  readonly first: number;
  readonly longest: number;
  readonly now?: () => number;
}): Backoff {
  const { first, longest, now = Date.now } = options;
  let tried = new Map<string, { readonly at: number; readonly wait: number }>();
  return {
    ready(due) {
      const before = tried;
      tried = new Map();
      return due.filter(({ key }) => {
        const last = before.get(key) ?? { at: now(), wait: first };
        const ready = now() - last.at >= last.wait;
        tried.set(key, ready ? { at: now(), wait: Math.min(longest, last.wait * 2) } : last);
        return ready;
      });
    },
  };
}
