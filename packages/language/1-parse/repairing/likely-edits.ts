import { scanLine, type ScannedLine } from '../cutting/scan-line.ts';
import type { Edit } from './edit.ts';

/** What does not pair up, or should not stand. */
export type Sign = 'quote' | 'bracket' | 'brace' | 'semicolon';

/** A change of one of a clause's lines, by its place among them. */
type Tried = {
  readonly line: number;
  readonly edit: Edit;
  /** Where the bracket stands in the first line that lacks its other one, if that is the place to tell. */
  readonly opener?: number;
};

// Each of them is tried.
const mostTried = 80;

/** Changes to be tried: those of a later tier only if none of an earlier one helps. */
export type Likely = { readonly sign: Sign; readonly tiers: readonly (readonly Tried[])[] };

/** Changes of a clause whose quotes, brackets or braces do not pair up, the likeliest first; `null` where they do. */
export function likelyEdits(lines: readonly string[]): Likely | null {
  const scanned = lines.map(scanLine);
  const quote = scanned.findIndex(({ openQuote }) => openQuote !== null);
  if (quote !== -1) return { sign: 'quote', tiers: quoteEdits(scanned[quote]!).map((edits) => inLine(quote, edits)) };
  const [first] = scanned;
  const twice = [...first!.bare.matchAll(/\{\s*(?=\{)|\}\s*(?=\})/g)].map(({ index }) => removal(index));
  if (twice.length > 0) return { sign: 'brace', tiers: [inLine(0, twice)] };
  const semicolons = [...first!.bare.matchAll(/;/g)].map(({ index }) => removal(index));
  if (semicolons.length > 0) return { sign: 'semicolon', tiers: [inLine(0, semicolons)] };
  const open = scanned.reduce((depth, { bare }) => depth + bare.split('(').length - bare.split(')').length, 0);
  if (open === 0) return null;
  const [{ bare: opener }, ...below] = scanned as [ScannedLine, ...ScannedLine[]];
  if (open === 1 && /\(\s*$/.test(opener) && below.length > 0 && below.every(({ bare }) => isEven(bare)))
    return { sign: 'bracket', tiers: [[endOfList(lines, opener)]] };
  const tiers = scanned.map(({ bare }) => (open > 0 ? closing(bare) : opening(bare)));
  // A line that is out of balance by itself, and is not the first or last one, is the likeliest.
  const order = lines.map((_, line) => line).toSorted((a, b) => unlikely(a) - unlikely(b));
  return {
    sign: 'bracket',
    tiers: tiers[0]!.map((_, tier) => order.flatMap((line) => inLine(line, tiers[line]![tier]!)).slice(0, mostTried)),
  };

  function unlikely(line: number): number {
    const { bare } = scanned[line]!;
    return isEven(bare) ? 2 : line === 0 || /^\s*\)/.test(bare) ? 1 : 0;
  }
}

function isEven(bare: string): boolean {
  return bare.split('(').length === bare.split(')').length;
}

/** The `)` of a list whose values have lines of their own, on a line of its own. */
function endOfList(lines: readonly string[], opener: string): Tried {
  const line = lines.findLastIndex((one) => /\S/.test(one));
  const column = ' '.repeat(opener.lastIndexOf('('));
  return { line, edit: insertion(lines[line]!.length, `\n${column})`), opener: opener.lastIndexOf('(') };
}

function inLine(line: number, edits: readonly Edit[]): readonly Tried[] {
  return edits.slice(0, mostTried).map((edit) => ({ line, edit }));
}

function quoteEdits({ code }: ScannedLine): Tiers {
  const quotes = places(code, '"');
  const ends = [...code.matchAll(/[^\s,(){}<>"](?=[\s,(){}<>"]|$)/g)].map(({ index }) => insertion(index + 1, '"'));
  const starts = [...code.matchAll(/(?<=^|[\s,(){}<>"])[^\s,(){}<>"]/g)].map(({ index }) => insertion(index, '"'));
  const tiers = [doubled(code, '"'), [...ends, ...starts], quotes.map(removal)];
  return tiers.map((edits) => edits.filter((edit) => isText(code, edit)));
}

/** Texts start and end with a word: else a quote stands at the wrong end of a blank. */
function isText(code: string, { from, to, put }: Edit): boolean {
  const texts = (code.slice(0, from) + put + code.slice(to)).match(/"[^"]*"?/g) ?? [];
  return texts.every((text) => !/^"\s|\s"$/.test(text));
}

type Tiers = readonly (readonly Edit[])[];

function closing(bare: string): Tiers {
  const ends = [...bare.matchAll(/[^\s,({]+(?=\s*(?:[,{]|\bmeans\b|\band\b|\bor\b|$)|\s+\w)/g)];
  const after = ends.map(({ index, 0: text }) => insertion(index + text.length, ')')).toReversed();
  return [doubled(bare, '('), after, places(bare, '(').map(removal)];
}

function opening(bare: string): Tiers {
  const lists = [...bare.matchAll(/\b(?:of|in|where|not|be)(?:\s+|$)/g)];
  const before = lists.map(({ index, 0: text }) => insertion(index + text.length, /\s$/.test(text) ? '(' : ' ('));
  const words = [...bare.matchAll(/(?<=\s)[^\s,(){}]+/g)].map(({ index }) => insertion(index, '('));
  return [doubled(bare, ')'), before, places(bare, ')').map(removal), words];
}

function doubled(bare: string, sign: string): readonly Edit[] {
  return places(bare, sign)
    .filter((index) => bare[index + 1] === sign)
    .map(removal);
}

function places(bare: string, sign: string): readonly number[] {
  return [...bare].flatMap((one, index) => (one === sign ? [index] : []));
}

function insertion(at: number, put: string): Edit {
  return { from: at, to: at, put };
}

function removal(at: number): Edit {
  return { from: at, to: at + 1, put: '' };
}
