import { spellingDistance } from '../problems/spelling-distance.ts';

/** The name that was probably meant: at most one slip in three letters. `null` if nothing is near. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  const known = [...names];
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: { name: string; distance: number } | null = null;
  for (const name of known) {
    const distance = name === written ? 0 : spellingDistance(written.toLowerCase(), name.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? partOf(written, known);
}

// Two letters are the start of many names.
const leastShared = 3;

/** A name that goes on where the other one ends: `sven` for `the_sven`, `chloe` for `chlo`. */
function partOf(written: string, known: readonly string[]): string | null {
  const isPart = (whole: string, part: string): boolean =>
    part.length >= leastShared && (whole.startsWith(part) || whole.endsWith(`_${part}`));
  const found = known.filter((name) => name !== written && (isPart(written, name) || isPart(name, written)));
  return found.length === 1 ? found[0]! : null;
}
