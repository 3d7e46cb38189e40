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
  return longestFirst(
    plan,
    [rest, ...before.filter(({ until }) => until > rest.since)].map((one) => ({ ...one, since })),
  );
}

/** Rests as a standing keeps them. Those that another outlasts for certain are left out. */
export function longestFirst(plan: Plan, rests: readonly Recycled[]): Rests {
  const sorted = rests.toSorted((a, b) => b.until - a.until || barOf(plan, a) - barOf(plan, b));
  const [recycled = null, ...alsoRecycled] = sorted.filter((one, n) =>
    sorted.slice(0, n).every((longer) => mayMove(one, longer) || barOf(plan, one) < barOf(plan, longer)),
  );
  return { recycled, ...(alsoRecycled.length > 0 && { alsoRecycled }) };
}

type Rests = Pick<LeadStanding, 'recycled' | 'alsoRecycled'>;

/** An event or a day may still end the longer one before its time, and a day that is moved may make the other last longer. */
function mayMove(one: Recycled, longer: Recycled): boolean {
  return longer.on !== undefined || longer.field !== undefined || one.field !== undefined;
}

/** A stage that the plan no longer has bars nothing. */
function barOf(plan: Plan, { below }: Recycled): number {
  const rank = rankOf(plan, below);
  return rank === -1 ? Infinity : rank;
}
