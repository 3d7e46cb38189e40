import {
  newStanding,
  type Condition,
  type FactScore,
  type FactValue,
  type Fields,
  type Operand,
  type Plan,
} from '@smk/plan';
import { atoms } from '../atoms.ts';
import { judgeCondition } from '../closures/judge-condition.ts';
import { combinationCount, combinationsOf } from './combinations.ts';
import { fieldsIn, operandsOf } from './fields-in.ts';
import { linesTogether, sumUnder, type LinesTogether } from './lines-together.ts';
import { compareRanges, type Range } from './range.ts';
import { representatives } from './representatives.ts';
import { allOf, ANY, anyOf, atLeast, bitOf, negated, TRUE, type Truths } from './truths.ts';

/** Points of scores by name; one that is not named can be anything within its reach. */
type Points = Readonly<Record<string, number>>;

/**
 * Every truth that a condition can have for a lead with these fields and scores, whatever has happened to it.
 * Invariant: it may name too many truths, never too few.
 */
export function truthsWithAnyEvents(plan: Plan, condition: Condition, fields: Fields, points: Points = {}): Truths {
  const inside = (one: Condition): Truths => truthsWithAnyEvents(plan, one, fields, points);
  switch (condition.kind) {
    case 'all of':
      return allOf(condition.of.map(inside));
    case 'any of':
      return anyOf(condition.of.map(inside));
    case 'none of':
      return negated(anyOf(condition.of.map(inside)));
    case 'not':
      return negated(inside(condition.of));
    case 'at least':
      return atLeast(condition.count, condition.of.map(inside));
    case 'happened':
      return ANY;
    case 'compare': {
      if (!operandsOf(condition).some((operand) => hasScore(plan, operand))) return exactly(plan, condition, fields);
      const range = (operand: Operand) => rangeIn(plan, operand, points);
      return compareRanges(range(condition.left), condition.is, range(condition.right));
    }
    case 'between':
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
      return operandsOf(condition).some((operand) => hasScore(plan, operand)) ? ANY : exactly(plan, condition, fields);
  }
}

/** The fields that a condition looks at itself, not through a score. */
export function directFields(plan: Plan, condition: Condition): ReadonlySet<string> {
  const operands = atoms(condition).flatMap(operandsOf);
  return new Set(operands.flatMap((operand) => (hasScore(plan, operand) ? [] : fieldsOf(plan, operand))));
}

const fieldsOf = (plan: Plan, operand: Operand): readonly string[] => [...fieldsIn(plan, { kind: 'known', operand })];

function exactly(plan: Plan, condition: Condition, fields: Fields): Truths {
  return bitOf(judgeCondition(plan, condition)({ fields, events: [], standing: newStanding }, 0));
}

function hasScore(plan: Plan, operand: Operand): boolean {
  switch (operand.kind) {
    case 'score':
    case 'attribute':
      return true;
    case 'let':
      return plan.lets.find((one) => one.name === operand.name)!.of.some((part) => hasScore(plan, part));
    case 'domain of':
      return hasScore(plan, operand.of);
    case 'table':
      return rowsOf(plan, operand.name).some((row) => movesWithEvents(plan, row));
    case 'field':
    case 'data':
    case 'value':
      return false;
  }
}

function rowsOf(plan: Plan, name: string): readonly Condition[] {
  return plan.tables?.find((table) => table.name === name)?.rows.map((row) => row.when.condition) ?? [];
}

/** Whether what has happened can change a condition. */
function movesWithEvents(plan: Plan, condition: Condition): boolean {
  if (condition.kind === 'happened') return true;
  if (condition.kind === 'not') return movesWithEvents(plan, condition.of);
  if ('of' in condition) return condition.of.some((one) => movesWithEvents(plan, one));
  return operandsOf(condition).some((operand) => hasScore(plan, operand));
}

function rangeIn(plan: Plan, operand: Operand, points: Points): Range {
  if (operand.kind === 'score') {
    const fixed = points[operand.name];
    return {
      ...(fixed === undefined ? reachOfScore(plan, operand.name) : { low: fixed, high: fixed }),
      unknown: false,
    };
  }
  if (operand.kind === 'value')
    return typeof operand.value === 'number' ? { low: operand.value, high: operand.value, unknown: false } : null;
  if (operand.kind !== 'let') return { low: -Infinity, high: Infinity, unknown: true };
  const one = plan.lets.find((let_) => let_.name === operand.name)!;
  const parts = one.of.map((part) => rangeIn(plan, part, points));
  if (parts.some((part) => part === null)) return null;
  const ranges = parts as Exclude<Range, null>[];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const combine = one.is === 'sum of' ? sum : (numbers: readonly number[]) => Math.max(...numbers);
  const unknown = ranges.some((range) => range.unknown);
  if (one.is === 'smaller of')
    return {
      low: Math.min(...ranges.map((range) => range.low)),
      high: Math.max(...ranges.map((range) => range.high)),
      unknown,
    };
  return {
    low: one.is === 'sum of' ? sum(ranges.map((range) => range.low)) : Math.min(...ranges.map((range) => range.low)),
    high: combine(ranges.map((range) => range.high)),
    unknown,
  };
}

/** The lowest and the highest that a score can be. */
export function reachOfScore(plan: Plan, name: string): { readonly low: number; readonly high: number } {
  const score = plan.qualifications.flatMap((one) => one.scores).find((one) => one.name === name)!;
  return score.kind === 'events' ? { low: score.from, high: score.to } : scoreReach(plan, score);
}

/** Combinations of values that are tried for lines that hang together; beyond it each line counts by itself. */
const mostCombinations = 4096;

const reaches = new WeakMap<FactScore, { readonly low: number; readonly high: number }>();

/**
 * The lowest and the highest that the lines of a score on facts can add up to, clamped. Lines that share a field are tried
 * together with all values that stand for what those fields can hold, and so are lines of one group, which has a ceiling; other
 * lines are independent.
 */
function scoreReach(plan: Plan, score: FactScore): { readonly low: number; readonly high: number } {
  const known = reaches.get(score);
  if (known !== undefined) return known;
  let low = 0;
  let high = 0;
  for (const group of linesTogether(plan, score.lines)) {
    const [least, most] = reachOf(plan, group, score);
    low += least;
    high += most;
  }
  const clamp = (points: number) => Math.min(score.to, Math.max(score.from, points));
  const reach = { low: clamp(low), high: clamp(high) };
  reaches.set(score, reach);
  return reach;
}

function reachOf(plan: Plan, { fields, lines }: LinesTogether, score: FactScore): readonly [number, number] {
  const alone = (pick: (...points: number[]) => number) => sumUnder(score, lines, (line) => pick(0, line.points));
  const known = representatives(plan);
  const choices = [...fields].map((field) => [field, known.get(field) ?? null] as const);
  if (!choices.every(isListed) || combinationCount(choices) > mostCombinations)
    return [alone(Math.min), alone(Math.max)];
  let [least, most] = [Infinity, -Infinity];
  for (const trial of combinationsOf(choices)) {
    const truths = new Map(lines.map((line) => [line, truthsWithAnyEvents(plan, line.when.condition, trial)]));
    const under = (pick: (...points: number[]) => number): number =>
      sumUnder(score, lines, (line) => {
        const truth = truths.get(line)!;
        if ((truth & TRUE) === 0) return 0;
        return truth === TRUE ? line.points : pick(0, line.points);
      });
    least = Math.min(least, under(Math.min));
    most = Math.max(most, under(Math.max));
  }
  return [least, most];
}

function isListed(
  choice: readonly [string, readonly FactValue[] | null],
): choice is readonly [string, readonly FactValue[]] {
  return choice[1] !== null;
}
