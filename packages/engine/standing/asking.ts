import type { Decision, Duration, LeadStanding, Moment, Outcome, Plan, Wait } from '@smk/plan';
import { DAY, HOUR, MINUTE } from '../time/wall-clock.ts';
import { sinceEver, stepOnTheWall } from '../time/window-edges.ts';

/** What is asked for, and when it was due. */
export type Asked = { readonly name: string; readonly at: Moment };

/**
 * What is asked for by a decision on a lead that stood as `before`, was decided on last at `after`, and stands as `standing` now:
 * at the beginning of each wait, and then at its interval. Of several intervals that have passed only the last one is asked at.
 */
export function askedFor(
  plan: Plan,
  before: LeadStanding,
  standing: LeadStanding,
  { outcome, asOf, after }: Pick<Decision, 'outcome' | 'asOf'> & { readonly after: Moment | null },
): readonly Asked[] {
  return waitsOf(plan, standing, outcome).flatMap(({ wait, since }) => {
    const hasBegun = before.waits?.some((one) => one.name === wait.name) ?? false;
    if (!hasBegun) return [{ name: wait.name, at: since }];
    if (wait.askingEvery === null) return [];
    const times = timesBy(plan, since, wait.askingEvery, asOf);
    const at = afterTimes(plan, since, wait.askingEvery, times);
    return times > 0 && at > (after ?? -Infinity) ? [{ name: wait.name, at }] : [];
  });
}

/** The next moment at which something is asked for again, while the waits of an outcome run; `null` if never. */
export function nextAsking(plan: Plan, standing: LeadStanding, outcome: Outcome, asOf: Moment): Moment | null {
  const moments = waitsOf(plan, standing, outcome).flatMap(({ wait, since }) => {
    if (wait.askingEvery === null) return [];
    const next = afterTimes(plan, since, wait.askingEvery, timesBy(plan, since, wait.askingEvery, asOf) + 1);
    return next < stepOnTheWall(sinceEver(plan.company.zone), since, wait.upTo, 1) ? [next] : [];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}

function waitsOf(
  plan: Plan,
  standing: LeadStanding,
  outcome: Outcome,
): readonly { readonly wait: Wait; readonly since: Moment }[] {
  if (outcome.kind !== 'waiting') return [];
  const waits = plan.qualifications.flatMap((one) => one.waits ?? []);
  return outcome.for.flatMap((name) => {
    const wait = waits.find((one) => one.name === name);
    const begun = standing.waits?.find((one) => one.name === name);
    return wait && begun ? [{ wait, since: begun.since }] : [];
  });
}

const longest = { minutes: MINUTE, hours: HOUR, days: DAY + 2 * HOUR, weeks: 7 * DAY + 2 * HOUR, months: 32 * DAY };

/** How often an interval has passed by a moment. */
function timesBy(plan: Plan, since: Moment, every: Duration, asOf: Moment): number {
  let times = Math.max(0, Math.floor((asOf - since) / (every.amount * longest[every.unit])) - 1);
  while (afterTimes(plan, since, every, times + 1) <= asOf) times += 1;
  return times;
}

function afterTimes(plan: Plan, since: Moment, every: Duration, times: number): Moment {
  return stepOnTheWall(sinceEver(plan.company.zone), since, { ...every, amount: every.amount * times }, 1);
}
