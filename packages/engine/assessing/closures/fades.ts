import type { Condition, Moment, Operand, Plan, ZoneTable } from '@smk/plan';
import { operandsOf } from '../unknown/fields-in.ts';
import { beginOf, dayBegunBy } from '../../time/day-begun.ts';
import { stepOnTheWall } from '../../time/window-edges.ts';
import type { CompiledEventScore } from './event-score.ts';
import { decayed, type Running } from './running.ts';

/** The whole points at which something in the rules turns when a score falls below them or rises to them; `null` for all. */
export type Levels = readonly number[] | null;

/** The levels of a score: all of them once it goes into a let or is compared with what is no constant. */
export function levelsOf(plan: Plan, name: string): Levels {
  const isScore = (operand: Operand) => operand.kind === 'score' && operand.name === name;
  if (plan.lets.some((one) => one.of.some(isScore))) return null;
  const levels = new Set<number>();
  for (const condition of conditionsIn(plan)) if (!collect(condition, isScore, levels)) return null;
  return [...levels];
}

/** Every condition that an outcome rests on. */
export function conditionsIn(plan: Plan): readonly Condition[] {
  const inTables = (plan.tables ?? []).flatMap(({ rows }) => rows.map((row) => row.when.condition));
  return [...plan.qualifications.flatMap(conditionsOf), ...inTables];
}

function conditionsOf(qualification: Plan['qualifications'][number]): readonly Condition[] {
  return [
    ...qualification.scores.flatMap((score) =>
      score.kind === 'facts'
        ? score.lines.map((line) => line.when.condition)
        : score.lines.flatMap((line) => line.where ?? []),
    ),
    ...[...qualification.refusals, ...(qualification.waits ?? []), ...qualification.stages].map(
      (one) => one.when.condition,
    ),
    ...qualification.stages.flatMap((stage) => stage.until?.condition ?? []),
  ];
}

function collect(condition: Condition, isScore: (operand: Operand) => boolean, levels: Set<number>): boolean {
  if (condition.kind === 'happened') return condition.where === null || collect(condition.where, isScore, levels);
  if (condition.kind === 'not') return collect(condition.of, isScore, levels);
  if ('of' in condition) return condition.of.every((one) => collect(one, isScore, levels));
  const operands = operandsOf(condition);
  if (!operands.some(isScore)) return true;
  if (condition.kind !== 'compare' && condition.kind !== 'between') return false;
  for (const operand of operands) {
    if (isScore(operand)) continue;
    if (operand.kind !== 'value' || typeof operand.value !== 'number') return false;
    levels.add(Math.ceil(operand.value)).add(Math.floor(operand.value) + 1);
  }
  return true;
}

/** The moments after `from` at which a running value, rounded down, may fall below one of the levels or rise to it. */
export function crossings(
  { score, shown }: CompiledEventScore,
  running: Running,
  zone: ZoneTable,
  from: Moment,
  levels: Levels,
): readonly Moment[] {
  const { since, days } = running;
  const { decay, halvesEvery } = score;
  if (since === null) return [];
  if (decay === undefined)
    return halvesEvery === null ? [] : halvings(running.amounts[0]!, since, halvesEvery, from, levels);
  if (decay.kind === 'falls') return decay.steps.map(({ after }) => stepOnTheWall(zone, since, after, 1));
  const last = days.at(-1);
  if (last === undefined) return [];
  const found: Moment[] = [];
  let before = shown(running, from);
  for (let day = dayBegunBy(zone, from) + 1; day <= last.day + decay.days; day += 1) {
    const begin = beginOf(zone, day);
    const then = shown(running, begin);
    const [low, high] = then < before ? [then, before] : [before, then];
    if (levels === null ? low !== high : levels.some((level) => level > low && level <= high)) found.push(begin);
    before = then;
  }
  return found;
}

function halvings(points: number, since: Moment, halvesEvery: number, from: Moment, levels: Levels): readonly Moment[] {
  const shownAt = (at: Moment) => Math.floor(decayed(points, halvesEvery, at - since) / 1000);
  const now = shownAt(from);
  const low = Math.min(now, 0);
  const high = Math.max(now, 0);
  // A positive value ends at 0, and a negative one rises to 0: between them lie the levels that it crosses.
  const crossed = (levels ?? Array.from({ length: high - low }, (_, index) => low + 1 + index)).filter(
    (level) => level > low && level <= high,
  );
  return crossed.map((level) => {
    const isPast = points > 0 ? (at: Moment) => shownAt(at) < level : (at: Moment) => shownAt(at) >= level;
    // At a level, thousandths are rounded half up.
    const times = Math.log2(points / (level * 1000 - 0.5));
    return firstMoment(Math.max(from, Math.floor(since + times * halvesEvery)), isPast);
  });
}

/** The first whole millisecond at which `isPast` holds, sought around a near guess. */
function firstMoment(guess: Moment, isPast: (at: Moment) => boolean): Moment {
  let moment = guess;
  while (isPast(moment - 1)) moment -= 1;
  while (!isPast(moment)) moment += 1;
  return moment;
}
