import { durationText } from '@smk/engine';
import { ladderUpsideDown, stepAfterReturn, type Problem } from '@smk/language';
import type { LadderRule, Moment, Plan } from '@smk/plan';
import { calendarCalled, calendarOf, dueWithin, owedClocks, type OwedClock } from './owed-clocks.ts';
import { spanOf, type Sources } from './span.ts';

/** Starts that are tried: every fourth hour of three weeks. */
const starts = Array.from({ length: 21 * 6 }, (_, index) => index * 4 * 3_600_000);

/** Steps that never come after one that is written above them, and those that never come. */
export function laddersUpsideDown(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  return owedClocks(plan).flatMap((clock) => upsideDown(plan, clock, sources, asOf));
}

function upsideDown(
  plan: Plan,
  { ladder, by, calendar: called }: OwedClock,
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  const calendar = called === undefined ? calendarOf(plan, by) : calendarCalled(plan, called);
  const moments = ({ after }: LadderRule): readonly Moment[] | null =>
    after.business && calendar === null
      ? null
      : starts.map((step) => dueWithin(after, calendar, plan, asOf + step) ?? Infinity);
  // What comes before it is due, or when somebody becomes absent, has no place in that order.
  const climbed = ladder.filter(({ when }) => when === undefined);
  const returned = climbed.findIndex(({ step }) => step.kind === 'return');
  const text = (one: LadderRule) => `after ${durationText(one.after)}`;
  return climbed.flatMap((step, index) => {
    const place = spanOf(step.at, sources);
    const before = climbed[index - 1];
    if (before === undefined) return [];
    const [own, others] = [moments(step), moments(before)];
    if (own === null || others === null) return [];
    const never = own.every((moment, start) => moment <= others[start]!);
    if (never && own.some((moment, start) => moment < others[start]!))
      return [ladderUpsideDown(place, { step: text(step), before: text(before), line: before.at.line })];
    if (returned === -1 || index <= returned) return [];
    return [stepAfterReturn(place, { step: text(step), line: climbed[returned]!.at.line })];
  });
}
