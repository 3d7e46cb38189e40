import type { Comparison, FactLine, Let, Operand, Score } from '@smk/plan';
import { fieldsInOperand } from './fields-in.ts';
import { possible, touchesUnknown, type Known } from './possible.ts';
import { FALSE, TRUE, UNKNOWN, type Truths } from './truths.ts';

/**
 * The numbers that an operand can be, both ends included, and whether it can be unknown; `low > high` if it is unknown
 * whatever becomes known. `null` where it is no number.
 */
export type Range = { readonly low: number; readonly high: number; readonly unknown: boolean } | null;

const numeric: ReadonlySet<string> = new Set(['whole number', 'number', '%', 'pp', 'duration']);

const never: Range = { low: Infinity, high: -Infinity, unknown: true };

/** The range of an operand once some of the unknown fields are known: never too narrow. */
export function rangeOf(operand: Operand, known: Known): Range {
  if (!touchesUnknown(fieldsInOperand(known.plan, operand), known)) {
    const value = known.value(operand);
    if (value === null) return never;
    return typeof value === 'number' ? { low: value, high: value, unknown: false } : null;
  }
  switch (operand.kind) {
    case 'field': {
      const kind = known.plan.lead.fields.find((field) => field.name === operand.name)?.type.kind;
      return kind !== undefined && numeric.has(kind) ? { low: -Infinity, high: Infinity, unknown: true } : null;
    }
    case 'let':
      return rangeOfLet(
        known.plan.lets.find((one) => one.name === operand.name)!,
        known,
      );
    case 'score':
      return rangeOfScore(
        known.plan.qualifications.flatMap((one) => one.scores).find((one) => one.name === operand.name)!,
        known,
      );
    // Which rows can be true together says more than a range could.
    case 'table':
    case 'attribute':
    case 'domain of':
    case 'data':
    case 'value':
      return null;
  }
}

/** Every truth that a comparison of two ranges can have. */
export function compareRanges(a: Range, is: Comparison, b: Range): Truths {
  if (a === null || b === null) return TRUE | FALSE | UNKNOWN;
  const open = a.unknown || b.unknown ? UNKNOWN : 0;
  if (a.low > a.high || b.low > b.high) return UNKNOWN;
  switch (is) {
    case '<':
      return open | (a.low < b.high ? TRUE : 0) | (a.high >= b.low ? FALSE : 0);
    case '<=':
      return open | (a.low <= b.high ? TRUE : 0) | (a.high > b.low ? FALSE : 0);
    case '>':
      return compareRanges(b, '<', a);
    case '>=':
      return compareRanges(b, '<=', a);
    case '=':
      return (
        open |
        (a.low <= b.high && b.low <= a.high ? TRUE : 0) |
        (a.low === a.high && a.low === b.low && a.low === b.high ? 0 : FALSE)
      );
    case '!=':
      return (
        open |
        (a.low <= b.high && b.low <= a.high ? FALSE : 0) |
        (a.low === a.high && a.low === b.low && a.low === b.high ? 0 : TRUE)
      );
  }
}

function rangeOfLet(one: Let, known: Known): Range {
  const parts: Exclude<Range, null>[] = [];
  for (const operand of one.of) {
    const range = rangeOf(operand, known);
    if (range === null) return null;
    parts.push(range);
  }
  if (one.is === 'sum of') {
    if (parts.some((part) => part.low > part.high)) return never;
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    return {
      low: sum(parts.map((part) => part.low)),
      high: sum(parts.map((part) => part.high)),
      unknown: parts.some((part) => part.unknown),
    };
  }
  const sure = parts.filter((part) => !part.unknown);
  const unknown = sure.length === 0;
  const lows = parts.map((part) => part.low);
  const highs = parts.map((part) => part.high);
  if (one.is === 'larger of') {
    return {
      low: unknown ? Math.min(...lows) : Math.max(...sure.map((part) => part.low)),
      high: Math.max(...highs),
      unknown,
    };
  }
  return {
    low: Math.min(...lows),
    high: unknown ? Math.max(...highs) : Math.min(...sure.map((part) => part.high)),
    unknown,
  };
}

function rangeOfScore(score: Score, known: Known): Range {
  if (score.kind === 'events') return { low: score.from, high: score.to, unknown: false };
  const parts = [
    rangeOfLines(
      score.lines.filter((line) => line.group === undefined),
      known,
    ),
    ...(score.groups ?? []).map(({ name, atMost }) => {
      const { low, high } = rangeOfLines(
        score.lines.filter((line) => line.group === name),
        known,
      );
      return { low: Math.min(low, atMost), high: Math.min(high, atMost) };
    }),
  ];
  const clamp = (points: number) => Math.min(score.to, Math.max(score.from, points));
  return {
    low: clamp(parts.reduce((sum, part) => sum + part.low, 0)),
    high: clamp(parts.reduce((sum, part) => sum + part.high, 0)),
    unknown: false,
  };
}

function rangeOfLines(lines: readonly FactLine[], known: Known): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const line of lines) {
    const truths = possible(line.when.condition, known);
    if ((truths & TRUE) === 0) continue;
    low += truths === TRUE ? line.points : Math.min(0, line.points);
    high += truths === TRUE ? line.points : Math.max(0, line.points);
  }
  return { low, high };
}
