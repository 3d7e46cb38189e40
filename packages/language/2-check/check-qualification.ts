import type { QualificationDeclaration, ScoreClause, WaitClause } from '../1-parse/syntax-tree/qualification.ts';
import { badRange, missingClause, mixedScore } from '../problems/logic.ts';
import { asksTooLate } from '../problems/qualification.ts';
import { checkCondition, checkEventMatch } from './check-condition.ts';
import { checkDecay, lengthOf } from './check-decay.ts';
import { checkElapsed, checkRest } from './check-duration.ts';
import { checkPauses } from './check-pauses.ts';
import { checkNumber } from './check-number.ts';
import { groupsOf, linesOfKind } from './lines-of-score.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { shown, shownDuration } from './shown.ts';
import { earlyScope, known, leadScope, type Checked, type Scope } from './scope.ts';

/** Scores, refusals and stages, each with what it may look at: only stages look at scores. */
export function* checkQualifications(rules: Rules): Checked<void> {
  for (const placed of rules.qualifications) yield* checkQualification(placed, rules);
}

function* checkQualification(placed: Placed<QualificationDeclaration>, rules: Rules): Checked<void> {
  for (const score of clausesOf(placed, 'score'))
    yield* checkScore(score, earlyScope(rules, placed, 'a line of a score'));
  for (const refuse of clausesOf(placed, 'refuse')) {
    const { to, when } = refuse.part;
    if (to) yield* known(rules, refuse, to, 'queue', rules.queues);
    yield* checkCondition(when.condition, earlyScope(rules, placed, to ? 'a `divert` line' : 'a `refuse` line'));
  }
  for (const wait of clausesOf(placed, 'wait')) yield* checkWait(wait, earlyScope(rules, placed, 'a `wait` line'));
  for (const stage of clausesOf(placed, 'stage')) {
    const scope = leadScope(rules, placed, { what: 'stage', in: 'a `stage` line' });
    yield* checkCondition(stage.part.when.condition, scope);
    if (stage.part.until) yield* checkCondition(stage.part.until.condition, scope);
  }
}

function* checkWait(wait: Placed<WaitClause>, scope: Scope): Checked<void> {
  const { name, upTo, when, askingEvery } = wait.part;
  yield* checkRest(upTo, wait);
  yield* checkCondition(when.condition, scope);
  if (!askingEvery) return;
  yield* checkRest(askingEvery, wait);
  if (lengthOf(askingEvery) >= lengthOf(upTo))
    yield asksTooLate(whereIs({ ...wait, part: askingEvery }), {
      wait: name.name,
      every: shownDuration(askingEvery),
      upTo: shownDuration(upTo),
    });
}

function* checkScore(score: Placed<ScoreClause>, scope: Scope): Checked<void> {
  yield* checkRange(score);
  const facts = linesOfKind(score, 'fact line');
  const events = linesOfKind(score, 'event line');
  const name = score.part.name.name;
  if (facts.length > 0 && events.length > 0) yield mixedScore(whereIs(score, score.part.name.at), { score: name });
  yield* checkDecay(score);
  yield* checkPauses(score, scope.rules);
  yield* checkGroups(score);
  for (const { part } of [...facts, ...events])
    yield* checkNumber(part.points, 'points', String(part.points), { ...score, part });
  for (const { part } of facts) yield* checkCondition(part.when.condition, scope);
  for (const { part } of events) {
    yield* checkEventMatch(part.on, scope);
    if (!part.cap) continue;
    yield* checkNumber(part.cap.count, 'times', `at most ${part.cap.count}`, { ...score, part: part.cap });
    yield* checkElapsed(part.cap.within, score, '`within` looks back over all hours');
  }
}

function* checkGroups(score: Placed<ScoreClause>): Checked<void> {
  for (const group of groupsOf(score)) {
    const { name, atMost, body } = group.part;
    yield* checkNumber(atMost, 'points', `at most ${atMost}`, { ...score, part: name });
    if (body.complete && body.clauses.length === 0)
      yield missingClause(whereIs(group), {
        in: `The group \`${name.name}\``,
        lacks: 'lines',
        example: '+5 whitepaper on whitepaper_read',
      });
  }
}

function* checkRange(score: Placed<ScoreClause>): Checked<void> {
  const { name, from, to } = score.part;
  const because = !(Number.isInteger(from.value) && Number.isInteger(to.value))
    ? 'points are whole numbers'
    : from.value >= to.value
      ? 'the first is not the smaller one'
      : null;
  if (because !== null)
    yield badRange(whereIs(score, from.at), { score: name.name, from: from.value, to: to.value, because });
  for (const end of [from, to]) yield* checkNumber(end.value, 'points', shown(end), { ...score, part: end });
}
