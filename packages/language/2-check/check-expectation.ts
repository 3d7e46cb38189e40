import { nameless } from '../1-parse/syntax-tree/tree.ts';
import type { Expectation, Points } from '../1-parse/syntax-tree/expectation.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { unknownName } from '../problems/names.ts';
import { neverSo, nothingToMeet, outOfRange } from '../problems/tests.ts';
import { checkCondition } from './check-condition.ts';
import { factIn } from './expected-fact.ts';
import { checkFigure, figureIn, measuresOf } from './figures.ts';
import { valuesOfAttribute } from './lead-attributes.ts';
import { linesOf } from './lines-of-score.ts';
import { nearestName } from './nearest-name.ts';
import { correctionsOf, maybeOwed, outcomesByKind, owable } from './outcomes.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';

/** What is expected names what the rules have, and could be so. */
export function* checkExpectation(that: Expectation, placed: Placed<unknown>, rules: Rules): Checked<void> {
  const fact = factIn(that, rules);
  if (fact !== null) return yield* checkCondition(fact.condition, leadScope(rules, placed));
  switch (that.kind) {
    case 'no stage':
    case 'no owner':
    case 'fact':
    case 'owner was reminded':
    case 'offered':
    case 'escalated':
    case 'recycled until':
    case 'waits for somebody':
    case 'closed':
      return;
    case 'score':
      return yield* checkScore(that, placed, rules);
    case 'fired':
      yield* known(rules, placed, that.line, 'line', rules.scoreLines);
      return;
    case 'stage':
      yield* known(rules, placed, that.stage, 'stage', rules.stages);
      return;
    case 'attribute': {
      const { of, among } = valuesOfAttribute(that.attribute, rules);
      if (that.is) yield* known(rules, placed, that.is, of, among);
      return;
    }
    case 'refused':
      if (that.by) yield* known(rules, placed, that.by, 'refusal', rules.refusals);
      return;
    case 'insufficient data':
      for (const field of that.because ?? []) yield* known(rules, placed, field, 'field', rules.fields);
      return;
    case 'owner in':
    case 'offered to another member':
      yield* known(rules, placed, that.team, 'team', rules.teams);
      return;
    case 'owner is':
    case 'escalated to':
      yield* known(rules, placed, that.person, 'person', rules.people);
      return;
    case 'queued in':
      yield* known(rules, placed, that.queue, 'queue', rules.queues);
      return;
    case 'handed over':
      if (that.by) yield* known(rules, placed, that.by, 'handoff', rules.handoffs);
      return;
    case 'breached':
    case 'open':
    case 'due':
    case 'met':
      return yield* checkOwed(that.obligation, placed, rules);
    case 'ended': {
      const { reasons, ends } = outcomesByKind(rules);
      const all = new Map<string, unknown>([...ends, ...reasons, ...rules.refusals]);
      if (that.as) yield* known(rules, placed, that.as, 'end', all);
      return;
    }
    case 'passed on':
      yield* known(rules, placed, that.name, 'fact', rules.facts);
      return;
    case 'waits for':
      if (that.name) {
        const waitedFor = new Map<string, unknown>([...waitable(rules), ...rules.waits]);
        yield* known(rules, placed, that.name, 'waited for', waitedFor);
      }
      return;
    case 'asked':
      yield* known(rules, placed, that.wait, 'waited for', rules.waits);
      return;
    case 'promise':
      yield* known(rules, placed, that.promise, 'promise', rules.promises);
      return;
    case 'no cases':
      yield* known(rules, placed, that.measure, 'measure', measuresOf(rules));
      return;
    case 'figure':
      return yield* checkFigure(that, placed, rules);
    case 'not':
      return yield* checkExpectation(that.of, placed, rules);
  }
}

function* checkScore(
  that: Extract<Expectation, { kind: 'score' }>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const figure = figureIn(that, rules);
  if (figure) return yield* checkFigure(figure, placed, rules);
  const score = yield* known(rules, placed, that.score, 'score', rules.scores);
  if (!score) return;
  const { name } = that.score;
  const { points } = that;
  const [from, to] = [score.part.from.value, score.part.to.value];
  if (points.kind === 'between' && points.low > points.high)
    yield neverSo(whereIs({ ...placed, part: that.score }), { score: name, low: points.low, high: points.high });
  else if (from < to)
    for (const never of neverOf(points, from, to))
      yield outOfRange(whereIs({ ...placed, part: that.score }), { score: name, points: never, from, to });
  if (that.because === null || rules.tree.unreadable.has(nameless('score line'))) return;
  const lines = linesOf(score.part).map((line) => line.name.name);
  for (const because of that.because) {
    if (lines.includes(because.name) || rules.tree.unreadable.has(because.name)) continue;
    yield unknownName(whereIs({ ...placed, part: because }), {
      name: because.name,
      of: 'score line',
      near: nearestName(because.name, lines),
      known: lines,
      is: null,
    });
  }
}

/** Points that a score from one number to another never has. */
function neverOf(points: Points, from: number, to: number): readonly number[] {
  const named = points.kind === 'between' ? [points.low, points.high] : [points.points];
  return named.filter((one) => one < from || one > to || !Number.isInteger(one)).slice(0, 1);
}

/** Fields that may be lacking, and what a giver may have to correct. */
function waitable(rules: Rules): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([...rules.fields, ...correctionsOf(rules)]);
}

/** Somebody owes something of that name in some handoff. */
export function* checkOwed(obligation: Name, placed: Placed<unknown>, rules: Rules): Checked<void> {
  const { obligations } = outcomesByKind(rules);
  if (obligations.has(obligation.name) || rules.tree.unreadable.has(obligation.name)) return;
  if (maybeOwed(obligation.name, rules.handoffs.values()) || rules.tree.unreadable.has(nameless('obligation'))) return;
  const names = obligations.size > 0 ? [...obligations.keys()] : owable;
  const near = nearestName(obligation.name, names) ?? names[0];
  yield nothingToMeet(whereIs({ ...placed, part: obligation }), {
    name: obligation.name,
    example: `Did you mean \`${near}\`?`,
  });
}
