import * as problem from '../../problems/syntax.ts';
import type { KnownSlip } from './known-slips.ts';

const compares = (_match: RegExpExecArray, rule: string): boolean => comparesAmounts(rule);
const inReview = (_match: RegExpExecArray, rule: string): boolean => /^(?:Review|Calendar)/.test(rule);
const measures = (_match: RegExpExecArray, rule: string): boolean => /^(?:Goal|Review)/.test(rule);

/** Whether clauses of a rule hold a figure against an amount. */
export function comparesAmounts(rule: string): boolean {
  return /^(?:Promise|Goal|Campaign)/.test(rule);
}

/** Likely slips of promises, goals, reviews and campaigns. */
export const slipsOfMonth: readonly KnownSlip[] = [
  {
    kind: problem.englishComparison,
    pattern: /\b(?:at\s+least|minimum|at\s+most|maximum|no\s+more\s+than|up\s+to)(?=\s+(?:\d|[A-Z]{3}\s))/g,
    only: compares,
    meant: ([text]) => (/least|min/.test(text) ? '>=' : '<='),
  },
  { kind: problem.equalsSign, pattern: /(?<![<>=!])={1,3}(?![<>=])/g, only: compares, meant: () => '>=' },
  {
    kind: problem.comparisonMissing,
    pattern: /\b(in\s+time|lead\s+value)\s+(?:of\s+|is\s+)?(?=[A-Z]{3}\s|\d)/g,
    only: compares,
    meant: ([, what]) => `${what} >= `,
  },
  {
    kind: problem.otherOrder,
    pattern: /(?<=^deliver\s+)(\d[\d_]*)\s+([a-z]\w*)/g,
    only: compares,
    meant: ([, count, what]) => `count of ${what} >= ${count}`,
  },
  {
    kind: problem.otherOrder,
    pattern: /(?<=^goal\s+)(\d[\d_]*)\s+([a-z]\w*)/g,
    only: compares,
    meant: ([, count, what]) => `${what} >= ${count}`,
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\b(?:higher|greater|larger|bigger|better|more)\s+than\s+(?:in\s+)?(?:before|(?:the\s+)?last\s+\w+)\b/g,
    only: ([text], rule) => comparesAmounts(rule) && !/^more\s+than\s+before$/.test(text),
    meant: () => 'more than before',
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\b(?:lower|fewer|smaller|less)\s+than\s+(?:in\s+)?(?:before|(?:the\s+)?last\s+\w+)\b/g,
    only: ([text], rule) => comparesAmounts(rule) && !/^less\s+than\s+before$/.test(text),
    meant: () => 'less than before',
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\b(?:every|per|a|an)\s+(month|quarter|year)\b/g,
    only: compares,
    meant: ([, period]) => `each ${period}`,
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\b(month|quarter|year|annual)ly\b/g,
    only: compares,
    meant: ([, period = '']) => `each ${period === 'annual' ? 'year' : period}`,
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\bover\s+(?:the\s+)?(?:working|work|open|week|office)[\s-]*days\b/g,
    only: compares,
    meant: () => 'over business days',
  },
  {
    kind: problem.calledOtherwise,
    pattern: /(?<=^worth\s+[A-Z]{3}\s+[\d_.]+\s+)(?:per|each|for\s+(?:the|each|every))(?=\s+[a-z])/g,
    only: compares,
    meant: () => 'for an',
  },
  {
    kind: problem.averageOf,
    pattern: /\b(?:average|avg|mean)(?:\s+of)?\b/g,
    only: measures,
    meant: () => 'median of',
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\bp(\d\d)(?:\s+of)?\b|\b(\d\d)(?:th|st|nd|rd)?\s+percentile(?:\s+of)?\b/g,
    only: measures,
    meant: ([, short, long]) => `percentile ${short ?? long} of`,
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\bconversion(?:\s+rate)?\s+from\b/g,
    only: measures,
    meant: () => 'rate from',
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?days?\b/g,
    only: inReview,
    meant: ([, day = '']) => day,
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\b(?:in|during|over|for|within)\s+(?:the\s+)?(?:last|past)\s+(?=\d)/g,
    only: (_match, rule) => rule.startsWith('Campaign'),
    meant: () => 'over ',
  },
];
