import type { Random } from '../../support/random.ts';

/** One slip in one line: the line as it would then be typed, `null` if this line cannot slip so. */
export type SlipKind = (line: string, random: Random) => string | null;

const word = /[A-Za-z_][\w]*/g;
const quoted = /"(?:\\.|[^"\\])*"/g;

/** A part of the line replaced. */
type Part = { readonly index: number; readonly text: string };

function partsOf(line: string, pattern: RegExp): readonly Part[] {
  return [...line.matchAll(pattern)].map(({ index, 0: text }) => ({ index, text }));
}

/** Words outside of quotes, which have a meaning. */
function wordsOf(line: string, least = 1): readonly Part[] {
  const bare = line
    .replace(quoted, (text) => ' '.repeat(text.length))
    .replace(/#.*|<[^>]*>/g, (text) => ' '.repeat(text.length));
  return partsOf(bare, word).filter(({ text }) => text.length >= least);
}

function put(line: string, { index, text }: Part, instead: string): string {
  return line.slice(0, index) + instead + line.slice(index + text.length);
}

function inWord(change: (text: string, at: number, random: Random) => string): SlipKind {
  return (line, random) => {
    const words = wordsOf(line, 3);
    if (words.length === 0) return null;
    const chosen = random.oneOf(words);
    return put(line, chosen, change(chosen.text, random.below(chosen.text.length), random));
  };
}

/** Takes out one of the signs that match. */
function without(pattern: RegExp): SlipKind {
  return (line, random) => {
    const found = partsOf(line, pattern);
    return found.length === 0 ? null : put(line, random.oneOf(found), '');
  };
}

/** Puts a sign behind one of the words or signs of the line. */
function withMore(sign: string): SlipKind {
  return (line, random) => {
    const words = wordsOf(line);
    if (words.length === 0) return null;
    const { index, text } = random.oneOf(words);
    return line.slice(0, index + text.length) + sign + line.slice(index + text.length);
  };
}

/** Writes one of several habits of other languages in the place of what stands here. */
function habit(pairs: readonly (readonly [RegExp, string])[]): SlipKind {
  return (line, random) => {
    const fitting = pairs.filter(([pattern]) => pattern.test(line));
    if (fitting.length === 0) return null;
    const [pattern, instead] = random.oneOf(fitting);
    return line.replace(pattern, instead);
  };
}

const neighbours = 'qwertyuiopasdfghjklzxcvbnm';

/** The slips of people who type, and of those who know another language better. */
export const slipKinds: Readonly<Record<string, SlipKind>> = {
  'letter dropped': inWord((text, at) => text.slice(0, at) + text.slice(at + 1)),
  'letters swapped': inWord((text, at) => {
    const from = Math.min(at, text.length - 2);
    return text.slice(0, from) + text[from + 1] + text[from] + text.slice(from + 2);
  }),
  'letter doubled': inWord((text, at) => text.slice(0, at + 1) + text[at] + text.slice(at + 1)),
  'letter beside': inWord((text, at) => {
    const place = neighbours.indexOf(text[at]!.toLowerCase());
    return text.slice(0, at) + neighbours[(place + 1) % neighbours.length] + text.slice(at + 1);
  }),
  'word dropped': (line, random) => {
    const words = partsOf(line, /"[^"]*"|[^\s(){},]+/g);
    return words.length < 2 ? null : put(line, random.oneOf(words), '').replace(/(?<=\S) {2,}/g, ' ');
  },
  'wrong word': habit([
    [/\bwhen\b/, 'if'],
    [/\bwhen\b/, 'where'],
    [/\botherwise\b/, 'else'],
    [/\bin turn\b/, 'round robin'],
    [/\bowes\b/, 'must'],
    [/\bowes\b/, 'owe'],
    [/\bwithin\b/, 'in'],
    [/\bbetween (\S+) and\b/, 'between $1 to'],
    [/\bmeans\b/, 'because'],
    [/\bremind\b/, 'notify'],
    [/\boffer to\b/, 'give to'],
    [/\bescalate to\b/, 'tell'],
    [/\bhalves\b/, 'decays'],
    [/\bstage is\b/, 'stage'],
    [/\bas of\b/, 'at'],
    [/\bexpect\b/, 'then'],
    [/\bwhole number\b/, 'integer'],
    [/\byes\/no\b/, 'boolean'],
    [/\btext\b/, 'string'],
    [/\brequired\b/, 'mandatory'],
    [/\bconsent yes\b/, 'consent true'],
    [/\bis unknown\b/, 'is null'],
    [/\bcontains\b/, 'includes'],
    [/\bled by\b/, 'lead by'],
    [/\bmembers\b/, 'people'],
    [/\bwatched by\b/, 'led by'],
    [/\bclosed\b/, 'holiday'],
    [/\brefuse\b/, 'reject'],
    [/\bthen recycle\b/, 'recycle'],
    [/\bmeasure\b/, 'count'],
    [/\bsplit by\b/, 'group by'],
  ]),
  'wrong case': (line, random) => {
    const words = wordsOf(line);
    if (words.length === 0) return null;
    const chosen = random.oneOf(words);
    const loud =
      random.below(2) === 0 ? chosen.text.toUpperCase() : chosen.text[0]!.toUpperCase() + chosen.text.slice(1);
    return put(line, chosen, loud === chosen.text ? chosen.text.toLowerCase() : loud);
  },
  'bracket missing': without(/[()]/g),
  'bracket too many': (line, random) =>
    /[()]/.test(line) ? line.replace(/[()]/, (sign) => sign + sign) : withMore(')')(line, random),
  'brace missing': without(/[{}]/g),
  'brace too many': (line) => (/[{}]/.test(line) ? line.replace(/[{}]/, (sign) => sign + sign) : null),
  'quote missing': without(/"/g),
  'quote too many': (line) => (line.includes('"') ? line.replace('"', '""') : null),
  'comma missing': without(/,/g),
  'comma too many': withMore(','),
  colon: (line, random) => {
    const words = wordsOf(line);
    if (words.length < 2) return null;
    const chosen = random.oneOf(words.slice(0, 2));
    return put(line, chosen, `${chosen.text}:`);
  },
  'German number': habit([
    [/\b(\d{1,3})_(\d{3})\b/, '$1.$2'],
    [/\b(\d{1,3})_(\d{3})\b/, '$1.$2,00'],
    [/\b(\d{1,3})_(\d{3})\b/, '$1,$2'],
    [/\b(\d{4})-(\d\d)-(\d\d)\b/, '$3.$2.$1'],
    [/\b0(\d):(\d\d)\b/, '$1:$2'],
    [/\b0(\d):(\d\d)\b/, '$1.$2'],
  ]),
  sign: habit([
    [/>=/, '=>'],
    [/>=/, '≥'],
    [/>=/, 'is at least'],
    [/\bis\b/, '='],
    [/\bis\b/, '=='],
    [/ and /, ' && '],
    [/ and /, ' & '],
    [/EUR (\d+)_000/, '€$1k'],
    [/EUR (\d+_\d+)/, '$1 EUR'],
    [/EUR (\d+_\d+)/, '€$1'],
    [/"([^"]*)"/, '“$1”'],
    [/"([^"]*)"/, '„$1“'],
    [/"([^"]*)"/, "'$1'"],
    [/#/, '//'],
    [/(?<=\d) to (?=\d)/, '–'],
    [/ to /, ' - '],
    [/\b(\d+) days\b/, '$1d'],
    [/$/, ';'],
  ]),
  'plural or singular': (line, random) => {
    const words = wordsOf(line, 3);
    if (words.length === 0) return null;
    const chosen = random.oneOf(words);
    return put(line, chosen, chosen.text.endsWith('s') ? chosen.text.slice(0, -1) : `${chosen.text}s`);
  },
  'other name': (line, random) => {
    const names = wordsOf(line).filter(
      ({ text }) =>
        text.includes('_') ||
        /^(?:mql|fit|interest|anna|ben|chloe|dora|emil|sven|maria|sales|marketing|headcount|employees|country)$/.test(
          text,
        ),
    );
    if (names.length === 0) return null;
    const chosen = random.oneOf(names);
    return put(
      line,
      chosen,
      random.oneOf([
        `${chosen.text}_2`,
        `the_${chosen.text}`,
        chosen.text.replace('_', ''),
        chosen.text.replace('_', '-'),
        chosen.text.replace('_', ' '),
        chosen.text.slice(0, 3),
      ]),
    );
  },
  'wrong unit': habit([
    [/\bbusiness hours?\b/, 'working hours'],
    [/\bbusiness (hours?)\b/, '$1 business'],
    [/\b(\d+) business hours?\b/, '$1h'],
    [/\b(\d+) business minutes\b/, '$1 business mins'],
    [/\bbusiness days\b/, 'workdays'],
    [/\bdays\b/, 'day'],
    [/\bminutes\b/, 'min'],
    [/\bhours?\b/, 'hrs'],
    [/\b(\d+) days\b/, '$1-day'],
    [/EUR/, 'Euro'],
    [/EUR/, 'EURO'],
  ]),
  'clause missing': () => '',
};
