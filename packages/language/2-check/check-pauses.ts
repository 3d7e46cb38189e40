import type { ScoreClause } from '../1-parse/syntax-tree/qualification.ts';
import { halvesWithoutEvents } from '../problems/logic.ts';
import { checkTwice } from './check-twice.ts';
import { linesOfKind } from './lines-of-score.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

/** A score on events may pause while a handoff is open, each of them once. */
export function* checkPauses(score: Placed<ScoreClause>, rules: Rules): Checked<void> {
  const pauses = clausesOf(score, 'pauses');
  const isOnFacts = linesOfKind(score, 'fact line').length > 0 && linesOfKind(score, 'event line').length === 0;
  for (const pause of pauses) {
    yield* known(rules, pause, pause.part.handoff, 'handoff', rules.handoffs);
    if (isOnFacts) yield halvesWithoutEvents(whereIs(pause), { score: score.part.name.name, does: 'pauses' });
  }
  yield* checkTwice(
    pauses.map(({ part }) => part.handoff),
    score,
  );
}
