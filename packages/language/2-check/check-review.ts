import type { ReviewClause, ReviewDeclaration } from '../1-parse/syntax-tree/review.ts';
import { impossibleDay, missingClause, noCalendar } from '../problems/logic.ts';
import { calendarOfCompany, calendarOfDepartment, calendarsAreRead } from './calendar-of.ts';
import { checkCovers } from './check-covers.ts';
import { checkDepartmentsOwe } from './check-departments-owe.ts';
import { checkLength } from './check-duration.ts';
import { checkMeasure } from './check-measure.ts';
import { checkTwice } from './check-twice.ts';
import { headOf, oneClause, requiredClause } from './clauses.ts';
import { checkSplitBy } from './lead-attributes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

type Clause<Kind extends ReviewClause['kind']> = Placed<Extract<ReviewClause, { readonly kind: Kind }>>;

/** Each review has a day, measures or covers something, and is signed off by departments that exist. */
export function* checkReviews(rules: Rules): Checked<void> {
  for (const review of rules.reviews.values()) {
    yield* checkDay(review, rules);
    for (const measure of clausesOf(review, 'measure')) yield* checkMeasure(measure.part.of, measure, rules);
    const looks = review.part.body.clauses.some(({ kind }) => kind === 'measure' || kind === 'covers');
    if (!looks && review.part.body.complete)
      yield missingClause(headOf(review), {
        in: `The review \`${review.part.name.name}\``,
        lacks: 'something to measure',
        example: 'measure handed_off count of mql_to_sales',
      });
    const split = yield* oneClause(review, 'split by', 'how it is split');
    if (split) yield* checkSplit(split, rules);
    yield* checkCovers(review, rules);
    const left = yield* oneClause(review, 'leave out', 'what is left out');
    if (left) yield* checkLeftOut(left, review, rules);
    yield* checkDepartmentsOwe(clausesOf(review, 'owes'), { what: 'sign_off', in: 'a review' }, rules);
    yield* checkMembers(review, rules);
    yield* oneClause(review, 'carry over', 'what is carried over');
    yield* oneClause(review, 'credit', 'whom leads are credited to');
  }
}

function* checkSplit(split: Clause<'split by'>, rules: Rules): Checked<void> {
  for (const name of split.part.fields) yield* checkSplitBy(name, split, rules);
  yield* checkTwice(split.part.fields, split);
}

function* checkDay(review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const missing = {
    in: `the review \`${review.part.name.name}\``,
    example: 'on business day 1 of each month at 09:00',
  };
  const day = yield* requiredClause(review, 'on day', 'a day', missing);
  if (!day) return;
  const { business, number, each } = day.part;
  const written = `${business ? 'business day' : 'day'} ${number}`;
  const most = each === 'week' ? 7 : business ? 23 : 31;
  if (number < 1 || number > most)
    yield impossibleDay(whereIs(day), { written, because: `a ${each} has 1 to ${most} of them` });
  else if (business) yield* checkCalendar(day, written, review, rules);
}

function* checkLeftOut(left: Clause<'leave out'>, review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const { youngerThan } = left.part;
  yield* checkLength(youngerThan, left);
  if (youngerThan.business) yield* checkCalendar(left, shownDuration(youngerThan), review, rules);
}

function* checkCalendar(
  clause: Placed<ReviewClause>,
  duration: string,
  review: Placed<ReviewDeclaration>,
  rules: Rules,
): Checked<void> {
  if (calendarForReview(review.part, rules) === null && calendarsAreRead(rules))
    yield noCalendar(whereIs(clause), { duration, whose: 'the company' });
}

/** The company's calendar counts a review's business days, else that of the first department that owes something in it. */
export function calendarForReview(review: ReviewDeclaration, rules: Rules): string | null {
  const owing = review.body.clauses.flatMap((clause) => (clause.kind === 'owes' ? clause.by : []));
  const departments = owing.map(({ name }) => calendarOfDepartment(name, rules));
  return calendarOfCompany(rules) ?? departments.find((calendar) => calendar !== null) ?? null;
}

function* checkMembers(review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const each = yield* oneClause(review, 'for each member', 'for whom it is held');
  const named = new Map<string, unknown>([...rules.departments, ...rules.teams]);
  if (each) yield* known(rules, each, each.part.of, 'department or team', named);
}
