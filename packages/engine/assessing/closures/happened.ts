import type { Condition, Moment } from '@smk/plan';
import { stepOnTheWall } from '../../time/window-edges.ts';
import { compileCondition } from './condition.ts';
import { FALSE, TRUE, UNKNOWN, type Frame, type Test } from './frame.ts';
import type { Names } from './names.ts';

type Happened = Extract<Condition, { kind: 'happened' }>;

/** A condition on events: its truth, and how many events it is surely true of. */
export type CompiledHappened = { readonly test: Test; readonly count: (frame: Frame) => number };

/** Closures for a condition on events. */
export function compileHappened(condition: Happened, names: Names): CompiledHappened {
  const { event: name, count, within } = condition;
  const where = condition.where === null ? null : compileCondition(condition.where, names);
  const startOf = (asOf: Moment): Moment => (within === null ? -Infinity : stepOnTheWall(names.zone, asOf, within, -1));
  const counted = (frame: Frame, least: 1 | 2): number => {
    const { events, asOf } = frame;
    let found = 0;
    let start: Moment | null = null;
    // The latest come last; what lies before the window ends the search.
    for (let index = events.length - 1; index >= 0; index -= 1) {
      const event = events[index]!;
      if (event.at > asOf || event.name !== name) continue;
      start ??= startOf(asOf);
      if (event.at <= start) break;
      if (where === null || judged(frame, event.data, where) >= least) found += 1;
    }
    return found;
  };
  return {
    test: (frame) => {
      if (counted(frame, TRUE) >= count) return TRUE;
      return where !== null && counted(frame, UNKNOWN) >= count ? UNKNOWN : FALSE;
    },
    count: (frame) => counted(frame, TRUE),
  };
}

/** A `where` judged on the data of one event. */
export function judged(frame: Frame, data: Frame['data'], where: Test) {
  const before = frame.data;
  frame.data = data;
  const truth = where(frame);
  frame.data = before;
  return truth;
}
