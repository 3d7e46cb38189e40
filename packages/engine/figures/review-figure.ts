import type { Measure, Measured, Moment, Plan, ReviewDate, ReviewRule } from '@smk/plan';
import { due } from '../time/due.ts';
import { figureOf, type Figure } from './figure-of.ts';
import type { LeadHistory, Window } from './history.ts';

/** The period that a review looked at when it was last held by a moment; `null` if it never was. */
export function lastHeld(review: ReviewRule, at: Moment): ReviewDate | null {
  return review.due.findLast((date) => date.at <= at) ?? null;
}

/** What a measure of a review came to, as things stood when it was held. Throws if it has no such measure. */
export function reviewFigure(
  plan: Plan,
  review: ReviewRule,
  measure: string,
  leads: readonly LeadHistory[],
  date: ReviewDate,
): Figure {
  const measured = measureCalled(review, measure);
  return figureOf(plan, measured, leads, windowOf(plan, review, date));
}

function windowOf(plan: Plan, { leavesOut }: ReviewRule, { from, to, at }: ReviewDate): Window {
  if (leavesOut === undefined) return { from, to, asOf: at, ripeAt: null };
  const calendar = plan.calendars.find(({ name }) => name === leavesOut.calendar) ?? null;
  return { from, to, asOf: at, ripeAt: (opened) => due(leavesOut.youngerThan, calendar, plan.company.zone, opened) };
}

function measureCalled({ name: review, measures, figures = [] }: ReviewRule, name: string): Measured {
  const simple = measures.find((one) => one.name === name);
  const found = simple ? measuredBy(simple) : figures.find((one) => one.name === name)?.measure;
  if (!found) throw new Error(`The review ${review} has no measure ${name}.`);
  return found;
}

/** A measure over the handoffs of one rule, as any other. */
function measuredBy(measure: Measure): Measured {
  const of = { kind: 'handoffs', handoffs: [measure.handoff], outcome: null, where: null } as const;
  switch (measure.kind) {
    case 'count':
      return { kind: 'count', of: { ...of, outcome: measure.outcome } };
    case 'share in time':
      return { kind: 'share', of, part: { kind: 'in time', obligation: measure.obligation } };
    case 'sum': {
      const unit = measure.unit === null ? 'number' : 'money';
      return { kind: 'sum', of: { ...measure.of, unit }, over: { ...of, outcome: measure.outcome } };
    }
  }
}
