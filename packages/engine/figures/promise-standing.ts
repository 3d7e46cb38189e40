import type { Delivery, Keep, Moment, Period, PeriodLength, Plan, PromiseRule } from '@smk/plan';
import { figureOf } from './figure-of.ts';
import type { LeadHistory, Window } from './history.ts';
import { keptInTime } from './kept-in-time.ts';
import { leadValue } from './lead-value.ts';
import { lineAt } from './line-at.ts';

/** How a promise stands in a period: its clauses in it, as things are at a moment. */
export type PromiseStanding = {
  readonly period: Period;
  /** `behind` and `on course` while the period runs, the others once it is over. */
  readonly is: 'kept' | 'missed' | 'behind' | 'on course';
  /** Of the first clause that says so, in its own unit: money in minor units, a share in percent. */
  readonly amount: number;
  /** What it is held against at that moment. */
  readonly against: number;
};

/** How each clause of a promise stands in the period that runs at a moment, or that was the last to end by then. */
export function promiseStandings(
  plan: Plan,
  promise: PromiseRule,
  leads: readonly LeadHistory[],
  at: Moment,
  which: 'running' | 'over',
): readonly PromiseStanding[] {
  const inPeriod = <Clause extends { readonly each: PeriodLength }>(
    clause: Clause,
    stands: (clause: Clause, period: Period) => PromiseStanding,
  ): readonly PromiseStanding[] => {
    const period = periodAt(plan, clause.each, at, which);
    return period === null ? [] : [stands(clause, period)];
  };
  return [
    ...promise.delivers.flatMap((one) => inPeriod(one, (clause, period) => delivered(plan, clause, period, leads, at))),
    ...promise.keeps.flatMap((one) => inPeriod(one, (clause, period) => kept(clause, period, leads, at))),
  ];
}

function periodAt(plan: Plan, each: PeriodLength, at: Moment, which: 'running' | 'over'): Period | null {
  const all = plan.periods?.[each] ?? [];
  const found =
    which === 'running' ? all.find(({ from, to }) => from <= at && at < to) : all.findLast(({ to }) => to <= at);
  return found ?? null;
}

function delivered(
  plan: Plan,
  { of, atLeast, pace }: Delivery,
  period: Period,
  leads: readonly LeadHistory[],
  at: Moment,
): PromiseStanding {
  const window = windowOf(period, at);
  const amount =
    of.kind === 'lead value'
      ? leadValue(plan, of.worth, leads, window)
      : numberIn(figureOf(plan, { kind: 'count', of: of.of }, leads, window));
  const whole = atLeast.kind === 'money' ? atLeast.money.minor : atLeast.kind === 'number' ? atLeast.number : 0;
  const line = pace === null ? { part: 0, of: 1 } : lineAt(plan, pace, period, at);
  const against = at >= period.to ? whole : (whole * line.part) / line.of;
  // Compared as fractions: what is exactly on the line is on course.
  const reached = at >= period.to ? amount >= whole : amount * line.of >= whole * line.part;
  return { period, is: standingOf(reached, period, at), amount, against };
}

function kept(
  { obligation, handoffs, percent }: Keep,
  period: Period,
  leads: readonly LeadHistory[],
  at: Moment,
): PromiseStanding {
  const window = windowOf(period, at);
  const of = leads.flatMap((lead) =>
    lead.handoffs.filter(
      (one) =>
        handoffs.includes(one.slice.rule.name) && one.case.openedAt >= window.from && one.case.openedAt < window.to,
    ),
  );
  const share = keptInTime(of, obligation, window.asOf);
  // With no cases nothing was broken.
  const reached = share.part * 10_000 >= Math.round(percent * 100) * share.of;
  const amount = share.of === 0 ? 100 : (share.part * 100) / share.of;
  return { period, is: standingOf(reached, period, at), amount, against: percent };
}

/** What happened after the end of a period is not looked at. */
function windowOf({ from, to }: Period, at: Moment): Window {
  return { from, to, asOf: Math.min(at, to), ripeAt: null };
}

function standingOf(reached: boolean, { to }: Period, at: Moment): PromiseStanding['is'] {
  if (at >= to) return reached ? 'kept' : 'missed';
  return reached ? 'on course' : 'behind';
}

const numberIn = (figure: ReturnType<typeof figureOf>): number => (figure.kind === 'number' ? figure.number : 0);
