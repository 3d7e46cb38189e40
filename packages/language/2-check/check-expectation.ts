import type { TestClause } from '../1-parse/syntax-tree/test.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { nameless } from '../1-parse/syntax-tree/tree.ts';
import { nothingToMeet, outOfRange } from '../problems/tests.ts';
import { unknownName } from '../problems/names.ts';
import { nearestName } from './nearest-name.ts';
import { maybeOwed, outcomesByKind, owable } from './outcomes.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

type Expect = Extract<TestClause, { kind: 'expect' }>;

/** What is expected names what the rules have, and could be so. */
export function* checkExpectation(clause: Expect, placed: Placed<unknown>, rules: Rules): Checked<void> {
  const { that } = clause;
  switch (that.kind) {
    case 'no stage':
    case 'not refused':
    case 'insufficient data':
    case 'owner was reminded':
      return;
    case 'score':
      return yield* checkScore(that, placed, rules);
    case 'stage':
      yield* known(rules, placed, that.stage, 'stage', rules.stages);
      return;
    case 'refused':
      if (that.by) yield* known(rules, placed, that.by, 'refusal', rules.refusals);
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
    case 'breached':
    case 'met':
      return yield* checkOwed(that.obligation, placed, rules);
    case 'ended': {
      const { reasons, ends } = outcomesByKind(rules);
      yield* known(rules, placed, that.as, 'end', new Map<string, unknown>([...ends, ...reasons, ...rules.refusals]));
      return;
    }
    case 'waits for':
      yield* known(rules, placed, that.field, 'field', rules.fields);
  }
}

function* checkScore(
  that: Extract<Expect['that'], { kind: 'score' }>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const score = yield* known(rules, placed, that.score, 'score', rules.scores);
  if (!score) return;
  const [from, to] = [score.part.from.value, score.part.to.value];
  if (from < to && (that.points < from || that.points > to || !Number.isInteger(that.points)))
    yield outOfRange(whereIs({ ...placed, part: that.score }), {
      score: that.score.name,
      points: that.points,
      from,
      to,
    });
  const lines = score.part.body.clauses.flatMap((line) => (line.kind === 'halves' ? [] : [line.name.name]));
  if (rules.tree.unreadable.has(nameless('score line'))) return;
  for (const because of that.because ?? []) {
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

function* checkOwed(obligation: Name, placed: Placed<unknown>, rules: Rules): Checked<void> {
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
