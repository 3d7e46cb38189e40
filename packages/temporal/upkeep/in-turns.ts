/** Workflows asked or started side by side. */
const abreast = 8;

/** Does some work for each of many things, a few at a time; answers in their order. */
export async function inTurns<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let from = 0; from < things.length; from += abreast)
    done.push(...(await Promise.all(things.slice(from, from + abreast).map(work))));
  return done;
}
