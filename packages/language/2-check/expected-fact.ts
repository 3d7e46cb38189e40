import type { Condition, When } from '../1-parse/syntax-tree/conditions.ts';
import type { Cell } from '../1-parse/syntax-tree/cases.ts';
import type { Expectation, FigureComparison, Points } from '../1-parse/syntax-tree/expectation.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { expectedText } from './expected-text.ts';
import { isFact } from './figures.ts';
import type { Rules } from './rules.ts';
import { shown } from './shown.ts';

/** What is expected of a field, a `let` or a table, also where it reads like points or a figure; `null` for anything else. */
export function factIn(that: Expectation, rules: Rules): When | null {
  if (that.kind === 'fact') return that.when;
  if (that.kind !== 'score' && that.kind !== 'figure') return null;
  const name = that.kind === 'score' ? that.score : that.measure;
  if (!isFact(name.name, rules) || (that.kind === 'score' && that.because !== null)) return null;
  const condition = that.kind === 'score' ? ofPoints(name, that.points) : compared(name, that.is, that.amount);
  return { condition, text: expectedText(that), at: name.at };
}

/** What a cell expects of a field, a `let` or a table that its column names, or all that could stand there. */
export function factOfCell(column: Name, cell: Cell): Expectation | readonly string[] {
  const name = { ...column, at: cell.at };
  switch (cell.kind) {
    case 'points':
      if (cell.because === null) return { kind: 'score', score: name, points: cell.points, because: null };
      break;
    case 'unknown':
      return fact({ kind: 'unknown', operand: name, at: cell.at }, `${name.name} is unknown`);
    case 'value':
      return fact(compared(name, '=', cell.value), `${name.name} is ${shown(cell.value)}`);
    case 'empty':
    case 'any':
    case 'none':
    case 'insufficient data':
    case 'moment':
    case 'breached':
    case 'met':
    case 'open':
    case 'due':
  }
  return ['a value', '`unknown`', 'a comparison such as `>= 30`'];
}

const fact = (condition: Condition, text: string): Expectation => ({
  kind: 'fact',
  when: { condition, text, at: condition.at },
});

function ofPoints(name: Name, points: Points): Condition {
  const number = (value: number) => ({ kind: 'number', value, at: name.at }) as const;
  return points.kind === 'between'
    ? { kind: 'between', operand: name, low: number(points.low), high: number(points.high), at: name.at }
    : compared(name, points.is, number(points.points));
}

function compared(left: Name, is: FigureComparison, right: Value): Condition {
  return { kind: 'compare', left, is, word: is === '=', right, at: left.at };
}
