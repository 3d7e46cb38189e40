import type { Place } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';

/** `what` with its place: "`capacity` in desk". */
export function notYet(what: string, at: Place): NotCarriedOut {
  return { at, sentence: `${what} is not carried out by this version yet.` };
}
