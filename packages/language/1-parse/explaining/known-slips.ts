import type { ProblemKind } from '../../problems/kind.ts';
import * as problem from '../../problems/syntax.ts';
import { spellingDistance } from '../../problems/spelling-distance.ts';
import { isoDate, spelledAmount, spelledTime, withCurrency } from './rewrite-literals.ts';

/** A slip with its pattern (on text without quoted parts) and what was meant; `null` if only the author can know. `code` has the quoted parts. */
export type KnownSlip = {
  readonly kind: ProblemKind<problem.Slip>;
  readonly pattern: RegExp;
  meant(match: RegExpExecArray, code: string): string | null;
  /** Whether this match is one at all. */
  readonly only?: (match: RegExpExecArray) => boolean;
};

/** Slips that would otherwise be read as something else: looked for in every clause. */
export const doubtful: readonly KnownSlip[] = [
  {
    kind: problem.thousandsComma,
    pattern: /(?<![\w.,:-])\d{1,3}(?:,\d{3})+(?!\w)/g,
    meant: ([text]) => text.replaceAll(',', '_'),
  },
  {
    kind: problem.thousandsDot,
    pattern: /(?<![\w.:-])\d{1,3}(?:\.\d{3})+(?![\w.])/g,
    meant: ([text]) => text.replaceAll('.', '_'),
  },
  {
    kind: problem.almostKnown,
    pattern: /\bis\s+(?:not\s+)?([a-z]+)\b/g,
    only: ([, word = '']) => isAlmost(word, 'unknown', 2) || isAlmost(word, 'known', 1),
    meant: ([, word = '']) => (spellingDistance(word, 'unknown') <= 2 ? 'is unknown' : 'is known'),
  },
  {
    kind: problem.almostKnown,
    pattern: /\bis\s+(not\s+)?(?:null|undefined)\b/g,
    meant: ([, not]) => (not ? 'is known' : 'is unknown'),
  },
  {
    kind: problem.almostKnown,
    pattern: /(?<![\w"])(?:true|false)(?!\w)/g,
    meant: ([text]) => (text === 'true' ? 'yes' : 'no'),
  },
];

/** Slips that no clause with them can be read: looked for where a clause cannot be read. */
export const visible: readonly KnownSlip[] = [
  ...doubtful,
  { kind: problem.smartQuotes, pattern: /[„“”‟«»]([^„“”‟«»"\n]*)[„“”‟«»"]?/g, meant: ([, inner]) => `"${inner}"` },
  { kind: problem.smartQuotes, pattern: /[‘’‚]([^‘’‚'\n]*)[‘’']?/g, meant: ([, inner]) => `"${inner}"` },
  { kind: problem.singleQuotes, pattern: /'([^'\n]*)'/g, meant: ([, inner]) => `"${inner}"` },
  {
    kind: problem.otherDate,
    pattern: /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/g,
    meant: ([text]) => isoDate(text),
  },
  {
    kind: problem.otherDate,
    pattern: /(?<!\d)\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/g,
    only: ([text]) => isoDate(text) !== text,
    meant: ([text]) => isoDate(text),
  },
  {
    kind: problem.currencySign,
    pattern: /[€$£¥]\s?\d[\d_.,]*\s?(?:(?:[kK]|[mM](?:io)?)\b)?/g,
    meant: ([text]) => withCurrency(text),
  },
  {
    kind: problem.currencySign,
    pattern: /\d[\d_.,]*\s?(?:(?:[kK]|[mM](?:io)?)\b)?\s?[€$£¥]/g,
    meant: ([text]) => withCurrency(text),
  },
  {
    kind: problem.currencyLast,
    pattern: /(?<![\w.])(\d[\d_]*(?:\.\d+)?)\s?([A-Z]{3})\b/g,
    meant: ([, amount, code]) => `${code} ${amount}`,
  },
  {
    kind: problem.shortNumber,
    pattern: /(?<![\w.])\d[\d_]*(?:\.\d+)?\s?(?:[kK]|M|[mM]io)\b/g,
    meant: ([text]) => spelledAmount(text),
  },
  {
    kind: problem.shortTime,
    pattern: /(?<![\w:])\d{1,2}(?::\d{2})?\s?(?:am|pm|AM|PM|Uhr)\b/g,
    meant: ([text]) => spelledTime(text),
  },
  { kind: problem.shortTime, pattern: /(?<![\w:])\d:\d{2}(?![\d:])/g, meant: ([text]) => spelledTime(text) },
  {
    kind: problem.gluedUnit,
    pattern: /(?<![\w.])(\d[\d_]*)\s?(d|h|hrs?|m|mins?|w|mo)(?!\w)/g,
    meant: ([, n, unit = '']) => `${n} ${units[unit] ?? 'days'}`,
  },
  {
    kind: problem.gluedUnit,
    pattern: /(?<![\w.])(\d[\d_]*)((?:day|hour|minute|week|month)s?)(?!\w)/g,
    meant: ([, n, unit]) => `${n} ${unit}`,
  },
  {
    kind: problem.dashForTo,
    pattern: /(\d\d:\d\d)\s*[-–—]\s*(\d\d:\d\d)/g,
    meant: ([, from, to]) => `${from} to ${to}`,
  },
  {
    kind: problem.dashForTo,
    pattern: /\b(mon|tue|wed|thu|fri|sat|sun)\s*[-–—]\s*(mon|tue|wed|thu|fri|sat|sun)\b/g,
    meant: ([, from, to]) => `${from} to ${to}`,
  },
  {
    kind: problem.longDash,
    pattern: /(?<=\d)[–—−](?=\d)|(?<![\w])[–—−](?=\d)|[–—−]/g,
    meant: ({ input, index }) =>
      /\d$|^$|\s$/.test(input.slice(0, index)) && /^\d/.test(input.slice(index + 1)) ? '-' : ' to ',
  },
  {
    kind: problem.turnedComparison,
    pattern: /=>|=<|>\s+=|<\s+=|≥|≤|>==|<==/g,
    meant: ([text]) => (/[>≥]/.test(text) ? '>=' : '<='),
  },
  { kind: problem.turnedComparison, pattern: /!==?|<>|≠/g, meant: () => 'is not' },
  {
    kind: problem.equalsSign,
    pattern: /(?<![<>=!])={1,3}(?![<>=])/g,
    meant: ({ input }) => (/^let\b/.test(input) ? 'be' : 'is'),
  },
  { kind: problem.logicSign, pattern: /&&?|\|\|?/g, meant: ([text]) => (text.startsWith('&') ? 'and' : 'or') },
  { kind: problem.otherComment, pattern: /\/\/.*|\/\*.*/g, meant: () => '' },
  {
    kind: problem.colon,
    pattern: /(?<=[a-z]\w*)\s?:(?=\s|$|")/g,
    meant: ({ input, index }) => (/\b(?:when|where|of|and|or)\b/.test(input.slice(0, index)) ? ' is' : ''),
  },
  { kind: problem.semicolon, pattern: /;/g, meant: () => '' },
  {
    kind: problem.almostKnown,
    pattern: /\bis\s+not\s+(known|unknown)\b/g,
    meant: ([, word]) => (word === 'known' ? 'is unknown' : 'is known'),
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /\bin\s+([A-Z]{2}(?:\s*,\s*[A-Z]{2})*)(?!\w)/g,
    meant: ([, values]) => `in (${values})`,
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /\b(?:in|contains)\s+"[^"]*"(?:\s*,\s*"[^"]*")*/g,
    only: ([text]) => text.startsWith('in') || text.includes(','),
    meant: ({ 0: { length }, index }, code) => bracketed(code.slice(index, index + length)),
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /\bone\s+of\s+([a-z]\w*(?:\s*,\s*[a-z]\w*)+)/g,
    meant: ([, options]) => `one of (${options})`,
  },
  {
    kind: problem.notWithoutBrackets,
    pattern: /\b([a-z]\w*)\s+not\s+in\s+([a-z]\w*|\([^()]*\))/g,
    meant: ([, what, list]) => `not (${what} in ${list})`,
  },
  {
    kind: problem.notWithoutBrackets,
    pattern: /(?<!\bis\s+|\bexpect\s+)\bnot\s+([a-z]\w*(?:\s+in\s+[a-z]\w*)?)/g,
    meant: ([, what]) => `not (${what})`,
  },
  {
    kind: problem.addressBare,
    pattern: /(?<![<\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?!>)/g,
    meant: ({ 0: text, input }) => (input.startsWith('person') ? `<${text}>` : `"${text}"`),
  },
  {
    kind: problem.almostKnown,
    pattern: /\b(any|all|none)\s*(?=\()/g,
    meant: ([, word]) => `${word} of `,
  },
  {
    kind: problem.almostKnown,
    pattern: /\b(max|min)(?:imum)?\s*(?:of\b)?(?=\s*\()/g,
    only: ({ input }) => /^let\b/.test(input),
    meant: ([, word]) => (word === 'max' ? 'larger of' : 'smaller of'),
  },
  { kind: problem.englishComparison, pattern: comparisonWords(), meant: ([text]) => comparisonSign(text) },
  { kind: problem.roundRobin, pattern: /\b(?:by\s+)?round[\s_-]?robin\b/g, meant: () => 'in turn' },
  { kind: problem.ifWord, pattern: /\b(?:else\s+)?if\b/g, meant: () => 'when' },
  { kind: problem.elseWord, pattern: /\belse\b/g, meant: () => 'otherwise' },
];

const units: Readonly<Record<string, string>> = {
  d: 'days',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  m: 'minutes',
  min: 'minutes',
  mins: 'minutes',
  w: 'weeks',
  mo: 'months',
};

function bracketed(code: string): string {
  const [, word = '', values = ''] = /^(\w+)\s+([^]*)$/.exec(code) ?? [];
  return word === 'in' ? `in (${values})` : `contains any of (${values})`;
}

function isAlmost(word: string, known: string, limit: number): boolean {
  return word !== 'known' && word !== 'unknown' && spellingDistance(word, known) <= limit;
}

function comparisonWords(): RegExp {
  return /\b(?:is\s+)?(?:(?:greater|more|bigger|higher|larger|less|fewer|smaller|lower)\s+than(?:\s+or\s+equal\s+to)?|equal\s+to)\b|\bis\s+(?:at\s+least|at\s+most|above|over|below|under)\b|\bequals\b/g;
}

function comparisonSign(words: string): string {
  if (/least/.test(words)) return '>=';
  if (/most/.test(words)) return '<=';
  const orEqual = /or\s+equal/.test(words) ? '=' : '';
  if (/greater|more|bigger|higher|larger|above|over/.test(words)) return `>${orEqual}`;
  if (/less|fewer|smaller|lower|below|under/.test(words)) return `<${orEqual}`;
  return 'is';
}
