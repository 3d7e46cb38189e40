import { judgeCondition } from '@smk/engine';
import { hiddenRoute, hiddenStage, type Problem } from '@smk/language';
import type { HandoffRule, Moment, PlacedCondition, Plan, Route, Stage } from '@smk/plan';
import { canHold } from './can-hold.ts';
import { findExample } from './find-example.ts';
import { leadText } from './lead-text.ts';
import { spanOf, type Sources } from './span.ts';
import { takenBy } from './taken-by.ts';

/** Route lines that earlier lines leave nobody for, each with a lead that both would take. */
export function hiddenRoutes(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  return plan.handoffs.flatMap((handoff) =>
    handoff.routes.flatMap((route, index) => hiddenRouteIn(plan, handoff, route, index, sources, asOf)),
  );
}

function hiddenRouteIn(
  plan: Plan,
  { routes }: HandoffRule,
  { when, to, at }: Route,
  index: number,
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  const earlier = routes
    .slice(0, index)
    .flatMap((route) => (route.when === null || !takesAll(plan, route) ? [] : [{ ...route, when: route.when }]));
  if (when === null) return [];
  const any = routes.slice(0, index).find((route) => route.when === null && takesAll(plan, route));
  if (any?.to.kind === 'team')
    return belowAny(plan, when, { line: any.at.line, team: any.to.team, to, at }, sources, asOf);
  if (takenBy(plan, when, earlier, asOf) === null) return [];
  const meant = earlier.filter((route) => !standsInFor(plan, when, route));
  const taken = takenBy(plan, when, meant, asOf);
  if (taken === null) return [];
  const { by, example } = taken;
  return [
    hiddenRoute(spanOf(at, sources), {
      target: targetOf(to),
      by: by.map((route) => route.at.line),
      unlessAway: [
        ...new Set(by.flatMap((route) => (route.to.kind === 'team' && !route.orWait ? [route.to.team] : []))),
      ],
      example: example && leadText(plan, example),
    }),
  ];
}

/** Below a team that any lead is for, a condition says little: only who finds nobody there comes so far. */
function belowAny(
  plan: Plan,
  { condition }: PlacedCondition,
  { line, team, to, at }: { readonly line: number; readonly team: string } & Pick<Route, 'to' | 'at'>,
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  const own = judgeCondition(plan, condition);
  const example = findExample(plan, [condition], asOf, (facts) => own(facts, asOf) === true);
  if (example === null) return [];
  const shown = leadText(plan, example);
  return [hiddenRoute(spanOf(at, sources), { target: targetOf(to), by: [line], unlessAway: [team], example: shown })];
}

/** Whether a line is for whoever finds nobody in the team of an earlier one: it takes all of its leads. */
function standsInFor(
  plan: Plan,
  { condition }: PlacedCondition,
  earlier: { readonly to: Route['to']; readonly orWait?: true; readonly when: PlacedCondition },
): boolean {
  if (earlier.to.kind !== 'team' || earlier.orWait === true) return false;
  return canHold(plan, earlier.when.condition, [condition]) === 'no';
}

/** Whether a line never passes a lead on: a queue, a line that waits, or a team of which nobody is ever too busy. */
function takesAll(plan: Plan, { to, orWait }: Route): boolean {
  if (to.kind === 'queue' || orWait === true) return true;
  if (to.kind !== 'team' || to.speaking !== undefined) return false;
  const team = plan.teams.find(({ name }) => name === to.team);
  const people = plan.people.filter(({ name }) => team?.members.some(({ person }) => person === name));
  return team?.capacity === undefined && people.every(({ capacity }) => capacity === undefined);
}

function targetOf(to: Route['to']): string {
  switch (to.kind) {
    case 'team':
      return to.team;
    case 'teams':
      return [...to.teams, ...(to.people ?? [])].join(', ');
    case 'queue':
      return to.queue;
    case 'owner':
      return to.of.kind === 'field' ? to.of.field : to.of.kind === 'person' ? to.of.person : 'last_owner';
  }
}

/** Stages whose every lead is in a higher one too. */
export function hiddenStages(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  const stages = plan.qualifications.flatMap((one) => one.stages);
  // Who meets the condition of a stage that something ends may be out of it all the same.
  const lasting = (rank: number) => stages.slice(rank + 1).filter((stage) => stage.until === undefined);
  return stages.flatMap((stage, rank) => hiddenStageIn(plan, stage, lasting(rank), sources, asOf));
}

function hiddenStageIn(
  plan: Plan,
  stage: Stage,
  higher: readonly Stage[],
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  const { condition } = stage.when;
  const conditions = higher.map((one) => one.when.condition);
  if (higher.length === 0 || canHold(plan, condition) !== 'yes' || canHold(plan, condition, conditions) !== 'no')
    return [];
  const own = judgeCondition(plan, condition);
  const example = findExample(plan, [condition, ...conditions], asOf, (facts) => own(facts, asOf) === true);
  const by = example && higher.find((one) => judgeCondition(plan, one.when.condition)(example, asOf) === true);
  if (by === undefined || example === null || by === null) return [];
  const place = spanOf(stage.when.at, sources);
  return [hiddenStage(place, { stage: stage.name, by: by.name, example: leadText(plan, example) })];
}
