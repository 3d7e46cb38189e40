import type { Case, HandoffSlice, Input, ReviewCase, ReviewSlice } from '@smk/plan';
import { actOnReview } from './act.ts';
import { follow } from './follow.ts';
import { hearHandoff } from './hear.ts';
import { judge } from './judge.ts';
import { passTime } from './pass-time.ts';
import { stepped, type SliceOf, type Stepped } from './stepped.ts';

/**
 * What becomes of a case when it is told something, time included: the case after it, journal entries in order of the moments
 * that they are about, and what the world is asked to do. Every input takes one step, even one that changes nothing; only a
 * `time` at which nothing was due leaves the case as it is.
 */
export function step<C extends Case>(slice: SliceOf<C>, before: C, input: Input): Stepped<C> {
  const heard = (
    before.kind === 'handoff'
      ? follow(slice as HandoffSlice, hearHandoff(slice as HandoffSlice, before, input))
      : hearReview(slice as ReviewSlice, before, input)
  ) as Stepped<C>;
  if (input.kind === 'time' && heard.entries.length === 0 && heard.effects.length === 0) return stepped(before);
  return {
    case: { ...heard.case, step: before.step + 1 },
    entries: heard.entries.toSorted((a, b) => a.at - b.at),
    effects: heard.effects,
  };
}

/** A review hears acts and time; events of leads are nothing to it. */
function hearReview(slice: ReviewSlice, before: ReviewCase, input: Input): Stepped<ReviewCase> {
  if (before.status === 'ended') return stepped(before);
  if (input.kind === 'time') return passTime(slice, before, input.now);
  if (input.kind === 'act' && judge(slice, before, input.act) === null) return actOnReview(slice, before, input.act);
  return stepped(before);
}
