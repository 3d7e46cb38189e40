import type { DeclarationText } from '../cutting/split-declarations.ts';

/** A clause by itself, within the lines that open the blocks around it: enough to see whether it can be read. */
export type Alone = {
  /** The row of the declaration on which it starts. */
  readonly first: number;
  readonly lines: readonly string[];
  /** The text of the clause with one of its lines changed, in its blocks. */
  with(row: number, line: string): string;
};

const mostLines = 30;

/** Takes the clause that starts on a row out of its declaration; lines that are indented deeper belong to it. */
export function alone({ text, lines }: DeclarationText, first: number): Alone {
  const raw = text.split('\n');
  const { indent, bare } = lines[first]!;
  let last = first;
  // A line that opens a block is all of its clause.
  while (!/[{}]\s*$/.test(bare) && last - first < mostLines && goesOn(lines[last + 1], indent)) last++;
  const heads = headsAbove({ lines }, first);
  const clause = raw.slice(first, last + 1);
  return {
    first,
    lines: clause,
    with(row, line) {
      const changed = clause.with(row - first, line).join('\n');
      const opens = changed.split('{').length > changed.split('}').length;
      const closers = [...(opens ? [indent] : []), ...heads.toReversed().map((head) => lines[head]!.indent)];
      return [...heads.map((head) => raw[head]!), changed, ...closers.map((column) => `${' '.repeat(column)}}`)].join(
        '\n',
      );
    },
  };
}

function goesOn(line: DeclarationText['lines'][number] | undefined, indent: number): boolean {
  if (line === undefined || /[{}]/.test(line.bare)) return false;
  return line.indent > indent || line.bare[line.indent] === ')';
}

function headsAbove({ lines }: Pick<DeclarationText, 'lines'>, row: number): readonly number[] {
  const heads: number[] = [];
  let { indent } = lines[row]!;
  for (let above = row - 1; above >= 0 && indent > 0; above--) {
    const line = lines[above]!;
    if (line.indent === -1 || line.indent >= indent || !line.bare.trimEnd().endsWith('{')) continue;
    heads.unshift(above);
    indent = line.indent;
  }
  return heads;
}
