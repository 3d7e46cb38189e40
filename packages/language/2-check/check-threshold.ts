import type { Comparison } from '@smk/plan';
import type { Condition } from '../1-parse/syntax-tree/conditions.ts';
import type { ScoreClause } from '../1-parse/syntax-tree/qualification.ts';
import { alwaysTrue, hardlyTrue, neverTrue } from '../problems/logic.ts';
import { isComplete, linesOf } from './lines-of-score.ts';
import { at, type Checked, type Scope } from './scope.ts';
import { shown } from './shown.ts';

/** A score compared with a number that it cannot be on both sides of. */
export function* checkThreshold(comparison: Extract<Condition, { kind: 'compare' }>, scope: Scope): Checked<void> {
  const found = scoreAndNumber(comparison, scope);
  if (!found) return;
  const { score, is, number } = found;
  const { name } = score.name;
  const place = at(scope, comparison.at);
  const condition = `${shown(comparison.left)} ${comparison.is} ${shown(comparison.right)}`;
  const range = { from: score.from.value, to: score.to.value };
  const reach = reachOf(score);
  const between = ({ from, to }: Range) => `from ${from} to ${to}`;
  // A score that cannot go anywhere is said where it is declared.
  if (range.from >= range.to) return;
  if (isNever(is, number, range)) yield neverTrue(place, { condition, because: `\`${name}\` goes ${between(range)}` });
  else if (isNever(is, number, reach))
    yield hardlyTrue(place, { condition, because: `the lines of \`${name}\` add up to anything ${between(reach)}` });
  else if (isNever(opposite[is], number, reach))
    yield alwaysTrue(place, { condition, because: `\`${name}\` goes ${between(reach)}` });
}

type Range = { readonly from: number; readonly to: number };

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};
const opposite: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};

function scoreAndNumber({ left, is, right }: Extract<Condition, { kind: 'compare' }>, scope: Scope) {
  const [operand, value, comparison] = left.kind === 'number' ? [right, left, mirrored[is]] : [left, right, is];
  const meaning = operand.kind === 'name' ? scope.names.get(operand.name) : undefined;
  if (meaning?.kind !== 'score' || value.kind !== 'number') return null;
  return { score: meaning.score, is: comparison, number: value.value };
}

/** What the lines of a score can add up to, at the widest: lines that exclude each other are not taken into account. */
function reachOf(score: ScoreClause): Range {
  const range = { from: score.from.value, to: score.to.value };
  const lines = linesOf(score);
  if (!isComplete(score) || lines.length === 0) return range;
  const isOnEvents = lines.some(({ kind }) => kind === 'event line');
  const points = pointsOf(score);
  const sumOf = (some: readonly number[]) => some.reduce((sum, each) => sum + each, 0);
  // Events come any number of times, so that one line is enough to go all the way.
  const farthest = (some: readonly number[], end: number) => (isOnEvents && some.length > 0 ? end : sumOf(some));
  const clamp = (value: number) => Math.min(range.to, Math.max(range.from, value));
  return {
    from: clamp(
      farthest(
        points.filter((each) => each < 0),
        range.from,
      ),
    ),
    to: clamp(
      farthest(
        points.filter((each) => each > 0),
        range.to,
      ),
    ),
  };
}

/** The points of each line; what a group can give at most stands for its lines that add. */
function pointsOf(score: ScoreClause): readonly number[] {
  return score.body.clauses.flatMap((entry) => {
    switch (entry.kind) {
      case 'fact line':
      case 'event line':
        return [entry.points];
      case 'group': {
        const points = entry.body.clauses.map((line) => line.points);
        const adding = points.filter((each) => each > 0).reduce((sum, each) => sum + each, 0);
        return [Math.min(adding, entry.atMost), ...points.filter((each) => each < 0)];
      }
      case 'halves':
      case 'fades':
      case 'falls':
      case 'pauses':
        return [];
    }
  });
}

function isNever(is: Comparison, number: number, { from, to }: Range): boolean {
  switch (is) {
    case '<':
      return from >= number;
    case '<=':
      return from > number;
    case '>':
      return to <= number;
    case '>=':
      return to < number;
    case '=':
      return number < from || number > to || !Number.isInteger(number);
    case '!=':
      return from === to && from === number;
  }
}
