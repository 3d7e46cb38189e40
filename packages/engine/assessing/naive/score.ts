import type { EventLine, EventScore, EventTrace, FactScore, GroupTrace, Moment, Plan, Score } from '@smk/plan';
import { dayBegunBy } from '../../time/day-begun.ts';
import { sinceEver, stepOnTheWall } from '../../time/window-edges.ts';
import { truthOf } from './condition.ts';
import { happenedBy, type Situation } from './situation.ts';

/** Every score of a plan, in the order written. */
export function scoresOf(plan: Plan): readonly Score[] {
  return plan.qualifications.flatMap((qualification) => qualification.scores);
}

/** Whole points of a score, rounded down. */
export function scoreOf(name: string, situation: Situation): number {
  const score = scoresOf(situation.plan).find((one) => one.name === name);
  if (score === undefined) throw new Error(`The plan has no score ${name}.`);
  return score.kind === 'facts' ? factPoints(score, situation) : eventPoints(score, situation);
}

/** Whole points of each of a score's groups, rounded down. */
export function groupTraces(score: Score, situation: Situation): readonly GroupTrace[] {
  return (score.groups ?? []).map(({ name, atMost }) => {
    const points =
      score.kind === 'facts'
        ? Math.min(atMost, sumOf(linesThatFired(score, situation).filter((line) => line.group === name)))
        : Math.floor(amountAt(score, gainsOf(score, situation), name, situation.asOf, situation) / 1000);
    return { name, points, atMost };
  });
}

/** What each event did to a score, in order of happening. */
export function eventTraces(score: EventScore, situation: Situation): readonly EventTrace[] {
  return gainsOf(score, situation).map(({ trace }) => trace);
}

function factPoints(score: FactScore, situation: Situation): number {
  const alone = linesThatFired(score, situation).filter((line) => line.group === undefined);
  const groups = groupTraces(score, situation);
  return clamp(sumOf(alone) + sumOf(groups), score.from, score.to);
}

function linesThatFired(score: FactScore, situation: Situation) {
  return score.lines.filter((line) => truthOf(line.when.condition, situation, {}) === true);
}

function eventPoints(score: EventScore, situation: Situation): number {
  const points = amountAt(score, gainsOf(score, situation), null, situation.asOf, situation);
  return clamp(Math.floor(points / 1000), score.from, score.to);
}

/** What an event gave, in thousandths, and what there was then: of the whole under `null`, and of each group by its name. */
type Gain = {
  readonly trace: EventTrace;
  readonly gave: ReadonlyMap<string | null, number>;
  readonly was: ReadonlyMap<string | null, number>;
};

function gainsOf(score: EventScore, situation: Situation): readonly Gain[] {
  const gains: Gain[] = [];
  for (const event of happenedBy(situation)) {
    if (isPausedAt(event.at, score, situation)) continue;
    for (const line of score.lines) {
      if (line.on !== event.name) continue;
      if (line.where !== null && truthOf(line.where, situation, event.data) !== true) continue;
      gains.push(gainOf(line, event.at, score, gains, situation));
    }
  }
  return gains;
}

/** While one of its handoffs was open a score gained nothing. */
function isPausedAt(at: Moment, { pausedBy = [] }: EventScore, { pauses }: Situation): boolean {
  const open = pauses.filter(({ handoff }) => pausedBy.includes(handoff));
  return open.some(({ from, until }) => at > from && at < (until ?? Infinity));
}

/** Everything decays to the event's moment; then its points are added, as far as its group and the score can hold them. */
function gainOf(line: EventLine, at: Moment, score: EventScore, before: readonly Gain[], situation: Situation): Gain {
  const keys = [null, ...(score.groups ?? []).map(({ name }) => name)];
  const was = new Map(keys.map((key) => [key, amountAt(score, before, key, at, situation)]));
  const whole = was.get(null)!;
  const gave = new Map<string | null, number>();
  const surplus = isSurplus(line, at, before);
  if (!surplus) {
    let points = line.points * 1000;
    if (line.group !== undefined) {
      const most = score.groups!.find(({ name }) => name === line.group)!.atMost * 1000;
      const share = was.get(line.group)!;
      points = Math.min(share + points, most) - share;
      // What takes more away than the group has takes it from the whole.
      gave.set(line.group, Math.max(0, share + points) - share);
    }
    gave.set(null, clamp(whole + points, score.from * 1000, score.to * 1000) - whole);
    for (const [key, added] of gave) was.set(key, was.get(key)! + added);
  }
  const added = gave.get(null) ?? 0;
  const trace = { event: line.on, at, line: line.name, added, points: whole + added, surplus };
  return { trace, gave, was };
}

/** What is left at a moment of what the events gave, in thousandths. */
function amountAt(
  score: EventScore,
  gains: readonly Gain[],
  key: string | null,
  at: Moment,
  { plan }: Situation,
): number {
  const zone = sinceEver(plan.company.zone);
  const scored = gains.filter(({ trace }) => !trace.surplus);
  const last = scored.at(-1);
  if (last === undefined) return 0;
  const { decay } = score;
  if (decay?.kind === 'fades') {
    const today = dayBegunBy(zone, at);
    const parts = scored.map(({ trace, gave }) => {
      const age = today - dayBegunBy(zone, trace.at);
      return (gave.get(key) ?? 0) * Math.max(0, decay.days - age);
    });
    return Math.round(parts.reduce((sum, part) => sum + part, 0) / decay.days) + 0;
  }
  const then = last.was.get(key)!;
  if (decay?.kind === 'falls') {
    const fallen = decay.steps.filter(({ after }) => at >= stepOnTheWall(zone, last.trace.at, after, 1));
    return Math.min(then, ...fallen.map(({ to }) => to * 1000));
  }
  return halved(then, score.halvesEvery, at - last.trace.at);
}

/** Thousandths, after `elapsed` milliseconds. */
function halved(points: number, halvesEvery: number | null, elapsed: number): number {
  if (halvesEvery === null) return points;
  // The addition turns a rounded -0 into 0.
  return Math.round(points * Math.pow(2, -elapsed / halvesEvery)) + 0;
}

function isSurplus(line: EventLine, at: Moment, gains: readonly Gain[]): boolean {
  const { cap } = line;
  if (cap === null) return false;
  const traces = gains.map(({ trace }) => trace);
  const counted = traces.filter((trace) => trace.line === line.name && !trace.surplus && trace.at > at - cap.within);
  return counted.length >= cap.count;
}

function sumOf(lines: readonly { readonly points: number }[]): number {
  return lines.reduce((total, line) => total + line.points, 0);
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}
