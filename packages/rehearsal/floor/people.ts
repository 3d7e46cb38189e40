import { calendarOf, due } from '@smk/engine';
import type { Answerable, HandoffSlice, Moment } from '@smk/plan';

/**
 * What people are taken to do, where nobody wrote down what they did: each owner accepts with a chance, half of those who do within some open
 * minutes; who accepted speaks to the lead likewise. Shares are 0 to 1. The same seed draws the same for the same lead.
 */
export type Assumption = {
  readonly accepting: number;
  readonly acceptAfter: number;
  readonly contacting: number;
  readonly contactAfter: number;
  readonly seed: number;
};

export const nobodyActs: Assumption = { accepting: 0, acceptAfter: 0, contacting: 0, contactAfter: 0, seed: 0 };

/** The assumption in a sentence, to stand beside each figure that rests on it. */
export function assumptionText({ accepting, acceptAfter, contacting, contactAfter, seed }: Assumption): string {
  if (accepting === 0) return 'nobody accepts or contacts, but by the events given';
  const accepts = `${percent(accepting)} of owners accept, half of them within ${acceptAfter} open minutes`;
  const contacts =
    contacting === 0
      ? 'nobody contacts, but by the events given'
      : `${percent(contacting)} of those contact, half of them within ${contactAfter} open minutes`;
  return `${accepts}; ${contacts}; seed ${seed}`;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/**
 * When somebody does something that is up to them from a moment on; `null` if never. `share` do it at all, half of those within `median` open
 * minutes of the owner's calendar, the others ever later (an exponential distribution).
 */
export function momentOfAct(
  slice: HandoffSlice,
  owner: Answerable,
  from: Moment,
  { share, median }: { readonly share: number; readonly median: number },
  draw: (what: string) => number,
): Moment | null {
  if (draw('whether') >= share) return null;
  const minutes = Math.ceil(-Math.log2(1 - draw('when')) * median);
  const calendar = calendarOf(slice, owner);
  return due({ amount: minutes, unit: 'minutes', business: calendar !== null }, calendar, slice.zone, from);
}

/** Numbers in [0, 1) that are the same for the same seed and words: FNV-1a, then the finisher of MurmurHash3 (Austin Appleby, public domain). */
export function drawsOf(seed: number, ...words: readonly (string | number)[]): (what: string) => number {
  return (what) => {
    let hash = 0x811c9dc5 ^ seed;
    for (const sign of [...words, what].join('\n')) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
  };
}
