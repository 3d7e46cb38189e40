import { spellingDistance } from '../problems/spelling-distance.ts';

/** The name that was probably meant: at most one slip in three letters. `null` if nothing is near. */
export function nearestName(written: string, known: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: { name: string; distance: number } | null = null;
  for (const name of known) {
    const distance = name === written ? 0 : spellingDistance(written.toLowerCase(), name.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}
