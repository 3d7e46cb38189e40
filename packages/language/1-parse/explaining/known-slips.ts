import { tableRow } from '../cutting/table-row.ts';
import type { ProblemKind } from '../../problems/kind.ts';
import * as problem from '../../problems/syntax.ts';
import { spellingDistance } from '../../problems/spelling-distance.ts';
import { minorDigits } from '@smk/plan';
import { matched } from '../reading/tree-of.ts';
import { asName } from './spelled-as-name.ts';
import { comparesAmounts, slipsOfMonth } from './slips-of-month.ts';
import { tableSlips } from './table-slips.ts';
import { isoDate, spelledAmount, spelledTime, withCurrency } from './rewrite-literals.ts';

/** A slip with its pattern (on text without quoted parts) and what was meant; `null` if only the author can know. `code` has the quoted parts. */
export type KnownSlip = {
  readonly kind: ProblemKind<problem.Slip>;
  readonly pattern: RegExp;
  meant(match: RegExpExecArray, code: string, rule: string): string | null;
  /** Whether this match is one at all, in a clause of this rule. */
  readonly only?: (match: RegExpExecArray, rule: string) => boolean;
  /** Whether something else could be meant than is likely, so that only the author can mend it. */
  readonly doubt?: (text: string) => boolean;
  /** What mends it in the file, where a hint says less. */
  readonly put?: (text: string) => string;
};

const always = (): boolean => true;

/** Slips that would otherwise be read as something else: looked for in every clause. */
export const doubtful: readonly KnownSlip[] = [
  {
    kind: problem.thousandsComma,
    pattern: /(?<![\w.,:-])\d{1,3}(?:,\d{3})+(?!\w)/g,
    meant: ([text]) => text.replaceAll(',', '_'),
  },
  {
    kind: problem.thousandsDot,
    pattern: /(?<![\w.:-])\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\w.])/g,
    meant: ([text]) => text.replaceAll('.', '_').replace(',', '.').replace(/\.0+$/, ''),
  },
  {
    kind: problem.thousandsDot,
    pattern: /(?<![\w.:-])\d{1,3}(?:\.\d{3})+(?![\w.])/g,
    meant: ([text]) => text.replaceAll('.', '_'),
    doubt: (text) => /^\d+\.\d+$/.test(text),
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
    pattern: /\bexpect\s+owner\s+is\s+reminded\b/g,
    meant: () => 'expect owner was reminded',
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
    only: ([, , code = '']) => minorDigits(code) !== null,
    meant: ([, amount, code]) => `${code} ${amount}`,
  },
  {
    kind: problem.currencyLast,
    pattern: /(?<![\w.])(\d[\d_]*(?:\.\d+)?)\s?(euros?|dollars?|pounds?)\b/g,
    meant: ([, amount, name = '']) => `${currencyNames[name.replace(/s$/, '')]} ${amount}`,
  },
  {
    kind: problem.currencyGlued,
    pattern: /\b([A-Za-z]{3})\s?(\d[\d_]*(?:\.\d+)?)(?![\w.])/g,
    only: ([text, code = '']) => !/^[A-Z]+\s/.test(text) && minorDigits(code.toUpperCase()) !== null,
    meant: ([, code = '', amount]) => `${code.toUpperCase()} ${amount}`,
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
  {
    kind: problem.shortTime,
    pattern: /(?<=\b(?:at|to|mon|tue|wed|thu|fri|sat|sun)\s+)\d{1,2}\.\d{2}(?![\d.])/g,
    meant: ([text]) => spelledTime(text.replace('.', ':')),
  },
  { kind: problem.shortTime, pattern: /(?<![\w:])\d:\d{2}(?![\d:])/g, meant: ([text]) => spelledTime(text) },
  {
    kind: problem.gluedUnit,
    pattern: /(?<![\w.])(\d[\d_]*)\s?(d|h|hrs?|m|mins?|w|mo)(?!\w)/g,
    meant: ([, n, unit = '']) => lengthOf(n, units[unit] ?? 'days'),
  },
  {
    kind: problem.gluedUnit,
    pattern: /(?<![\w.])(\d[\d_]*)((?:day|hour|minute|week|month)s?)(?!\w)/g,
    meant: ([, n, unit]) => `${n} ${unit}`,
  },
  {
    kind: problem.gluedUnit,
    pattern:
      /(?<![\w.])(\d[\d_]*)\s*(?:(business|working|work|office)\s*)?(hrs?|h|mins?|min|workdays?|workhours?|hours?|minutes?|days?)\b(?!\s+business)/g,
    only: ([, , open, unit = '']) => isOtherUnit(open, unit),
    meant: ([, count, open, unit = '']) => openLength(count, open, unit),
  },
  {
    kind: problem.gluedUnit,
    pattern: /(?<![\w.])(\d[\d_]*)[\s-]+(hours?|minutes?|days?)\s+(?:business|working)\b/g,
    meant: ([, count, unit = '']) => openLength(count, 'business', unit),
  },
  {
    kind: problem.gluedUnit,
    pattern: /(?<![\w.])(\d[\d_]*)-(minutes?|hours?|days?|weeks?|months?)\b/g,
    meant: ([, count, unit = '']) => lengthOf(count, `${unit.replace(/s$/, '')}s`),
  },
  {
    kind: problem.currencyGlued,
    pattern: /\b(?:EUROS?|Euros?|euros?)\s*(?=\d)/g,
    meant: () => 'EUR ',
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
    only: ({ input }, rule) =>
      !rule.startsWith('Assignment') && !comparesAmounts(rule) && (rule !== 'Declaration' || /^let\b/.test(input)),
    meant: ({ input }) => (/^let\b/.test(input) ? 'be' : 'is'),
  },
  {
    kind: problem.superfluous,
    pattern: /(?<=[a-z]\w*\s*)(?:(?<=\s)is|==?)(?=\s|$|")/g,
    only: ([text], rule) => rule.startsWith('Assignment') || (rule === 'Declaration' && text !== 'is'),
    meant: () => '',
  },
  ...tableSlips,
  {
    kind: problem.logicSign,
    pattern: /&&?|\|\|?/g,
    // The rows of a table are made of bars.
    only: ({ input }) => !tableRow.test(input),
    meant: ([text]) => (text.startsWith('&') ? 'and' : 'or'),
  },
  {
    kind: problem.otherComment,
    pattern: /\/\/.*|\/\*.*/g,
    meant: () => '',
    doubt: (text) => text.startsWith('/*'),
    put: (text) => `#${text.slice(2)}`,
  },
  {
    kind: problem.colon,
    pattern: /(?<=[a-z]\w*)\s?:(?=\s|$|")/g,
    meant: ({ input, index, 0: { length } }, code, rule) => {
      const without = code.slice(0, index) + code.slice(index + length);
      return /\b(?:when|where|of|and|or)\b/.test(input.slice(0, index)) && matched(without, rule) === null ? ' is' : '';
    },
  },
  { kind: problem.semicolon, pattern: /;/g, meant: () => '' },
  {
    kind: problem.almostKnown,
    pattern: /\bis\s+not\s+(known|unknown)\b/g,
    meant: ([, word]) => (word === 'known' ? 'is unknown' : 'is known'),
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /(?<!\bholidays\s+)\bin\s+([A-Z]{2}(?:\s*,\s*[A-Z]{2})*)(?!\w)/g,
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
    pattern:
      /\bin\s+(-?\d[\d_]*(?:\s*,\s*-?\d[\d_]*)*)(?![\w.]|\s+(?:business\s+)?(?:minute|hour|day|week|month)s?\b)/g,
    meant: ([, values]) => `in (${values})`,
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /\bis\s+("[^"]*"|[A-Z]{2})(?:(?:\s*,\s*|\s+or\s+)(?:or\s+)?("[^"]*"|[A-Z]{2})(?!\s*[\w]))+/g,
    meant: ({ 0: { length }, index }, code) => {
      const values = code.slice(index, index + length).match(/"[^"]*"|\b[A-Z]{2}\b/g) ?? [];
      return `in (${values.join(', ')})`;
    },
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /\b(any|all|none|larger|smaller|sum)\s+of\s+(?![\s(])[^]+?(?=\s+means\b|\s*$)/g,
    only: ({ input, index, 1: word = '' }, rule) =>
      /any|all|none/.test(word) ? /\bwhen\b/.test(input.slice(0, index)) : rule === 'Declaration',
    meant: ({ index, 0: { length }, 1: word = '' }, code) => {
      const values = code.slice(index, index + length).replace(/^\w+\s+of\s+/, '');
      return `${word} of (${/any|all|none/.test(word) ? values : values.replace(/\s+and\s+/g, ', ')})`;
    },
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /\bone\s+of\s+([a-z]\w*(?:\s*,\s*[a-z]\w*)+)/g,
    meant: ([, options]) => `one of (${options})`,
  },
  {
    kind: problem.listOutsideBrackets,
    pattern: /\bconfirmed\s+by\s+([a-z]\w*(?:\s*(?:,|\bor\b)\s*[a-z]\w*)*)(?=\s+within\b)/g,
    meant: ([, events = '']) => `confirmed by (${events.split(/\s*(?:,|\bor\b)\s*/).join(', ')})`,
  },
  {
    kind: problem.almostKnown,
    pattern: /\b(?:till|unless)\b/g,
    only: ({ input, index }) => /^stage\b.*\bwhen\b/s.test(input.slice(0, index)),
    meant: () => 'until',
  },
  {
    kind: problem.goOnFirst,
    pattern: /,\s*then\s+go\s+on(,\s*asking\s+again\s+every\s+\d+\s+[a-z]+)/g,
    meant: ([, asking]) => `${asking}, then go on`,
  },
  {
    kind: problem.optionInQuotes,
    pattern: /\bone\s+of\s*\([^()]*"[^()]*\)/g,
    meant: ({ 0: { length }, index }, code) => {
      const options = code
        .slice(index, index + length)
        .replace(/^[^(]*\(/, '')
        .slice(0, -1)
        .split(',');
      return `one of (${options.map((option) => asName(option.replace(/"/g, '').trim().replace(/\s+/g, '_'))).join(', ')})`;
    },
  },
  {
    kind: problem.almostKnown,
    pattern: /\b(?:one|both|either|some)(?:\s+of)?\s*(?=\()/g,
    only: ({ input, index }) => /\bwhen\b/.test(input.slice(0, index)),
    meant: ([text]) => (text.startsWith('both') ? 'all of ' : 'any of '),
    doubt: always,
  },
  {
    kind: problem.superfluous,
    pattern: /\bis\s+(?=in\b)/g,
    meant: () => '',
  },
  {
    kind: problem.notWithoutBrackets,
    pattern: /\b([a-z]\w*)\s+(?:is\s+)?not\s+in\s+([a-z]\w*|\([^()]*\))/g,
    meant: ([, what, list]) => `not (${what} in ${list})`,
  },
  {
    kind: problem.notWithoutBrackets,
    pattern: /(?<!\bis\s+|\bexpect\s+)\bnot\s+([a-z]\w*(?:\s+in\s+[a-z]\w*)?)/g,
    only: ({ input, index }) => /\b(?:when|where)\b/.test(input.slice(0, index)),
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
  {
    kind: problem.timesInWords,
    pattern: /\b(?:more\s+than|over)\s+(\d+)\s+(?=[a-z])/g,
    only: ({ input, index }) => /\b(?:when|where|and|or)\s*$|[(,]\s*$/.test(input.slice(0, index)),
    meant: ([, count]) => `at least ${Number(count) + 1} `,
  },
  {
    kind: problem.timesInWords,
    pattern: /\b(?:at\s+most|no\s+more\s+than|up\s+to)\s+(\d+)\s+([a-z]\w*(?:\s+within\s+\d+\s+[a-z]+)?)/g,
    only: ({ input, index }) => /\b(?:when|where|and|or)\s*$/.test(input.slice(0, index)),
    meant: ([, count, what]) => `not (at least ${Number(count) + 1} ${what})`,
  },
  {
    kind: problem.englishComparison,
    pattern:
      /(?<=\b(?!when\b|where\b|and\b|or\b|of\b|not\b)[a-z]\w*\s+)(?:at\s+least|at\s+most|above|over|below|under)(?=\s+(?:-?\d|[A-Z]{3}\s))/g,
    only: ({ input, index }) => /\b(?:when|where|of|and|or)\b/.test(input.slice(0, index)),
    meant: ([text]) => comparisonSign(text),
  },
  {
    kind: problem.halfComparison,
    pattern: /\b([a-z]\w*)\s*([<>]=?)\s*((?:[A-Z]{3}\s+)?-?[\d_.-]+)\s+and\s+([<>]=?)(?=\s*[-\dA-Z])/g,
    meant: ([, what, one, value, other]) => `${what} ${one} ${value} and ${what} ${other}`,
  },
  {
    kind: problem.halfComparison,
    pattern: /(?<![\w.])((?:[A-Z]{3}\s+)?-?\d[\d_.-]*)\s*<=\s*([a-z]\w*)\s*<=\s*((?:[A-Z]{3}\s+)?-?\d[\d_.-]*)/g,
    meant: ([, low, what, high]) => `${what} between ${low} and ${high}`,
  },
  {
    kind: problem.squareBrackets,
    pattern: /\[[^[\]]*\]/g,
    only: (_match, rule) => rule !== 'Declaration',
    meant: ({ index, 0: { length } }, code) => `(${code.slice(index + 1, index + length - 1)})`,
  },
  {
    kind: problem.almostKnown,
    pattern: /\b([a-z]\w*)\s+domain\b/g,
    only: ({ input, index, 1: word = '' }) => /\bwhen\b/.test(input.slice(0, index)) && !/^(?:when|and|or)$/.test(word),
    meant: ([, what]) => `domain of ${what}`,
  },
  {
    kind: problem.almostKnown,
    pattern: /\b(?:includes?|has|like|matches)\s+(?=")/g,
    meant: () => 'contains ',
  },
  {
    kind: problem.lastDays,
    pattern: /\bin\s+(?=\d+\s+(?:minute|hour|day|week|month)s?\b)/g,
    only: ({ input, index }) => /\bwhen\b/.test(input.slice(0, index)),
    meant: () => 'within ',
  },
  {
    kind: problem.lastDays,
    pattern: /\b(?:in|during|over|within)\s+(?:the\s+)?(?:last|past)\s+(?=\d)/g,
    only: (_match, rule) => !rule.startsWith('Campaign'),
    meant: () => 'within ',
  },
  {
    kind: problem.whereWithoutBrackets,
    pattern: /\bwhere\s+(?!\()([^()]*?)(?=\s+(?:within|means|until)\b|\s*$)/g,
    only: ({ input, index }) => /\bwhen\b/.test(input.slice(0, index)),
    meant: ({ 0: { length }, index }, code) => `where (${code.slice(index, index + length).replace(/^where\s+/, '')})`,
    doubt: always,
  },
  {
    kind: problem.windowFirst,
    pattern: /(\bwhere\s*\([^()]*\))\s+(within\s+\d+\s+[a-z]+)/g,
    meant: ({ 0: { length }, index, 1: where = '', 2: window }, code) =>
      `${window} ${code.slice(index, index + length).slice(0, where.length)}`,
  },
  {
    kind: problem.tellOwner,
    pattern: /\b(?:notify|tell|warn|alert|ping|nudge|inform)\s+(?:the\s+)?owner\b/g,
    meant: () => 'remind owner',
  },
  {
    kind: problem.almostKnown,
    pattern: /\bstage\s+is\s+(?:none|unknown|nothing|no\s\w+)\b/g,
    only: (_match, rule) => rule.startsWith('Test'),
    meant: () => 'no stage',
  },
  {
    kind: problem.almostKnown,
    pattern: /\bexpect\s+(?:in\s+)?queue\s+(?:is\s+|in\s+)?/g,
    only: (_match, rule) => rule.startsWith('Test'),
    meant: () => 'expect queued in ',
  },
  {
    kind: problem.almostKnown,
    pattern: /\bexpect\s+rejected\s+(?:because|as|is|by|with)\s+/g,
    only: (_match, rule) => rule.startsWith('Test'),
    meant: () => 'expect ended as ',
  },
  ...slipsOfMonth,
  {
    kind: problem.englishComparison,
    pattern: comparisonWords(),
    only: ({ 0: { length }, index, input }, rule) =>
      !comparesAmounts(rule) || /^\s+(?:-?\d|[A-Z]{3}\s)/.test(input.slice(index + length)),
    meant: ([text]) => comparisonSign(text),
  },
  {
    kind: problem.almostKnown,
    pattern: /(?<![\w.])(\d[\d_]*(?:\.\d+)?)(?:\s*percentage\s+points?\b|pp\b|\s+%|\s*percent\b)/g,
    meant: ([text, number]) => (/pp|points?$/.test(text) ? `${number} pp` : `${number}%`),
  },
  {
    kind: problem.almostKnown,
    pattern: /\b(?:begins?|start)\s+with\b/g,
    meant: () => 'starts with',
  },
  {
    kind: problem.almostKnown,
    pattern: /\b(?:contains|has)\s+(?:the|a)\s+word\b|\bhas\s+word\b/g,
    meant: () => 'contains word',
  },
  {
    kind: problem.severalKeys,
    pattern: /\blead\s+(?:identified\s+)?by\s*\(?\s*([a-z]\w*)(?:\s*(?:,|\band\b)\s*[a-z]\w*)+(?:\s*\))?/g,
    only: (_match, rule) => rule === 'Declaration',
    meant: ([, key]) => `lead by ${key}`,
    // Which of them it is only the author knows.
    doubt: always,
  },
  {
    kind: problem.calledOtherwise,
    pattern: /\blead\s+identified\s+by\s*\(?\s*([a-z]\w*)(?:\s*\))?/g,
    only: (_match, rule) => rule === 'Declaration',
    meant: ([, key]) => `lead by ${key}`,
  },
  {
    kind: problem.calledOtherwise,
    pattern: /^\s*identified\s+by\s*\(?\s*([a-z]\w*).*/g,
    only: (_match, rule) => rule === 'Field',
    meant: ([, key]) => `lead by ${key}`,
    // It stands in the line above, which opens the block.
    doubt: always,
  },
  { kind: problem.roundRobin, pattern: /\b(?:by\s+)?round[\s_-]?robin\b/g, meant: () => 'in turn' },
  { kind: problem.ifWord, pattern: /\b(?:else\s+)?if\b/g, meant: () => 'when' },
  { kind: problem.elseWord, pattern: /\belse\b/g, meant: () => 'otherwise' },
];

const currencyNames: Readonly<Record<string, string>> = { euro: 'EUR', dollar: 'USD', pound: 'GBP' };

/** `1 hour`, `2 hours`. */
function lengthOf(count: string | undefined, unit: string): string {
  return `${count} ${count === '1' ? unit.slice(0, -1) : unit}`;
}

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

/** Whether open time is called otherwise, or its unit is cut short. */
function isOtherUnit(open: string | undefined, unit: string): boolean {
  if (open !== undefined && open !== 'business') return true;
  return /^(?:hrs?|h|mins?|min)$/.test(unit) ? open !== undefined : unit.startsWith('work');
}

function openLength(count: string | undefined, open: string | undefined, unit: string): string {
  const whole = unit.replace('work', '').replace(/s$/, '');
  const name = ({ h: 'hour', hr: 'hour', min: 'minute' } as Readonly<Record<string, string>>)[whole] ?? whole;
  return lengthOf(count, open === undefined && !unit.startsWith('work') ? `${name}s` : `business ${name}s`);
}

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
