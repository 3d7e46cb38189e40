import type { Position, Span } from '../../problems/problem.ts';
import type { DeclarationText } from './split-declarations.ts';
import type { Region } from '../syntax-tree/tree.ts';

/** A stretch of a declaration by index into its text; `to` is excluded. */
export type Stretch = { readonly from: number; readonly to: number };

/** A declaration's text as one string, and where its indexes stand. Spans lack their file, and lines count from 0. */
export type Ground = {
  readonly code: string;
  readonly bare: string;
  /** The index at which each line starts. */
  readonly starts: readonly number[];
  region(stretch: Stretch): Region;
  span(stretch: Stretch): Span;
};

/** The ground that a declaration's clauses stand on. */
export function groundOf({ lines }: DeclarationText): Ground {
  const starts: number[] = [];
  let length = 0;
  for (const { code } of lines) {
    starts.push(length);
    length += code.length + 1;
  }
  const position = (index: number): Position => {
    const line = lineAt(starts, index);
    return { line, column: index - starts[line]! + 1 };
  };
  const region = ({ from, to }: Stretch): Region => ({ start: position(from), end: position(to) });
  return {
    code: lines.map(({ code }) => code).join('\n'),
    bare: lines.map(({ bare }) => bare).join('\n'),
    starts,
    region,
    span: (stretch) => ({ file: '', ...region(stretch) }),
  };
}

function lineAt(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
