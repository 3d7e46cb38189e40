import type { CalendarTable, Measure, ReviewRule } from '@smk/plan';
import type { MeasureOf, ReviewDeclaration } from '../1-parse/syntax-tree/review.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { NewName } from '../1-parse/syntax-tree/words.ts';
import { calendarForReview } from '../2-check/check-review.ts';
import { clausesOf, currencyOf, type Placed, type Rules } from '../2-check/rules.ts';
import { summable } from '../2-check/summable.ts';
import { titled, zoneOfCompany } from './plan-organisation.ts';
import { planOwes } from './plan-owes.ts';
import { reviewDates } from './review-dates.ts';
import { placeOf } from './written.ts';
import type { Years } from './years.ts';

export function planReviews(rules: Rules, calendars: readonly CalendarTable[], years: Years): ReviewRule[] {
  return [...rules.reviews.values()].map((placed) => planReview(placed, rules, calendars, years));
}

function planReview(
  placed: Placed<ReviewDeclaration>,
  rules: Rules,
  calendars: readonly CalendarTable[],
  years: Years,
): ReviewRule {
  const { business, number, minute } = clausesOf(placed, 'on day')[0]!.part;
  const day = { business, number, minute };
  const calendar = calendars.find(({ name }) => name === calendarForReview(placed.part, rules)) ?? null;
  return {
    ...titled(placed.part.name),
    due: reviewDates(day, calendar, zoneOfCompany(rules), years),
    day,
    measures: clausesOf(placed, 'measure').map((measure) => planMeasure(measure, rules)),
    splitBy: (clausesOf(placed, 'split by')[0]?.part.fields ?? []).map(({ name }) => name),
    owes: clausesOf(placed, 'owes').map((clause) => planOwes(clause, rules)),
    at: placeOf(placed, placed.part.at),
  };
}

function planMeasure(
  placed: Placed<{ readonly name: NewName; readonly of: MeasureOf; readonly at: Region }>,
  rules: Rules,
): Measure {
  const { name, of, at } = placed.part;
  const common = { name: name.name, handoff: of.handoff.name, at: placeOf(placed, at) };
  switch (of.kind) {
    case 'count':
      return { kind: 'count', ...common, outcome: of.outcome?.name ?? null };
    case 'share in time':
      return { kind: 'share in time', ...common, obligation: of.obligation.name };
    case 'sum': {
      const found = summable(of, rules.handoffs.get(of.handoff.name)!, rules)!;
      return {
        kind: 'sum',
        ...common,
        outcome: of.outcome?.name ?? null,
        of: { kind: found.kind, name: of.of.name },
        unit: found.type.kind === 'money' ? currencyOf(rules) : null,
      };
    }
  }
}
