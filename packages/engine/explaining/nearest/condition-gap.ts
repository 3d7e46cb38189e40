import type { Comparison, Condition, Operand, Plan } from '@smk/plan';
import { FALSE, TRUE } from '../../assessing/closures/frame.ts';
import { judge, type Judging } from '../judging.ts';

type Goal = 'true' | 'false' | 'not true' | 'not false';

const opposite: Readonly<Record<Goal, Goal>> = {
  true: 'false',
  false: 'true',
  'not true': 'not false',
  'not false': 'not true',
};

/** About how many facts a condition is away from a truth, for the lead that is placed; 0 only where it is there. */
export function conditionGap(judging: Judging, condition: Condition, goal: Goal): number {
  if (isMet(judge(judging, condition), goal)) return 0;
  const wantsTrue = goal === 'true' || goal === 'not false';
  const gaps = (of: readonly Condition[], each: Goal): readonly number[] =>
    of.map((one) => conditionGap(judging, one, each));
  switch (condition.kind) {
    case 'all of':
      return wantsTrue ? total(gaps(condition.of, goal)) : Math.min(...gaps(condition.of, goal));
    case 'any of':
      return wantsTrue ? Math.min(...gaps(condition.of, goal)) : total(gaps(condition.of, goal));
    case 'none of':
      return wantsTrue ? total(gaps(condition.of, opposite[goal])) : Math.min(...gaps(condition.of, opposite[goal]));
    case 'not':
      return conditionGap(judging, condition.of, opposite[goal]);
    case 'at least': {
      const many = wantsTrue ? condition.count : condition.of.length - condition.count + 1;
      return total(
        gaps(condition.of, goal)
          .toSorted((a, b) => a - b)
          .slice(0, many),
      );
    }
    case 'compare':
      return comparedGap(judging, condition.left, condition.is, condition.right);
    case 'between':
      return Math.max(
        comparedGap(judging, condition.operand, '>=', condition.low),
        comparedGap(judging, condition.operand, '<=', condition.high),
      );
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
      return 1;
    case 'happened': {
      const { frame } = judging;
      const happened = frame.events.filter(({ name, at }) => name === condition.event && at <= frame.asOf).length;
      return Math.max(1, wantsTrue ? condition.count - happened : happened - condition.count + 1);
    }
  }
}

function isMet(truth: number, goal: Goal): boolean {
  switch (goal) {
    case 'true':
      return truth === TRUE;
    case 'false':
      return truth === FALSE;
    case 'not true':
      return truth !== TRUE;
    case 'not false':
      return truth !== FALSE;
  }
}

/** A field counts as one fact; of a score the points that lack, in steps of its best line. */
function comparedGap(judging: Judging, left: Operand, is: Comparison, right: Operand): number {
  const step = Math.max(stepOf(judging.plan, left), stepOf(judging.plan, right));
  const { rules, frame } = judging;
  const [a, b] = [rules.read(left, frame), rules.read(right, frame)];
  if (step === 0 || typeof a !== 'number' || typeof b !== 'number' || is === '!=') return 1;
  return 0.5 + Math.abs(a - b) / step;
}

function stepOf(plan: Plan, operand: Operand): number {
  switch (operand.kind) {
    case 'score': {
      const score = plan.qualifications.flatMap(({ scores }) => scores).find(({ name }) => name === operand.name);
      return Math.max(0, ...(score?.lines ?? []).map(({ points }) => Math.abs(points)));
    }
    case 'let': {
      const parts = plan.lets.find(({ name }) => name === operand.name)?.of ?? [];
      return Math.max(0, ...parts.map((part) => stepOf(plan, part)));
    }
    case 'table':
    case 'field':
    case 'attribute':
    case 'data':
    case 'domain of':
    case 'value':
      return 0;
  }
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
