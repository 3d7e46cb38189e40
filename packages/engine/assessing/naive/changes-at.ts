import type { EventScore, LeadFacts, Moment, Outcome, Plan } from '@smk/plan';
import { stepOnTheWall, sinceEver, windowEdges } from '../../time/window-edges.ts';
import { outcomeOf, stagesOf } from './outcome.ts';
import { scoreOf, scoresOf } from './score.ts';
import { nextAsking } from '../../standing/asking.ts';
import { standAfter } from '../../standing/stand-after.ts';
import { beginOf, dayBegunBy } from '../../time/day-begun.ts';
import { sinceRecycling, situationOf } from './situation.ts';
import { happenedIn } from './happened-in.ts';

/**
 * The next moment at which the outcome differs without a new fact, the lead standing then as this outcome puts it;
 * or at which an embargo ends that holds a handoff back, or something is asked for again. `null` if never.
 */
export function changesAt(plan: Plan, facts: LeadFacts, asOf: Moment, outcome: Outcome): Moment | null {
  const after = { ...facts, standing: standAfter(plan, facts.standing, outcome, asOf) };
  const now = JSON.stringify(outcome);
  const moments = [...candidates(plan, after, asOf)].filter((moment) => moment > asOf).toSorted((a, b) => a - b);
  const change = moments.find((moment) => JSON.stringify(outcomeOf(plan, after, moment)) !== now);
  const asking = nextAsking(plan, after.standing, outcome, asOf);
  const ends = [...embargoEnds(plan, facts, asOf, outcome), change ?? Infinity, asking ?? Infinity].filter(isFinite);
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Every moment at which anything that an outcome rests on can change. */
function candidates(plan: Plan, facts: LeadFacts, asOf: Moment): Set<Moment> {
  const events = sinceRecycling(facts);
  const zone = sinceEver(plan.company.zone);
  const found = new Set(events.map((event) => event.at));
  for (const { name, upTo } of plan.qualifications.flatMap((one) => one.waits ?? [])) {
    const begun = facts.standing.waits?.find((wait) => wait.name === name);
    if (begun) found.add(stepOnTheWall(zone, begun.since, upTo, 1));
  }
  const { recycled, alsoRecycled = [] } = facts.standing;
  if (recycled !== null) for (const { until } of [recycled, ...alsoRecycled]) found.add(until);
  for (const condition of happenedIn(plan)) {
    for (const event of events) {
      if (event.name !== condition.event || condition.within === null) continue;
      windowEdges(zone, condition.within, event.at).forEach((edge) => found.add(edge));
    }
  }
  for (const score of scoresOf(plan)) {
    if (score.kind === 'events') fades(score, plan, facts, asOf).forEach((moment) => found.add(moment));
  }
  return found;
}

/** The moments after `asOf` at which a score, rounded down, steps to another number while nothing happens. */
function fades(score: EventScore, plan: Plan, facts: LeadFacts, asOf: Moment): readonly Moment[] {
  const zone = sinceEver(plan.company.zone);
  if (score.decay?.kind === 'falls') {
    const { steps } = score.decay;
    return facts.events.flatMap((event) => steps.map(({ after }) => stepOnTheWall(zone, event.at, after, 1)));
  }
  if (score.decay?.kind === 'fades') {
    const first = dayBegunBy(zone, asOf);
    const last = dayBegunBy(zone, Math.max(asOf, ...facts.events.map((event) => event.at))) + score.decay.days;
    return Array.from({ length: last - first }, (_, index) => beginOf(zone, first + 1 + index));
  }
  if (score.halvesEvery === null) return [];
  const shown = (moment: Moment) => scoreOf(score.name, situationOf(plan, facts, moment));
  const stops = facts.events.map((event) => event.at).filter((at) => at > asOf);
  // After so many halvings nothing is left of what a score can hold.
  const end = Math.max(asOf, ...stops) + 60 * score.halvesEvery;
  const steps: Moment[] = [];
  let from = asOf;
  for (const stop of [...stops, Math.ceil(end)]) {
    collectSteps(from, Math.max(from, stop - 1), shown, steps);
    from = stop;
  }
  return steps;
}

function collectSteps(from: Moment, to: Moment, shown: (moment: Moment) => number, steps: Moment[]): void {
  if (shown(from) === shown(to)) return;
  if (to === from + 1) {
    steps.push(to);
    return;
  }
  const middle = Math.floor((from + to) / 2);
  collectSteps(from, middle, shown, steps);
  collectSteps(middle, to, shown, steps);
}

/** The ends of those embargoes, still running, that hold back a handoff or are about to. */
function embargoEnds(plan: Plan, facts: LeadFacts, asOf: Moment, outcome: Outcome): readonly Moment[] {
  const { refusedAt, stage, heldBack, closed } = facts.standing;
  if (refusedAt === null || closed || outcome.kind !== 'stage') return [];
  const names = stagesOf(plan).map((one) => one.name);
  const enters = (becomes: string | null) =>
    becomes !== null &&
    names.indexOf(becomes) > (stage === null ? -1 : names.indexOf(stage)) &&
    names.indexOf(becomes) <= names.indexOf(outcome.stage);
  return plan.handoffs
    .filter((rule) => rule.unlessRefusedWithin !== null && (heldBack.includes(rule.name) || enters(rule.becomes)))
    .map((rule) => stepOnTheWall(sinceEver(plan.company.zone), refusedAt, rule.unlessRefusedWithin!, 1))
    .filter((end) => end > asOf);
}
