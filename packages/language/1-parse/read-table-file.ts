import type { Source } from '../source.ts';
import { matched, treeOf } from './reading/tree-of.ts';
import type { Operand } from './syntax-tree/conditions.ts';
import type { RowCell, TableFile, TableFileCell } from './syntax-tree/table.ts';
import type { Region } from './syntax-tree/tree.ts';

/** The lines of a file of comma-separated values (RFC 4180), blank lines left out. */
export function readTableFile({ path, text }: Source): TableFile {
  const lines = recordsOf(text.replace(/^\uFEFF/, ''));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  return { path, lines: filled.map(({ line, cells }) => ({ line, cells: cells.map(readCell) })) };
}

type Raw = { readonly text: string; readonly at: Region };

function recordsOf(text: string): { readonly line: number; readonly cells: readonly Raw[] }[] {
  const records: { line: number; cells: Raw[] }[] = [];
  let cells: Raw[] = [];
  let [line, first, lineStart, index] = [1, 1, 0, 0];
  while (index <= text.length) {
    const from = index;
    const value = fieldAt(text, index);
    index = value.end;
    const start = { line: line - first, column: from - lineStart + 1 };
    const [breaks, last] = breaksIn(text, from, index);
    line += breaks;
    if (breaks > 0) lineStart = last;
    cells.push({ text: value.text, at: { start, end: { line: line - first, column: index - lineStart + 1 } } });
    if (text[index] === ',') {
      index += 1;
      continue;
    }
    records.push({ line: first, cells });
    index += text.startsWith('\r\n', index) ? 2 : 1;
    [cells, line, lineStart] = [[], line + 1, index];
    first = line;
  }
  return records;
}

function fieldAt(text: string, from: number): { readonly text: string; readonly end: number } {
  const quoted = /[ \t]*"((?:[^"]|"")*)"[ \t]*(?=,|\r|\n|$)/y;
  const plain = /[^,\r\n]*/y;
  quoted.lastIndex = plain.lastIndex = from;
  const found = quoted.exec(text);
  if (found) return { text: found[1]!.replaceAll('""', '"'), end: quoted.lastIndex };
  return { text: plain.exec(text)![0], end: plain.lastIndex };
}

function breaksIn(text: string, from: number, to: number): readonly [count: number, last: number] {
  const breaks = [...text.slice(from, to).matchAll(/\r\n|\n|\r/g)];
  const last = breaks.at(-1);
  return [breaks.length, last ? from + last.index + last[0].length : 0];
}

function readCell({ text, at }: Raw): TableFileCell {
  const bare = text.trim();
  return {
    text,
    asCell: read(bare, 'RowCell', at) as RowCell | null,
    asOperand: read(bare, 'Operand', at) as Operand | null,
    at,
  };
}

function read(text: string, rule: string, at: Region): unknown {
  if (text === '' || text.length > longest) return null;
  const node = matched(text, rule);
  if (node === null) return null;
  let sound = true;
  const site = { region: () => at, span: () => nowhere, report: () => (sound = false) };
  const tree = treeOf(node, site);
  return sound ? tree : null;
}

/** Cells of files are short. */
const longest = 1_000;

const nowhere = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
