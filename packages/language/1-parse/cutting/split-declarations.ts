import { scanLine, type ScannedLine } from './scan-line.ts';
import { isDeclarationWord } from '../vocabulary.ts';

/** The text of one declaration with the comments right above it, or of what stands before the first one. */
export type DeclarationText = {
  /** Its first line in the file, from 1. */
  readonly line: number;
  /** Its lines joined by `\n`, whatever the file uses. */
  readonly text: string;
  readonly lines: readonly ScannedLine[];
};

/** A file cut into its declarations, with its lines, to be cut again once some of them have changed. */
export type Split = {
  readonly raw: readonly string[];
  readonly lines: readonly ScannedLine[];
  readonly cuts: readonly DeclarationText[];
};

/** Cuts a file at the lines that start a declaration: those with code in column 0. Nothing is lost but blank lines between. */
export function splitDeclarations(text: string): readonly DeclarationText[] {
  return splitAgain(text, null).cuts;
}

/** The same for a file that was cut `before`: what is above and below what changed is taken from there. */
export function splitAgain(text: string, before: Split | null): Split {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const same = before === null ? nothingSame : sameEnds(raw, before);
  const lines = raw.map((line, index) => same.lineAt(index) ?? scanLine(line));
  const starts = startsIn(lines);
  const cuts = starts
    .map((start, index) => chunk(raw, lines, start, starts[index + 1] ?? lines.length, same))
    .filter((cut) => cut.lines.length > 0);
  return { raw, lines, cuts };
}

/** What of a file is as it was: its lines, and the declarations that lie in them whole. */
type Same = {
  lineAt(index: number): ScannedLine | undefined;
  cutAt(first: number, end: number): DeclarationText | undefined;
};
const nothingSame: Same = { lineAt: () => undefined, cutAt: () => undefined };

function sameEnds(raw: readonly string[], before: Split): Same {
  const least = Math.min(raw.length, before.raw.length);
  let head = 0;
  while (head < least && raw[head] === before.raw[head]) head++;
  let tail = 0;
  while (tail < least - head && raw.at(-1 - tail) === before.raw.at(-1 - tail)) tail++;
  const moved = raw.length - before.raw.length;
  const byLine = new Map(before.cuts.map((cut) => [cut.line, cut]));
  return {
    lineAt: (index) =>
      index < head ? before.lines[index] : index >= raw.length - tail ? before.lines[index - moved] : undefined,
    cutAt(first, end) {
      const isBelow = first >= raw.length - tail;
      if (!isBelow && end > head) return undefined;
      const cut = byLine.get(first + 1 - (isBelow ? moved : 0));
      return cut?.lines.length === end - first ? { ...cut, line: first + 1 } : undefined;
    },
  };
}

function startsIn(lines: readonly ScannedLine[]): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  let said = nothingSaid;
  lines.forEach((line, index) => {
    if (startsDeclaration(line, depth, said)) {
      starts.push(withCommentsAbove(lines, index));
      depth = 0;
      said = nothingSaid;
    }
    said = andThen(said, line.bare.trim());
    depth = Math.max(0, depth + count(line.bare, '{') - count(line.bare, '}'));
  });
  if (starts[0] !== 0) starts.unshift(0);
  return starts;
}

// Inside an open block only a word that starts declarations does so: a body that is not indented stays with its head.
function startsDeclaration({ bare, indent }: ScannedLine, depth: number, said: Said): boolean {
  if (indent > 0 && depth === 0) return startsIndented(bare, said);
  if (indent !== 0 || /^(?:[{})]|(?:and|or)\b)/.test(bare)) return false;
  return depth === 0 || isDeclarationWord(/^\S*/.exec(bare)![0]);
}

/** Where nothing is open and a declaration could start, it does, though it is indented: which is said later. */
function startsIndented(bare: string, said: Said): boolean {
  if (!isDeclarationWord(/^\S*/.exec(bare.trimStart())![0])) return false;
  if (bare.includes('{')) return true;
  return said.open <= 0 && !said.ends.endsWith(',') && /^(?:language|let|person|queue|channel)\b/.test(said.begins);
}

/** What a declaration says so far: its first and last line, and how many brackets are open. */
type Said = { readonly begins: string; readonly ends: string; readonly open: number };
const nothingSaid: Said = { begins: '', ends: '', open: 0 };

function andThen(said: Said, bare: string): Said {
  if (bare === '') return said;
  return {
    begins: said.begins === '' ? bare : said.begins,
    ends: bare,
    open: said.open + count(bare, '(') - count(bare, ')'),
  };
}

function withCommentsAbove(lines: readonly ScannedLine[], index: number): number {
  let start = index;
  while (start > 0 && lines[start - 1]!.comment?.index === 0) start--;
  return start;
}

function chunk(
  raw: readonly string[],
  lines: readonly ScannedLine[],
  from: number,
  to: number,
  same: Same,
): DeclarationText {
  let first = from;
  let end = to;
  while (first < end && isBlank(lines[first]!)) first++;
  while (end > first && isBlank(lines[end - 1]!)) end--;
  const known = same.cutAt(first, end);
  return known ?? { line: first + 1, text: raw.slice(first, end).join('\n'), lines: lines.slice(first, end) };
}

function isBlank(line: ScannedLine): boolean {
  return line.indent === -1 && line.comment === null;
}

function count(text: string, sign: string): number {
  return text.includes(sign) ? text.split(sign).length - 1 : 0;
}
