import type { Expectation } from '../1-parse/syntax-tree/expectation.ts';
import type { ReviewClause, ReviewDeclaration } from '../1-parse/syntax-tree/review.ts';
import { otherUnit } from '../problems/month.ts';
import { typeOfAmount, unitOf } from './check-amount.ts';
import { checkMeasure } from './check-measure.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { shown } from './shown.ts';
import { aUnit, shownMeasure, type Unit } from './units.ts';

type OfReview = {
  readonly review: Placed<ReviewDeclaration>;
  readonly measure: Placed<Extract<ReviewClause, { readonly kind: 'measure' }>>;
};

/** What reviews measure, by name: of several with one name the first. */
export function measuresOf(rules: Rules): ReadonlyMap<string, OfReview> {
  const all = [...rules.reviews.values()].flatMap((review) =>
    clausesOf(review, 'measure').map((measure) => [measure.part.name.name, { review, measure }] as const),
  );
  return new Map(all.toReversed());
}

type FigureExpected = Extract<Expectation, { readonly kind: 'figure' }>;

/** What is expected of a figure, also where a plain number leaves it to the name whether it is one; `null` if it is none. */
export function figureIn(that: Expectation, rules: Rules): FigureExpected | null {
  if (that.kind === 'figure') return isFact(that.measure.name, rules) ? null : that;
  if (that.kind !== 'score' || that.points.kind === 'between' || that.because !== null) return null;
  if (rules.scores.has(that.score.name) || !measuresOf(rules).has(that.score.name)) return null;
  const amount = { kind: 'number', value: that.points.points, at: that.score.at } as const;
  return { kind: 'figure', measure: that.score, is: that.points.is, amount };
}

/** Whether a name is that of a field, a `let` or a table, of which a test expects what is known of one lead. */
export function isFact(name: string, rules: Rules): boolean {
  return rules.facts.has(name) && !rules.scores.has(name) && !measuresOf(rules).has(name);
}

/** Whether something is expected of many leads together. */
export function isAboutMany(that: Expectation, rules: Rules): boolean {
  if (that.kind === 'not') return isAboutMany(that.of, rules);
  return that.kind === 'promise' || that.kind === 'no cases' || figureIn(that, rules) !== null;
}

/** The measure is one of a review, and what is expected of it is of its unit. */
export function* checkFigure(that: FigureExpected, placed: Placed<unknown>, rules: Rules): Checked<void> {
  const found = yield* known(rules, placed, that.measure, 'measure', measuresOf(rules));
  if (!found) return;
  const type = yield* typeOfAmount(that.amount, placed, rules);
  const unit = unitOfMeasure(found, rules);
  const written = unitOf(that.amount);
  if (unit === null || written === unit || type.kind === 'nothing') return;
  yield otherUnit(whereIs({ ...placed, part: that.amount }), {
    measured: shownMeasure(found.measure.part.of),
    unit: aUnit[unit],
    written: shown(that.amount),
    is: written === null ? 'something else' : aUnit[written],
    hint: null,
  });
}

/** What is wrong with the measure itself is told where it is written. */
function unitOfMeasure({ measure }: OfReview, rules: Rules): Unit | null {
  const checked = checkMeasure(measure.part.of, measure, rules);
  for (;;) {
    const next = checked.next();
    if (next.done) return next.value;
  }
}
