import type { EventScore, EventTrace, Moment } from '@smk/plan';
import { compileCondition } from './condition.ts';
import { TRUE, type Frame } from './frame.ts';
import { judged } from './happened.ts';
import type { Names } from './names.ts';

/** A running value: thousandths as they stood after the last event that scored. */
export type Running = { readonly points: number; readonly since: Moment };

export type CompiledEventScore = {
  /** The running value by `asOf`; `traces`, where given, takes down what each event did. */
  readonly run: (frame: Frame, traces: EventTrace[] | null) => Running;
  /** Whole points of a running value at a moment. */
  readonly shown: (running: Running, at: Moment) => number;
  readonly score: EventScore;
};

/** Closures for a score on events. */
export function compileEventScore(score: EventScore, names: Names): CompiledEventScore {
  const { from, to, halvesEvery } = score;
  const lines = score.lines.map((line, index) => ({
    ...line,
    index,
    test: line.where === null ? null : compileCondition(line.where, names),
  }));
  const linesOn = Map.groupBy(lines, (line) => line.on);

  const run = (frame: Frame, traces: EventTrace[] | null): Running => {
    let points = 0;
    let since = frame.asOf;
    const scored: (Moment[] | undefined)[] = [];
    for (const event of frame.events) {
      if (event.at > frame.asOf) break;
      for (const line of linesOn.get(event.name) ?? []) {
        if (line.test !== null && judged(frame, event.data, line.test) !== TRUE) continue;
        const before = decayed(points, halvesEvery, event.at - since);
        const surplus = line.cap !== null && isFull(scored[line.index], line.cap, event.at);
        if (!surplus) {
          points = clamp(before + line.points * 1000, from * 1000, to * 1000);
          since = event.at;
          if (line.cap !== null) (scored[line.index] ??= []).push(event.at);
        }
        const after = surplus ? before : points;
        traces?.push({
          event: event.name,
          at: event.at,
          line: line.name,
          added: after - before,
          points: after,
          surplus,
        });
      }
    }
    return { points, since };
  };
  return {
    run,
    score,
    shown: (running, at) =>
      clamp(Math.floor(decayed(running.points, halvesEvery, at - running.since) / 1000), from, to),
  };
}

/** Thousandths, after `elapsed` milliseconds. */
export function decayed(points: number, halvesEvery: number | null, elapsed: number): number {
  if (halvesEvery === null || points === 0) return points;
  // The addition turns a rounded -0 into 0.
  return Math.round(points * Math.pow(2, -elapsed / halvesEvery)) + 0;
}

/** Whether `cap.count` events have scored within the window: then the count-th last of them has. */
function isFull(
  scored: readonly Moment[] | undefined,
  cap: { readonly count: number; readonly within: number },
  at: Moment,
): boolean {
  if (cap.count === 0) return true;
  const one = scored?.[scored.length - cap.count];
  return one !== undefined && one > at - cap.within;
}

function clamp(value: number, from: number, to: number): number {
  if (value < from) return from;
  return value > to ? to : value;
}
