import type { EventScore, EventTrace, Moment } from '@smk/plan';
import { readsDataAlone } from '../unknown/reads-data-alone.ts';
import { compileCondition } from './condition.ts';
import { isPaused } from '../../standing/pauses.ts';
import { TRUE, type Frame } from './frame.ts';
import { judged } from './happened.ts';
import type { Names } from './names.ts';
import { createRunner, type Runner, type Running } from './running.ts';

export type CompiledEventScore = {
  /** The running value by `asOf`, begun with what the frame has kept. */
  readonly run: (frame: Frame) => Running;
  /** What each event did by `asOf`. */
  readonly trace: (frame: Frame) => EventTrace[];
  /** Whole points of a running value, or of one of its groups (from 1 on), at a moment. */
  readonly shown: (running: Running, at: Moment) => number;
  readonly shownGroup: (running: Running, group: number, at: Moment) => number;
  readonly score: EventScore;
  readonly runner: Runner;
};

/** Closures for a score on events; `index` is its place among them. */
export function compileEventScore(score: EventScore, index: number, names: Names): CompiledEventScore {
  const { from, to, pausedBy } = score;
  const runner = createRunner(score, names.zone);
  const lines = score.lines.map((line, place) => ({
    name: line.name,
    on: line.on,
    place,
    test: line.where === null ? null : compileCondition(line.where, names),
  }));
  const linesOn = Map.groupBy(lines, (line) => line.on);
  // What a line looks at beside its event may be another when it is looked at again.
  const isKept = score.lines.every((line) => line.where === null || readsDataAlone(line.where));

  const fold = (frame: Frame, running: Running, first: number, traces: EventTrace[] | null): Running => {
    const { events, asOf } = frame;
    for (let place = first; place < events.length; place += 1) {
      const event = events[place]!;
      if (event.at > asOf) break;
      if (pausedBy !== undefined && isPaused(frame.pauses, pausedBy, event.at)) continue;
      for (const line of linesOn.get(event.name) ?? []) {
        if (line.test !== null && judged(frame, event.data, line.test) !== TRUE) continue;
        const { added, points, surplus } = runner.take(running, line.place, event.at);
        traces?.push({ event: event.name, at: event.at, line: line.name, added, points, surplus });
      }
    }
    return running;
  };

  return {
    run: (frame) => {
      const { kept, events, asOf } = frame;
      if (kept === null || !isKept) return fold(frame, runner.start(), 0, null);
      const running = kept.scores[index]!;
      const next = events[kept.count];
      return next === undefined || next.at > asOf ? running : fold(frame, runner.copy(running), kept.count, null);
    },
    trace: (frame) => {
      const traces: EventTrace[] = [];
      fold(frame, runner.start(), 0, traces);
      return traces;
    },
    shown: (running, at) => Math.min(to, Math.max(from, Math.floor(runner.amountAt(running, 0, at) / 1000))),
    shownGroup: (running, group, at) => Math.floor(runner.amountAt(running, group, at) / 1000),
    score,
    runner,
  };
}
