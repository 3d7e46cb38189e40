import type { Condition } from '@smk/plan';
import { compileBetween, compileCompare } from './compare.ts';
import { FALSE, TRUE, UNKNOWN, type Kleene, type Test } from './frame.ts';
import { compileHappened } from './happened.ts';
import { compileHas, compileIn, compileMatch } from './membership.ts';
import type { Names } from './names.ts';
import { compileOperand } from './operand.ts';

/** A closure that judges a condition; it is also kept under the condition, for whoever asks about a part of the rules. */
export function compileCondition(condition: Condition, names: Names): Test {
  const test = compile(condition, names);
  names.tests.set(condition, test);
  return test;
}

/** The closure that judges a condition of the plan, compiled when it is first asked for. */
export function testOf(condition: Condition, names: Names): Test {
  return names.tests.get(condition) ?? compileCondition(condition, names);
}

function compile(condition: Condition, names: Names): Test {
  switch (condition.kind) {
    case 'all of':
      return all(condition.of.map((one) => compileCondition(one, names)));
    case 'any of':
      return any(condition.of.map((one) => compileCondition(one, names)));
    case 'none of':
      return not(any(condition.of.map((one) => compileCondition(one, names))));
    case 'not':
      return not(compileCondition(condition.of, names));
    case 'at least':
      return atLeast(
        condition.count,
        condition.of.map((one) => compileCondition(one, names)),
      );
    case 'compare':
      return compileCompare(condition.left, condition.is, condition.right, names);
    case 'between':
      return compileBetween(condition.operand, condition.low, condition.high, names);
    case 'in list':
      return compileIn(condition.operand, names.plan.lists.find((list) => list.name === condition.list)!.values, names);
    case 'in values':
      return compileIn(condition.operand, condition.values, names);
    case 'contains':
    case 'contains word':
    case 'starts with':
      return compileMatch(condition, names);
    case 'has':
      return compileHas(condition, names);
    case 'known': {
      const read = compileOperand(condition.operand, names);
      return (frame) => (read(frame) === null ? FALSE : TRUE);
    }
    case 'unknown': {
      const read = compileOperand(condition.operand, names);
      return (frame) => (read(frame) === null ? TRUE : FALSE);
    }
    case 'happened':
      return compileHappened(condition, names).test;
  }
}

function all(tests: readonly Test[]): Test {
  return (frame) => {
    let least: Kleene = TRUE;
    for (const test of tests) {
      const truth = test(frame);
      if (truth === FALSE) return FALSE;
      if (truth < least) least = truth;
    }
    return least;
  };
}

function any(tests: readonly Test[]): Test {
  return (frame) => {
    let most: Kleene = FALSE;
    for (const test of tests) {
      const truth = test(frame);
      if (truth === TRUE) return TRUE;
      if (truth > most) most = truth;
    }
    return most;
  };
}

function not(test: Test): Test {
  return (frame) => (TRUE - test(frame)) as Kleene;
}

function atLeast(count: number, tests: readonly Test[]): Test {
  return (frame) => {
    let sure = 0;
    let open = 0;
    for (const test of tests) {
      const truth = test(frame);
      if (truth === TRUE) sure += 1;
      else if (truth === UNKNOWN) open += 1;
    }
    if (sure >= count) return TRUE;
    return sure + open >= count ? UNKNOWN : FALSE;
  };
}
