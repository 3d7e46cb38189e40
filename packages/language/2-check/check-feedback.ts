import type { FeedbackDeclaration } from '../1-parse/syntax-tree/feedback.ts';
import { wrongDepartment } from '../problems/logic.ts';
import { towardsOneself } from '../problems/month.ts';
import { checkDepartmentsOwe } from './check-departments-owe.ts';
import { checkLookBack } from './check-duration.ts';
import { checkNumber } from './check-number.ts';
import { checkTwice } from './check-twice.ts';
import { oneClause, requiredClause } from './clauses.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

/** Feedback goes to another department, which alone owes an answer, and says what it is about. */
export function* checkFeedback(rules: Rules): Checked<void> {
  for (const feedback of rules.feedback.values()) {
    const { name, from, to } = feedback.part;
    for (const department of [...from, to]) yield* known(rules, feedback, department, 'department', rules.departments);
    yield* checkTwice(from, { ...feedback, part: { at: name.at } });
    if (from.some((department) => department.name === to.name))
      yield towardsOneself(whereIs(feedback, to.at), { name: name.name, department: to.name, does: 'feedback from' });
    const missing = { in: `the feedback \`${name.name}\``, example: 'about need, objection, competitor' };
    yield* requiredClause(feedback, 'about', 'what it is about', missing);
    yield* checkAnswer(feedback, rules);
    const raise = yield* oneClause(feedback, 'raise', 'when it is raised in a review');
    if (!raise) continue;
    yield* checkNumber(raise.part.count, 'times', `at least ${raise.part.count}`, raise);
    yield* checkLookBack(raise.part.within, raise);
  }
}

function* checkAnswer(feedback: Placed<FeedbackDeclaration>, rules: Rules): Checked<void> {
  const owed = clausesOf(feedback, 'owes');
  yield* checkDepartmentsOwe(owed, { what: 'answer', in: 'feedback' }, rules);
  const { name, to } = feedback.part;
  for (const clause of owed)
    for (const by of clause.part.by)
      if (by.name !== to.name && rules.departments.has(by.name) && rules.departments.has(to.name))
        yield wrongDepartment(whereIs({ ...clause, part: by }), {
          what: by.name,
          does: `owes \`${clause.part.what.name}\``,
          handoff: name.name,
          to: to.name,
          instead: `Write \`${to.name}\` instead of \`${by.name}\`.`,
        });
}
