import type { CalendarTable, Measure, OwedRule, ReviewRule } from '@smk/plan';
import type { ReviewClause, ReviewDeclaration } from '../1-parse/syntax-tree/review.ts';
import { calendarForReview } from '../2-check/check-review.ts';
import { coveredBy } from '../2-check/check-covers.ts';
import { attributeOf } from '../2-check/lead-attributes.ts';
import { clausesOf, currencyOf, type Placed, type Rules } from '../2-check/rules.ts';
import { planMeasure } from './plan-measure.ts';
import { titled, zoneOfCompany } from './plan-organisation.ts';
import { planLadder, planOwes } from './plan-owes.ts';
import { reviewDates } from './review-dates.ts';
import { weekDates } from './week-dates.ts';
import { duration, placeOf } from './written.ts';
import type { Years } from './years.ts';

type Review = Placed<ReviewDeclaration>;
type Clause<Kind extends ReviewClause['kind']> = Placed<Extract<ReviewClause, { readonly kind: Kind }>>;

export function planReviews(rules: Rules, calendars: readonly CalendarTable[], years: Years): ReviewRule[] {
  return [...rules.reviews.values()].map((placed) => planReview(placed, rules, calendars, years));
}

function planReview(placed: Review, rules: Rules, calendars: readonly CalendarTable[], years: Years): ReviewRule {
  const { business, number, minute, each } = clausesOf(placed, 'on day')[0]!.part;
  const day = { business, number, minute };
  const calendar = calendars.find(({ name }) => name === calendarForReview(placed.part, rules)) ?? null;
  const dates = each === 'week' ? weekDates : reviewDates;
  const measures = clausesOf(placed, 'measure').map((measure) => ({ measure, simple: simpleMeasure(measure, rules) }));
  const split = (clausesOf(placed, 'split by')[0]?.part.fields ?? []).map(({ name }) => name);
  const attributes = split.flatMap((name) => attributeOf(name, rules) ?? []);
  const figures = measures.flatMap(({ measure, simple }) => (simple === null ? [planFigure(measure, rules)] : []));
  return {
    ...titled(placed.part.name),
    due: dates(day, calendar, zoneOfCompany(rules), years),
    day,
    measures: measures.flatMap(({ simple }) => simple ?? []),
    splitBy: split.filter((name) => attributeOf(name, rules) === null),
    owes: clausesOf(placed, 'owes').map((clause) => planOwes(clause, rules)),
    ...(each === 'week' && { every: each }),
    ...(figures.length > 0 && { figures }),
    ...(attributes.length > 0 && { splitByAttributes: attributes }),
    ...furtherOf(placed, rules),
    at: placeOf(placed, placed.part.at),
  };
}

/** What a review has besides, each member only where it is written. */
function furtherOf(placed: Review, rules: Rules): Partial<ReviewRule> {
  const [covers] = clausesOf(placed, 'covers');
  const [left] = clausesOf(placed, 'leave out');
  const [missed] = clausesOf(placed, 'missed');
  const [carries] = clausesOf(placed, 'carry over');
  const [each] = clausesOf(placed, 'for each member');
  const [credit] = clausesOf(placed, 'credit');
  return {
    ...(covers && { covers: { ...coveredBy(placed, rules), at: placeOf(covers, covers.part.at) } }),
    ...(left && { leavesOut: planLeftOut(left, placed, rules) }),
    ...(missed && { whenMissed: planMissed(missed) }),
    ...(carries && { carriesOver: true as const }),
    ...(each && { forEachMember: planMembers(each.part.of.name, rules) }),
    ...(credit && { credit: credit.part.to }),
  };
}

function planLeftOut(
  { part }: Clause<'leave out'>,
  review: Review,
  rules: Rules,
): NonNullable<ReviewRule['leavesOut']> {
  const youngerThan = duration(part.youngerThan);
  return { youngerThan, calendar: youngerThan.business ? calendarForReview(review.part, rules) : null };
}

function planMissed(missed: Clause<'missed'>): OwedRule {
  const { what, within, ladder, at } = missed.part;
  return {
    name: what.name,
    by: [],
    within: duration(within),
    metBy: null,
    ladder: planLadder(ladder.clauses, missed),
    at: placeOf(missed, at),
  };
}

function planMembers(name: string, rules: Rules): NonNullable<ReviewRule['forEachMember']> {
  return { kind: rules.departments.has(name) ? 'department' : 'team', name };
}

function planFigure(measure: Clause<'measure'>, rules: Rules): NonNullable<ReviewRule['figures']>[number] {
  const { name, of, at } = measure.part;
  return { name: name.name, measure: planMeasure(of, measure, rules), at: placeOf(measure, at) };
}

/** The measure as one over all handoffs of one rule, `null` if it is none. */
function simpleMeasure(placed: Clause<'measure'>, rules: Rules): Measure | null {
  const { name, of, at } = placed.part;
  const measured = planMeasure(of, placed, rules);
  if (measured.kind !== 'count' && measured.kind !== 'share' && measured.kind !== 'sum') return null;
  const over = measured.kind === 'sum' ? measured.over : measured.of;
  const [handoff] = over.kind === 'handoffs' ? over.handoffs : [];
  if (over.kind !== 'handoffs' || over.where !== null || handoff === undefined || !isNamed(of, handoff)) return null;
  const common = { name: name.name, handoff, at: placeOf(placed, at) };
  if (measured.kind === 'count') return { kind: 'count', ...common, outcome: over.outcome };
  if (measured.kind === 'sum') {
    const { kind, name: summed, unit } = measured.of;
    const sum = { of: { kind, name: summed }, unit: unit === 'money' ? currencyOf(rules) : null };
    return { kind: 'sum', ...common, outcome: over.outcome, ...sum };
  }
  if (measured.part.kind !== 'in time' || over.outcome !== null) return null;
  return { kind: 'share in time', ...common, obligation: measured.part.obligation };
}

/** Whether the handoff itself is named, and not all that there are. */
function isNamed(of: Clause<'measure'>['part']['of'], handoff: string): boolean {
  if (of.kind === 'share' || of.kind === 'count') return of.of.name.name === handoff;
  return of.kind === 'sum' && of.over.name.name === handoff;
}
