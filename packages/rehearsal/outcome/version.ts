import type { Moment, Plan, Route } from '@smk/plan';
import { clocksOf, type Clocks } from './clocks.ts';
import type { Side } from './flips.ts';
import { ends, followerOf } from './follow-leads.ts';
import type { Fate } from './tally.ts';

/** A version of rules, made ready to follow leads. */
export type Version = {
  readonly plan: Plan;
  readonly follow: ReturnType<typeof followerOf>;
  readonly stages: readonly string[];
  readonly scores: readonly string[];
  readonly events: readonly string[];
  /** By the name of the handoff. */
  readonly clocks: ReadonlyMap<string, (route: Route['to'], at: Moment) => Clocks>;
};

export function versionOf(plan: Plan): Version {
  return {
    plan,
    follow: followerOf(plan),
    stages: plan.qualifications.flatMap((one) => one.stages).map(({ name }) => name),
    scores: plan.qualifications.flatMap((one) => one.scores).map(({ name }) => name),
    events: plan.events.map(({ name }) => name),
    clocks: new Map(plan.handoffs.map(({ name }) => [name, clocksOf(plan, name)])),
  };
}

/** How a lead ends, in words: a name of the rules follows the word `stage`, so that no stage is mistaken for the others. */
export function endName({ stages }: Pick<Version, 'stages'>, code: number): string {
  if (code === ends.notTakenIn) return 'not taken in';
  if (code === ends.refused) return 'refused';
  return code === ends.noStage ? 'no stage' : `stage ${stages[code]!}`;
}

/** How a lead ends, and its scores at an instant. */
export function fateOf(version: Version, { journeys }: Side, lead: number, instant: number): Fate {
  const points = version.scores.map((name): [string, number] => {
    const { level, values } = journeys.answer.score(name);
    return [name, values[level === 'lead' ? lead : instant]!];
  });
  return { end: endName(version, journeys.end[lead]!), scores: Object.fromEntries(points) };
}

/**
 * The instant that shows best why a lead fares otherwise: that of a moment, where one is given; else the one at which the higher of the two
 * stages is entered, or at which one version alone refuses.
 */
export function divergence(
  before: Version,
  old: Side,
  after: Version,
  now: Side,
  lead: number,
  at: Moment | null,
): number {
  const { batch } = now;
  const [from, to] = [batch.instantsFrom[lead]!, batch.instantsFrom[lead + 1]!];
  if (at !== null) return lastOf(from, to, (instant) => batch.at[instant]! <= at);
  const [was, is] = [old.journeys.end[lead]!, now.journeys.end[lead]!];
  if (was < 0 && is < 0) return to - 1;
  const isHigherBefore = is < 0 || (was >= 0 && !(after.stages.indexOf(before.stages[was]!) < is));
  const { held } = isHigherBefore ? old.journeys : now.journeys;
  const end = isHigherBefore ? was : is;
  for (let instant = from; instant < to; instant += 1) if (held[instant] === end) return instant;
  return to - 1;
}

function lastOf(from: number, to: number, holds: (instant: number) => boolean): number {
  for (let instant = to - 1; instant > from; instant -= 1) if (holds(instant)) return instant;
  return from;
}
