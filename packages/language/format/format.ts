import { splitDeclarations, type DeclarationText } from '../1-parse/cutting/split-declarations.ts';
import type { Source } from '../source.ts';
import { layOut } from './lay-out.ts';
import { render } from './render.ts';
import type { Row } from './rows.ts';

/** Rules in their canonical form. */
export type Formatted = {
  readonly text: string;
  /** The lines of the source, from 1, at which something starts that cannot be laid out and is left as it stands. */
  readonly left: readonly number[];
};

/**
 * Lays rules out: the same words in the same order, each comment beside the same words, lines that end with `\n`. What cannot
 * be cut into words and blocks stays as it is, clause by clause or else the whole declaration.
 */
export function format({ text }: Source): Formatted {
  const declarations = splitDeclarations(text);
  const left: number[] = [];
  const parts: string[] = [];
  let together: LaidOut[] = [];
  declarations.forEach((declaration, index) => {
    const laid = cached(declaration);
    const next = declarations[index + 1];
    for (const line of laid.left) left.push(line + declaration.line);
    together.push(laid);
    if (next !== undefined && standTogether(declaration, next)) return;
    parts.push(together.length === 1 ? laid.text : render(together.flatMap(({ rows }) => rows)));
    together = [];
  });
  return { text: parts.length === 0 ? '' : `${parts.join('\n\n')}\n`, left };
}

/** Declarations of a kind, each on one line, may stand below each other; between all others is a blank line. */
function standTogether(above: DeclarationText, below: DeclarationText): boolean {
  if (above.line + above.lines.length !== below.line) return false;
  const word = cached(above).oneLine;
  return word !== null && word === cached(below).oneLine;
}

type LaidOut = {
  readonly rows: readonly Row[];
  readonly text: string;
  /** Lines from 0. */
  readonly left: readonly number[];
  /** The word that it starts with, if it takes one line, which comments may stand above. */
  readonly oneLine: string | null;
};

// Invariant: how a declaration is laid out depends on nothing but its text, so that it can be kept by that text.
const kept = new Map<string, LaidOut>();
const mostKept = 5_000;

function cached(declaration: DeclarationText): LaidOut {
  const known = kept.get(declaration.text);
  if (known) return known;
  const rows = layOut(declaration);
  const laid: LaidOut =
    rows === null
      ? { rows: [], text: declaration.text, left: [0], oneLine: null }
      : { rows, text: render(rows), left: leftIn(rows), oneLine: oneLine(rows) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(declaration.text, laid);
  return laid;
}

function leftIn(rows: readonly Row[]): number[] {
  return rows.flatMap(({ content }) => (content.kind === 'as it stands' ? [content.line] : []));
}

function oneLine(rows: readonly Row[]): string | null {
  const clause = rows.at(-1)?.content;
  const isOne = clause?.kind === 'clause' && clause.cells.every((cell) => cell.length < 2);
  if (!isOne || rows.slice(0, -1).some(({ content }) => content.kind !== 'comment')) return null;
  return /^\S*/.exec(clause.cells[0]?.[0]?.text ?? '')![0];
}
