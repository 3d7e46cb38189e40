import type { FactScore, Let } from '@smk/plan';
import { levelOf, numberNode, numbersAt, truthsAt, type NumberNode, type TruthNode } from './node.ts';

/** The numbers of a field; unknown for all where the batch has no such column. */
export function numbersOfField(name: string): NumberNode {
  let unknown = new Float64Array(0);
  return {
    level: 'lead',
    numbers: ({ batch }) => {
      const column = batch.columns.get(name);
      if (column?.kind === 'numbers') return column.values;
      if (unknown.length < batch.leads) unknown = new Float64Array(batch.leads).fill(Number.NaN);
      return unknown;
    },
  };
}

/** A let of numbers: the larger and the smaller leave unknown parts out, a sum is unknown with one of them. */
export function numbersOfLet({ is }: Let, parts: readonly NumberNode[]): NumberNode {
  const level = levelOf(parts);
  const widened = parts.map((part) => numbersAt(level, part));
  return numberNode(level, (pass, into, count) => {
    for (const [place, part] of widened.entries()) {
      const numbers = part.numbers(pass);
      if (place === 0) into.set(numbers.subarray(0, count));
      else for (let index = 0; index < count; index += 1) into[index] = joined(is, into[index]!, numbers[index]!);
    }
  });
}

function joined(is: Let['is'], so: number, more: number): number {
  switch (is) {
    case 'sum of':
      return so + more;
    case 'larger of':
      return Number.isNaN(so) || more > so ? more : so;
    case 'smaller of':
      return Number.isNaN(so) || more < so ? more : so;
  }
}

/** One number for all. */
export const constantNumbers = (value: number): NumberNode =>
  numberNode('lead', (_, into, count) => void into.fill(value, 0, count));

/** A score on facts: the points of the true lines, clamped. */
export function numbersOfFacts({ from, to, lines }: FactScore, truths: readonly TruthNode[]): NumberNode {
  const points = lines.map((line) => line.points);
  const those = (level: 'lead' | 'instant'): readonly number[] =>
    [...truths.keys()].filter((index) => truths[index]!.level === level);
  const sum = (places: readonly number[], level: 'lead' | 'instant', before: NumberNode | null): NumberNode =>
    numberNode(level, (pass, into, count) => {
      if (before === null) into.fill(0, 0, count);
      else into.set(before.numbers(pass).subarray(0, count));
      for (const place of places) addPoints(truthsAt(level, truths[place]!).truths(pass), points[place]!, into, count);
    });
  const ofLeads = sum(those('lead'), 'lead', null);
  const ofInstants = those('instant');
  const all = ofInstants.length === 0 ? ofLeads : sum(ofInstants, 'instant', numbersAt('instant', ofLeads));
  return numberNode(all.level, (pass, into, count) => {
    const sums = all.numbers(pass);
    for (let index = 0; index < count; index += 1) into[index] = Math.min(to, Math.max(from, sums[index]!));
  });
}

function addPoints(truths: Uint8Array, points: number, into: Float64Array, count: number): void {
  // Points where true: without a branch, since no processor can guess what a lead is like.
  for (let index = 0; index < count; index += 1) into[index]! += points * (truths[index]! >> 1);
}
