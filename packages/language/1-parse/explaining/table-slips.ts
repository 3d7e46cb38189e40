import * as problem from '../../problems/syntax.ts';
import { tableRow } from '../cutting/table-row.ts';
import type { KnownSlip } from './known-slips.ts';

const inRow = ({ input }: RegExpExecArray): boolean => tableRow.test(input);

/** How other tables are written. */
export const tableSlips: readonly KnownSlip[] = [
  {
    kind: problem.superfluous,
    pattern: /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/g,
    meant: () => '',
  },
  { kind: problem.almostKnown, pattern: /(?<=\|\s*)(?:-|–|\*|_)(?=\s*\|)/g, only: inRow, meant: () => 'any' },
  {
    kind: problem.almostKnown,
    pattern: /(?<=\|\s*)(?:from\s+)?(\d[\d_]*(?:\.\d+)?%?)\s*(?:\.{2,3}|-|–|to)\s*(\d[\d_]*(?:\.\d+)?%?)(?=\s*\|)/g,
    only: inRow,
    meant: ([, low, high]) => `between ${low} and ${high}`,
  },
  {
    kind: problem.almostKnown,
    pattern: /(?<=\|\s*)(?:is\s+not|!=|<>)\s+(?=\S)/g,
    only: inRow,
    meant: () => 'not ',
  },
  { kind: problem.superfluous, pattern: /(?<=\|\s*)(?:is|==?)\s+(?=[^|\s])/g, only: inRow, meant: () => '' },
  {
    kind: problem.almostKnown,
    pattern: /\bpicks\s+(?:the\s+)?(unique|collect|all)\b/g,
    meant: ([, how]) => (how === 'unique' ? 'picks only match' : 'picks every match'),
  },
];
