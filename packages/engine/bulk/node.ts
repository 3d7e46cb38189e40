import { countOf, type Level, type Pass } from './batch.ts';

/** The truths of a condition, as the closures count them, for each lead or each instant of a batch. */
export type TruthNode = { readonly level: Level; readonly truths: (pass: Pass) => Uint8Array };

/** A number for each lead or each instant, `NaN` where it is unknown. */
export type NumberNode = { readonly level: Level; readonly numbers: (pass: Pass) => Float64Array };

type Fill<T> = (pass: Pass, into: T, count: number) => void;

/** Truths that are made once in each pass. What `fill` is given holds those of the pass before, and may be longer than needed. */
export function truthNode(level: Level, fill: Fill<Uint8Array>): TruthNode {
  let into = new Uint8Array(0);
  let last: Pass | null = null;
  return {
    level,
    truths: (pass) => {
      if (last === pass) return into;
      const count = countOf(pass.batch, level);
      if (into.length < count) into = new Uint8Array(count);
      fill(pass, into, count);
      last = pass;
      return into;
    },
  };
}

/** The same of numbers. */
export function numberNode(level: Level, fill: Fill<Float64Array>): NumberNode {
  let into = new Float64Array(0);
  let last: Pass | null = null;
  return {
    level,
    numbers: (pass) => {
      if (last === pass) return into;
      const count = countOf(pass.batch, level);
      if (into.length < count) into = new Float64Array(count);
      fill(pass, into, count);
      last = pass;
      return into;
    },
  };
}

/** The level at which some nodes can stand beside each other. */
export function levelOf(nodes: readonly { readonly level: Level }[]): Level {
  return nodes.some(({ level }) => level === 'instant') ? 'instant' : 'lead';
}

/** Truths of leads as truths of their instants. */
export function truthsAt(level: Level, node: TruthNode): TruthNode {
  if (node.level === level) return node;
  return truthNode(level, (pass, into, count) => {
    const truths = node.truths(pass);
    const { leadOf } = pass.batch;
    for (let index = 0; index < count; index += 1) into[index] = truths[leadOf[index]!]!;
  });
}

/** Numbers of leads as numbers of their instants. */
export function numbersAt(level: Level, node: NumberNode): NumberNode {
  if (node.level === level) return node;
  return numberNode(level, (pass, into, count) => {
    const numbers = node.numbers(pass);
    const { leadOf } = pass.batch;
    for (let index = 0; index < count; index += 1) into[index] = numbers[leadOf[index]!]!;
  });
}
