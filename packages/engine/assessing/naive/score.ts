import type { EventLine, EventScore, EventTrace, FactScore, Moment, Plan, Score } from '@smk/plan';
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

/** What each event did to a score, in order of happening. */
export function eventTraces(score: EventScore, situation: Situation): readonly EventTrace[] {
  const traces: EventTrace[] = [];
  let points = 0;
  let since: Moment | null = null;
  for (const event of happenedBy(situation)) {
    for (const line of score.lines) {
      if (line.on !== event.name) continue;
      if (line.where !== null && truthOf(line.where, situation, event.data) !== true) continue;
      const before = since === null ? 0 : decayed(points, score.halvesEvery, event.at - since);
      const surplus = isSurplus(line, event.at, traces);
      const after = surplus ? before : clamp(before + line.points * 1000, score.from * 1000, score.to * 1000);
      traces.push({ event: event.name, at: event.at, line: line.name, added: after - before, points: after, surplus });
      if (surplus) continue;
      points = after;
      since = event.at;
    }
  }
  return traces;
}

function factPoints(score: FactScore, situation: Situation): number {
  const fired = score.lines.filter((line) => truthOf(line.when.condition, situation, {}) === true);
  const sum = fired.reduce((total, line) => total + line.points, 0);
  return clamp(sum, score.from, score.to);
}

function eventPoints(score: EventScore, situation: Situation): number {
  const last = eventTraces(score, situation).findLast((trace) => !trace.surplus);
  const points = last === undefined ? 0 : decayed(last.points, score.halvesEvery, situation.asOf - last.at);
  return clamp(Math.floor(points / 1000), score.from, score.to);
}

/** Thousandths, after `elapsed` milliseconds. */
function decayed(points: number, halvesEvery: number | null, elapsed: number): number {
  if (halvesEvery === null) return points;
  // The addition turns a rounded -0 into 0.
  return Math.round(points * Math.pow(2, -elapsed / halvesEvery)) + 0;
}

function isSurplus(line: EventLine, at: Moment, traces: readonly EventTrace[]): boolean {
  const { cap } = line;
  if (cap === null) return false;
  const counted = traces.filter((trace) => trace.line === line.name && !trace.surplus && trace.at > at - cap.within);
  return counted.length >= cap.count;
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}
