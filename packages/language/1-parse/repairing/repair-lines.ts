import { mendedBy, type Problem } from '../../problems/problem.ts';
import { bracketNotClosed, bracketUnpaired, braceDoubled, quoteUnpaired, semicolon } from '../../problems/syntax.ts';
import { scanLine } from '../cutting/scan-line.ts';
import { splitDeclarations, type DeclarationText } from '../cutting/split-declarations.ts';
import { alone } from './alone.ts';
import { around, edited, type Edit } from './edit.ts';
import { likelyEdits, type Sign } from './likely-edits.ts';

/** Whether a declaration can be read. */
type IsReadable = (text: DeclarationText) => boolean;

const longestClause = 2_000;
const longestHint = 100;
const mostClauses = 5;
const longestDeclaration = 2_000;

/**
 * The problems of a declaration, where those of a clause whose quotes, brackets or braces do not pair up are one: with the change
 * after which the clause can be read, found by trying. Problems and their lines count from 0, as `readDeclaration` gives them.
 */
export function repairLines(
  text: DeclarationText,
  problems: readonly Problem[],
  isReadable: IsReadable,
): readonly Problem[] {
  if (text.lines.length > longestDeclaration) return problems;
  const rows = [...new Set(problems.map(({ span }) => span.start.line))].slice(0, mostClauses);
  return rows.reduce((told, row) => {
    const first = told.findIndex(({ span }) => span.start.line === row);
    const repaired = first === -1 ? null : repairClause(text, row, isReadable);
    if (repaired === null) return told;
    const { from, to, problem } = repaired;
    const isOf = ({ span: { start } }: Problem): boolean => start.line >= from && start.line <= to;
    return told.flatMap((one, index) => (index === first ? [problem] : isOf(one) ? [] : [one]));
  }, problems);
}

/** The one problem of the clause on the rows `from` to `to`. */
type Repaired = { readonly from: number; readonly to: number; readonly problem: Problem };

function repairClause(text: DeclarationText, row: number, isReadable: IsReadable): Repaired | null {
  if ((text.lines[row]?.indent ?? -1) === -1) return null;
  const clause = alone(text, startOf(text, row));
  const { first, lines } = clause;
  if (lines.join('\n').length > longestClause) return null;
  const likely = likelyEdits(lines);
  if (likely === null) return null;
  const reads = (line: number, changed: string): boolean => {
    const [only, ...more] = splitDeclarations(clause.with(first + line, changed));
    return only !== undefined && more.length === 0 && isReadable(only);
  };
  if (reads(0, lines[0]!)) return null;
  const helpful = likely.tiers
    .values()
    .map((tier) => tier.filter(({ line, edit }) => reads(line, edited(lines[line]!, edit))));
  const found = helpful.find(({ length }) => length > 0) ?? [];
  const [best] = found;
  if (best === undefined) return null;
  const certain = new Set(found.map(({ line, edit }) => edited(lines[line]!, edit).replace(/\s+/g, ' '))).size === 1;
  const at = first + best.line;
  const problem =
    best.opener === undefined
      ? told(likely.sign, lines[best.line]!, at, best.edit)
      : bracketNotClosed(spanOf(first, { from: best.opener, to: best.opener + 1 }));
  return {
    from: first,
    to: first + lines.length - 1,
    problem: certain ? mendedBy(problem, spanOf(at, best.edit), best.edit.put) : problem,
  };
}

/** The row on which the clause of a row starts: above lines that are indented deeper than one that opens no block. */
function startOf({ lines }: DeclarationText, row: number): number {
  const { indent } = lines[row]!;
  for (let above = row - 1; above > 0; above--) {
    const line = lines[above]!;
    if (line.indent === -1 || line.indent >= indent) continue;
    return /[{}]\s*$/.test(line.bare) ? row : startOf({ lines } as DeclarationText, above);
  }
  return row;
}

function told(sign: Sign, line: string, row: number, edit: Edit): Problem {
  const whole = scanLine(edited(line, edit)).code.trim();
  const { before, after } = around(line, edit);
  const isShort = whole.length <= longestHint && after !== '';
  const hint = isShort || before === '' ? `Write \`${whole}\`.` : `Write \`${after}\` instead of \`${before}\`.`;
  const place = spanOf(row, { ...edit, to: Math.max(edit.to, edit.from + 1) });
  switch (sign) {
    case 'quote':
      return quoteUnpaired(place, { hint });
    case 'bracket':
      return bracketUnpaired(place, { hint });
    case 'brace':
      return braceDoubled(place, { sign: line[edit.from]!, hint });
    case 'semicolon':
      return semicolon(place, { text: ';', fixed: isShort ? whole : '' });
  }
}

function spanOf(row: number, { from, to }: { readonly from: number; readonly to: number }): Problem['span'] {
  return { file: '', start: { line: row, column: from + 1 }, end: { line: row, column: to + 1 } };
}
