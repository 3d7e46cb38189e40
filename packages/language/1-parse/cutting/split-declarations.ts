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

/** Cuts a file at the lines that start a declaration: those with code in column 0. Nothing is lost but blank lines between. */
export function splitDeclarations(text: string): readonly DeclarationText[] {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const lines = raw.map(scanLine);
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
  return starts
    .map((start, index) => chunk(raw, lines, start, starts[index + 1] ?? lines.length))
    .filter(({ lines }) => lines.length > 0);
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

function chunk(raw: readonly string[], lines: readonly ScannedLine[], from: number, to: number): DeclarationText {
  let first = from;
  let end = to;
  while (first < end && isBlank(lines[first]!)) first++;
  while (end > first && isBlank(lines[end - 1]!)) end--;
  return { line: first + 1, text: raw.slice(first, end).join('\n'), lines: lines.slice(first, end) };
}

function isBlank(line: ScannedLine): boolean {
  return line.indent === -1 && line.comment === null;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
