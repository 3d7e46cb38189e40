import { slotOf } from '../../assessing/closures/names.ts';
import { lacking } from '../../routing/lacking.ts';
import { judge, place } from '../judging.ts';
import { ruleOf } from './aim.ts';
import { atoms } from '../../assessing/atoms.ts';
import { moved, type Move } from './move.ts';
import type { Question } from './question.ts';

/** Leaves out what changes nothing that is looked at, and of several values with one effect on a fact all but the nearest; stops at the reserve. */
export function tellingMoves(question: Question, all: readonly Move[], reserve: number): readonly Move[] {
  const before = effectOf(question, []);
  const seen = new Set<string>();
  return all
    .toSorted((a, b) => a.facts - b.facts || a.weight - b.weight)
    .filter((move) => {
      if (question.budget.left < reserve) return false;
      const effect = effectOf(question, [move]);
      const isEntangled = move.change.kind === 'field' && question.scope.entangled.has(move.change.field);
      const key = `${move.fact} ${effect}`;
      if (!isEntangled && (effect === before || seen.has(key))) return false;
      seen.add(key);
      return true;
    });
}

/** Everything that the question can depend on, as it is after some moves. */
function effectOf({ judging, aim, facts, asOf, scope, budget }: Question, moves: readonly Move[]): string {
  budget.left -= 1;
  const changed = moved(facts, moves);
  place(judging, changed, asOf);
  const { rules, frame } = judging;
  const truths = scope.conditions.flatMap(atoms).map((atom) => judge(judging, atom));
  const points = scope.scores.map((name) => Number(frame.values[slotOf(rules.names, 'score', name)]));
  const lacks = aim.kind === 'routed' ? lacking(ruleOf(judging.plan, aim.handoff), changed.fields) : [];
  return `${truths.join('')} ${points.join(' ')} ${lacks.join(' ')}`;
}
