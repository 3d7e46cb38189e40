import type { Comparison } from '@smk/plan';
import { truthNode, type NumberNode, type TruthNode } from './node.ts';

// Without branches, since no processor can guess what a lead is like: twice a truth, and one more for what is unknown.
const truth = (holds: boolean, number: number): number => (Number(holds) << 1) | Number(Number.isNaN(number));

/** A comparison of numbers with a constant. No comparison holds for `NaN`, which comes out as unknown. */
export function compareWith(node: NumberNode, is: Comparison, constant: number): TruthNode {
  return truthNode(node.level, (pass, into, count) => {
    const numbers = node.numbers(pass);
    // A loop for each comparison: one loop over a function would be several times slower.
    switch (is) {
      case '<':
        for (let index = 0; index < count; index += 1) into[index] = truth(numbers[index]! < constant, numbers[index]!);
        return;
      case '<=':
        for (let index = 0; index < count; index += 1)
          into[index] = truth(numbers[index]! <= constant, numbers[index]!);
        return;
      case '=':
        for (let index = 0; index < count; index += 1)
          into[index] = truth(numbers[index] === constant, numbers[index]!);
        return;
      case '!=':
        // Alone among them `!==` holds for `NaN`.
        for (let index = 0; index < count; index += 1)
          into[index] = truth(numbers[index]! < constant || numbers[index]! > constant, numbers[index]!);
        return;
      case '>=':
        for (let index = 0; index < count; index += 1)
          into[index] = truth(numbers[index]! >= constant, numbers[index]!);
        return;
      case '>':
        for (let index = 0; index < count; index += 1) into[index] = truth(numbers[index]! > constant, numbers[index]!);
    }
  });
}

/** Both ends included. */
export function betweenConstants(node: NumberNode, low: number, high: number): TruthNode {
  return truthNode(node.level, (pass, into, count) => {
    const numbers = node.numbers(pass);
    for (let index = 0; index < count; index += 1) {
      const number = numbers[index]!;
      into[index] = ((Number(number >= low) & Number(number <= high)) << 1) | Number(Number.isNaN(number));
    }
  });
}
