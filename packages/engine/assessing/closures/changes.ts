import type { Condition, Duration, KeptScores, LeadStanding, Moment, Outcome, Plan, ZoneTable } from '@smk/plan';
import { nextAsking } from '../../standing/asking.ts';
import { restsOf } from '../../standing/rests.ts';
import { standAfter } from '../../standing/stand-after.ts';
import { stepOnTheWall, windowEdges } from '../../time/window-edges.ts';
import { DAY } from '../../time/wall-clock.ts';
import { beyondDoubt } from './beyond-doubt.ts';
import { embargoEnd } from './embargo-end.ts';
import { conditionsIn, crossings, levelsOf, type Levels } from './fades.ts';
import { standAs, type Frame } from './frame.ts';
import { keptIn } from './kept-scores.ts';
import { hasUnknown, outcomeIn } from './outcome.ts';
import { loadFields } from './names.ts';
import { runSteps, type Rules } from './rules.ts';
import { isSameOutcome } from './same-outcome.ts';

/** What in the rules moves with time alone. */
export type Moving = {
  readonly windows: readonly { readonly event: string; readonly within: Duration }[];
  readonly levels: readonly Levels[];
  /** Whether a refusal or a wait can come or go with time, or a stage can end. */
  readonly standing: boolean;
};

/** Looks through the rules once for what moves with time. */
export function movingIn(rules: Rules): Moving {
  const { plan } = rules;
  const windows = new Map<string, { event: string; within: Duration }>();
  for (const condition of conditionsIn(plan).flatMap(happenedWithin)) {
    const { event, within } = condition;
    if (within !== null) windows.set(`${event} ${within.amount} ${within.unit}`, { event, within });
  }
  return {
    windows: [...windows.values()],
    levels: [...rules.eventScores.values()].map(({ score }) =>
      score.halvesEvery === null && score.decay === undefined ? [] : levelsOf(plan, score.name),
    ),
    standing: plan.qualifications.some(
      (one) =>
        [...one.refusals, ...(one.waits ?? [])].some((line) => moves(line.when.condition, plan)) ||
        one.stages.some((stage) => stage.until !== undefined),
    ),
  };
}

/**
 * The next moment at which the outcome differs without a new fact, the lead standing then as `outcome` puts it;
 * or at which an embargo ends that holds a handoff back, or something is asked for again. `null` if never. `frame` holds the lead as of the outcome's moment;
 * `later` and `trial` are scratch.
 */
export function changesAt(
  rules: Rules,
  moving: Moving,
  frame: Frame,
  later: Frame,
  trial: Frame,
  standing: LeadStanding,
  outcome: Outcome,
): Moment | null {
  const embargo = embargoEnd(rules, frame.asOf, standing, outcome);
  if (isSettled(rules, moving, frame, standing, outcome)) return embargo;
  const after = standAfter(rules.plan, standing, outcome, frame.asOf);
  const asking = nextAsking(rules.plan, after, outcome, frame.asOf);
  const end = embargo !== null && asking !== null ? Math.min(embargo, asking) : (embargo ?? asking);
  const kept = keptIn(frame);
  later.happened = frame.happened;
  standAs(frame, later);
  loadFields(rules.names, later, frame.fields);
  for (const moment of candidates(rules, moving, frame, later, after, kept)) {
    if (end !== null && moment >= end) return end;
    moveTo(moment, rules, frame, later, kept);
    runSteps(rules, later);
    if (!isSameOutcome(outcome, outcomeIn(rules, later, trial, after))) return moment;
  }
  return end;
}

/** Whether nothing but an embargo can change the outcome. */
function isSettled(rules: Rules, moving: Moving, frame: Frame, standing: LeadStanding, outcome: Outcome): boolean {
  if (outcome.kind === 'waiting') return false;
  if (frame.happened.length === 0 && standing.recycled === null) return true;
  if (outcome.kind !== 'stage' || moving.standing || hasUnknown(rules, frame)) return false;
  return outcome.stage === rules.stages.at(-1)?.name;
}

/** Puts a frame of the same lead at a later moment: what was kept still holds if the same events count. */
function moveTo(moment: Moment, rules: Rules, frame: Frame, later: Frame, kept: KeptScores): void {
  later.asOf = moment;
  later.events = beyondDoubt(rules.names, frame.happened, moment);
  later.kept = frame.events === frame.happened && later.events === frame.happened ? kept : null;
}

function candidates(
  rules: Rules,
  moving: Moving,
  frame: Frame,
  later: Frame,
  standing: LeadStanding,
  kept: KeptScores,
): readonly Moment[] {
  const { happened: events, asOf } = frame;
  const found = new Set<Moment>();
  for (const { until } of restsOf(standing)) found.add(until);
  for (const { name, upTo } of rules.waits) {
    const begun = standing.waits?.find((wait) => wait.name === name);
    if (begun) found.add(stepOnTheWall(rules.names.zone, begun.since, upTo, 1));
  }
  const future = events.filter((event) => event.at > asOf).map((event) => event.at);
  for (const moment of future) found.add(moment);
  for (const { event, within } of moving.windows) {
    for (const one of events)
      if (one.name === event) for (const edge of edges(rules.names.zone, within, one.at, asOf)) found.add(edge);
  }
  for (const [index, compiled] of [...rules.eventScores.values()].entries()) {
    if (compiled.score.halvesEvery === null && compiled.score.decay === undefined) continue;
    for (const from of [asOf, ...future]) {
      moveTo(from, rules, frame, later, kept);
      for (const moment of crossings(compiled, compiled.run(later), rules.names.zone, from, moving.levels[index]!))
        found.add(moment);
    }
  }
  return [...found].filter((moment) => moment > asOf).toSorted((a, b) => a - b);
}

const longest = { minutes: 60_000, hours: 3_600_000, days: DAY, weeks: 7 * DAY, months: 31 * DAY };

/** The edges of a window after `asOf`: at once where no change of clocks is near, else by trying. */
function edges(zone: ZoneTable, within: Duration, happened: Moment, asOf: Moment): readonly Moment[] {
  const end = happened + within.amount * longest[within.unit];
  if (end + 6 * DAY < asOf) return [];
  if (
    within.unit === 'months' ||
    zone.transitions.some(([from]) => from > happened - 2 * DAY && from < end + 6 * DAY)
  ) {
    return windowEdges(zone, within, happened);
  }
  return [end];
}

type Happened = Extract<Condition, { kind: 'happened' }>;

function happenedWithin(condition: Condition): readonly Happened[] {
  if (condition.kind === 'happened') return [condition];
  if (condition.kind === 'not') return happenedWithin(condition.of);
  return 'of' in condition ? condition.of.flatMap(happenedWithin) : [];
}

/** Whether a condition rests on events, directly or through an attribute, a let, a score or a table. */
function moves(condition: Condition, plan: Plan): boolean {
  return (
    happenedWithin(condition).length > 0 ||
    /"kind":"(?:score|attribute)"/.test(JSON.stringify(condition)) ||
    plan.lets.length > 0 ||
    plan.tables !== undefined
  );
}
