import type { FactValue } from '@smk/plan';
import { truthNode, type NumberNode, type TruthNode } from './node.ts';

/** Whether a number is among values; no number equals what is no number. */
export function isOneOf(node: NumberNode, values: readonly FactValue[]): TruthNode {
  const sought = new Set(values.filter((value) => typeof value === 'number'));
  return truthNode(node.level, (pass, into, count) => {
    const numbers = node.numbers(pass);
    for (let index = 0; index < count; index += 1) {
      const number = numbers[index]!;
      into[index] = Number.isNaN(number) ? 1 : sought.has(number) ? 2 : 0;
    }
  });
}

/** Whether a number is known: true or not, never unknown. */
export function isKnown(node: NumberNode): TruthNode {
  return truthNode(node.level, (pass, into, count) => {
    const numbers = node.numbers(pass);
    for (let index = 0; index < count; index += 1) into[index] = Number.isNaN(numbers[index]) ? 0 : 2;
  });
}
