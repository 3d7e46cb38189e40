import type { LeadStanding, Plan, Recycled } from '@smk/plan';
import { rankOf } from './ranks.ts';

const none: readonly Recycled[] = [];

/** Everything that holds a lead back, the one that lasts longest first. */
export function restsOf({ recycled, alsoRecycled = none }: LeadStanding): readonly Recycled[] {
  return recycled === null ? none : [recycled, ...alsoRecycled];
}

/**
 * What holds a lead back once it is put back again: what is over by then, or goes neither further nor longer than another, is left
 * out. It is the same in whatever order handoffs that end at one moment are heard of.
 */
export function withRest(plan: Plan, standing: LeadStanding, rest: Recycled): Rests {
  const before = restsOf(standing);
  const since = Math.max(rest.since, ...before.map((one) => one.since));
  const all = [rest, ...before.filter(({ until }) => until > rest.since)].map((one) => ({ ...one, since }));
  const longest = all.toSorted((a, b) => b.until - a.until || barOf(plan, a) - barOf(plan, b));
  const [recycled = rest, ...alsoRecycled] = longest.filter((one, n) =>
    longest.slice(0, n).every((longer) => barOf(plan, one) < barOf(plan, longer)),
  );
  return { recycled, ...(alsoRecycled.length > 0 && { alsoRecycled }) };
}

type Rests = Pick<LeadStanding, 'recycled' | 'alsoRecycled'>;

/** A stage that the plan no longer has bars nothing. */
function barOf(plan: Plan, { below }: Recycled): number {
  const rank = rankOf(plan, below);
  return rank === -1 ? Infinity : rank;
}
