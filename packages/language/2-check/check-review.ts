import type { ReviewDeclaration, ReviewClause } from '../1-parse/syntax-tree/review.ts';
import { impossibleDay, missingClause, noCalendar, notOwable, splitPersonal } from '../problems/logic.ts';
import { businessDurations } from './check-reachable.ts';
import { checkMeasure } from './check-measure.ts';
import { checkOwes } from './check-owes.ts';
import { checkTwice } from './check-twice.ts';
import { calendarOfCompany, calendarOfDepartment, calendarsAreRead } from './calendar-of.ts';
import { headOf, oneClause, requiredClause } from './clauses.ts';
import { nearestName } from './nearest-name.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** Each review has a day, measures what handoffs can tell, and is signed off by departments that exist. */
export function* checkReviews(rules: Rules): Checked<void> {
  for (const review of rules.reviews.values()) {
    yield* checkDay(review, rules);
    for (const measure of clausesOf(review, 'measure')) yield* checkMeasure(measure.part.of, measure, rules);
    if (clausesOf(review, 'measure').length === 0 && review.part.body.complete)
      yield missingClause(headOf(review), {
        in: `The review \`${review.part.name.name}\``,
        lacks: 'something to measure',
        example: 'measure handed_off count of mql_to_sales',
      });
    const split = yield* oneClause(review, 'split by', 'how it is split');
    if (split) yield* checkSplit(split, rules);
    yield* checkOwed(review, rules);
  }
}

function* checkSplit(split: Placed<Extract<ReviewClause, { kind: 'split by' }>>, rules: Rules): Checked<void> {
  const open = [...rules.fields].filter(([, { part }]) => !part.personal);
  for (const name of split.part.fields) {
    const field = yield* known(rules, split, name, 'field', rules.fields);
    if (field?.part.personal)
      yield splitPersonal(whereIs(split, name.at), {
        field: name.name,
        instead: (open.find(([, { part }]) => part.type.kind === 'one of') ?? open[0])?.[0] ?? null,
      });
  }
  yield* checkTwice(split.part.fields, split);
}

function* checkDay(review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const missing = {
    in: `the review \`${review.part.name.name}\``,
    example: 'on business day 1 of each month at 09:00',
  };
  const day = yield* requiredClause(review, 'on day', 'a day', missing);
  if (!day) return;
  const { business, number } = day.part;
  const written = `${business ? 'business day' : 'day'} ${number}`;
  const most = business ? 23 : 31;
  if (number < 1 || number > most)
    yield impossibleDay(whereIs(day), { written, because: `a month has 1 to ${most} of them` });
  else if (business && calendarForReview(review.part, rules) === null && calendarsAreRead(rules))
    yield noCalendar(whereIs(day), { duration: written, whose: 'the company' });
}

/** The company's calendar counts a review's business days, else that of the first department that owes something in it. */
export function calendarForReview(review: ReviewDeclaration, rules: Rules): string | null {
  const owing = review.body.clauses.flatMap((clause) => (clause.kind === 'owes' ? clause.by : []));
  const departments = owing.map(({ name }) => calendarOfDepartment(name, rules));
  return calendarOfCompany(rules) ?? departments.find((calendar) => calendar !== null) ?? null;
}

function* checkOwed(review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const owed = clausesOf(review, 'owes');
  yield* checkOwes(owed, { in: 'a review', hasTeam: false }, rules);
  for (const clause of owed)
    if (clause.part.what.name !== 'sign_off')
      yield notOwable(whereIs(clause, clause.part.what.at), {
        what: clause.part.what.name,
        in: 'a review',
        may: '`sign_off`',
        near: nearestName(clause.part.what.name, ['sign_off']),
      });
  const [first] = businessDurations(owed);
  if (!first || !calendarsAreRead(rules)) return;
  const without = owed
    .flatMap(({ part }) => part.by)
    .find(({ name }) => rules.departments.has(name) && calendarOfDepartment(name, rules) === null);
  if (without) yield noCalendar(whereIs(first), { duration: shownDuration(first.part), whose: `\`${without.name}\`` });
}
