import type { Condition, Duration, LeadStanding, Moment, Outcome, Plan, ZoneTable } from '@smk/plan';
import { windowEdges } from '../../time/window-edges.ts';
import { DAY } from '../../time/wall-clock.ts';
import { embargoEnd } from './embargo-end.ts';
import { conditionsOf, crossings, levelsOf, type Levels } from './fades.ts';
import type { Frame } from './frame.ts';
import { hasUnknown, outcomeIn } from './outcome.ts';
import { loadFields } from './names.ts';
import { runSteps, type Rules } from './rules.ts';
import { isSameOutcome } from './same-outcome.ts';

/** What in the rules moves with time alone. */
export type Moving = {
  readonly windows: readonly { readonly event: string; readonly within: Duration }[];
  readonly levels: readonly Levels[];
  /** Whether a refusal can come or go with time. */
  readonly refusals: boolean;
};

/** Looks through the rules once for what moves with time. */
export function movingIn(rules: Rules): Moving {
  const { plan } = rules;
  const windows = new Map<string, { event: string; within: Duration }>();
  for (const condition of plan.qualifications.flatMap(conditionsOf).flatMap(happenedWithin)) {
    const { event, within } = condition;
    if (within !== null) windows.set(`${event} ${within.amount} ${within.unit}`, { event, within });
  }
  return {
    windows: [...windows.values()],
    levels: [...rules.eventScores.values()].map(({ score }) =>
      score.halvesEvery === null ? [] : levelsOf(plan, score.name),
    ),
    refusals: plan.qualifications.some((one) => one.refusals.some((refusal) => moves(refusal.when.condition, plan))),
  };
}

/**
 * The next moment at which the outcome differs without a new fact, the lead standing then as `outcome` puts it;
 * or at which an embargo ends that holds a handoff back. `null` if never. `frame` holds the lead as of the outcome's moment;
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
  const end = embargoEnd(rules, frame.asOf, standing, outcome);
  if (isSettled(rules, moving, frame, standing, outcome)) return end;
  const after = outcome.kind === 'stage' ? { ...standing, stage: outcome.stage } : standing;
  later.events = frame.events;
  loadFields(rules.names, later, frame.fields);
  for (const moment of candidates(rules, moving, frame, later, standing)) {
    if (end !== null && moment >= end) return end;
    later.asOf = moment;
    runSteps(rules, later);
    if (!isSameOutcome(outcome, outcomeIn(rules, later, trial, after))) return moment;
  }
  return end;
}

/** Whether nothing but an embargo can change the outcome. */
function isSettled(rules: Rules, moving: Moving, frame: Frame, standing: LeadStanding, outcome: Outcome): boolean {
  if (frame.events.length === 0 && standing.recycled === null) return true;
  if (outcome.kind !== 'stage' || moving.refusals || hasUnknown(rules, frame)) return false;
  return outcome.stage === rules.stages.at(-1)?.name;
}

function candidates(
  rules: Rules,
  moving: Moving,
  frame: Frame,
  later: Frame,
  standing: LeadStanding,
): readonly Moment[] {
  const { events, asOf } = frame;
  const found = new Set<Moment>();
  if (standing.recycled !== null) found.add(standing.recycled.until);
  const future = events.filter((event) => event.at > asOf).map((event) => event.at);
  for (const moment of future) found.add(moment);
  for (const { event, within } of moving.windows) {
    for (const one of events)
      if (one.name === event) for (const edge of edges(rules.names.zone, within, one.at, asOf)) found.add(edge);
  }
  for (const [index, { run, score }] of [...rules.eventScores.values()].entries()) {
    if (score.halvesEvery === null) continue;
    for (const from of [asOf, ...future]) {
      later.asOf = from;
      for (const moment of crossings(run(later, null), score.halvesEvery, from, moving.levels[index]!))
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

/** Whether a condition rests on events, directly or through a let or a score. */
function moves(condition: Condition, plan: Plan): boolean {
  return (
    happenedWithin(condition).length > 0 || JSON.stringify(condition).includes('"kind":"score"') || plan.lets.length > 0
  );
}
