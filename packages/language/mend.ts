import { compile } from './compile.ts';
import type { Fix, Position, Problem } from './problems/problem.ts';
import type { Source } from './source.ts';
import type { Years } from './3-plan/years.ts';

/** A repair that was made: the problem, and what stood where its fix stands now. */
export type Repair = { readonly problem: Problem; readonly before: string; readonly after: string };

/** Rules after their repairs, with what is left to their author. */
export type Mended = {
  readonly sources: readonly Source[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
};

type Options = { readonly years: Years; readonly only?: string | null };

const mostRounds = 50;

/** Makes every certain repair of the files, or of the one that is named, and those that show once others are made, until there is none. */
export function mend(sources: readonly Source[], { years, only = null }: Options): Mended {
  let now = sources;
  const repairs: Repair[] = [];
  for (let round = 0; ; round++) {
    const { problems } = compile(now, { years });
    const certain =
      round < mostRounds
        ? apart(problems.filter(({ fix }) => fix !== null && (only === null || fix.span.file === only)))
        : [];
    if (certain.length === 0) return { sources: now, repairs, problems };
    now = now.map((source) => {
      const ofFile = certain.filter(({ fix }) => fix!.span.file === source.path);
      if (ofFile.length === 0) return source;
      const { text, made } = applied(source, ofFile);
      repairs.push(...made);
      return { ...source, text };
    });
  }
}

/** Of fixes that touch each other the first; the others show again. */
function apart(problems: readonly Problem[]): readonly Problem[] {
  const kept: Problem[] = [];
  for (const problem of problems) {
    const touches = kept.some(({ fix }) => overlap(fix!, problem.fix!));
    if (!touches) kept.push(problem);
  }
  return kept;
}

function overlap(a: Fix, b: Fix): boolean {
  return a.span.file === b.span.file && !isBefore(a.span.end, b.span.start) && !isBefore(b.span.end, a.span.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function applied({ text }: Source, problems: readonly Problem[]): { text: string; made: Repair[] } {
  const starts = lineStarts(text);
  const index = ({ line, column }: Position): number => (starts[line - 1] ?? text.length) + column - 1;
  const edits = problems
    .map((problem) => ({
      problem,
      from: index(problem.fix!.span.start),
      to: index(problem.fix!.span.end),
      put: problem.fix!.text,
    }))
    .toSorted((a, b) => a.from - b.from);
  const made = edits.map(({ problem, from, to, put }) => ({ problem, before: text.slice(from, to), after: put }));
  return {
    made,
    text: edits.reduceRight((all, { from, to, put }) => all.slice(0, from) + put + all.slice(to), text),
  };
}

/** Where each line begins, past a byte order mark. */
function lineStarts(text: string): readonly number[] {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  return [first, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}
