import { lineText, textAt, writtenAt, type Source } from '@smk/language';
import type { Place, Plan, TestBlock, Truth } from '@smk/plan';
import { rehearse, type TestResult } from '../rehearse.ts';
import { partsOf, type Rooted } from './conditions.ts';
import { linesOf } from './lines.ts';
import { possibleTruths } from './possible-truths.ts';
import { createWatcher, type Watched } from './watcher.ts';

/** How much of the rules tests bring to bear: lines that something came of, and the ways in which conditions came out. */
export type Coverage = {
  readonly lines: Share;
  readonly outcomes: Share;
  /** What is not covered, by file and line. */
  readonly missing: readonly Missing[];
};

export type Share = { readonly covered: number; readonly total: number };

/** Something that no test brought to bear, in the author's words: a line, or outcomes of a condition. */
export type Missing = { readonly place: Place; readonly text: string } & (
  | { readonly kind: 'line'; readonly never: string }
  | { readonly kind: 'condition'; readonly never: readonly Truth[] }
);

/** Runs tests, and says what of the rules they bring to bear. The plan has to be compiled here, from these sources. */
export function measureCoverage(
  plan: Plan,
  tests: readonly TestBlock[],
  sources: readonly Source[],
): { readonly results: readonly TestResult[]; readonly coverage: Coverage } {
  const watcher = createWatcher(plan);
  const results = tests.map((test) => {
    const { result, handoffs } = rehearse(plan, test, watcher.watch);
    for (const handoff of handoffs) watcher.readJournal(handoff, handoff.journal);
    return result;
  });
  return { results, coverage: coverageOf(plan, watcher.conditions, watcher.watched, sources) };
}

function coverageOf(
  plan: Plan,
  conditions: readonly Rooted[],
  { lines: seen, truths }: Watched,
  sources: readonly Source[],
): Coverage {
  const lines = linesOf(plan);
  const idle = lines.filter(({ key }) => !seen.has(key));
  const all = conditions.flatMap((rooted) => eachOf(rooted, plan));
  const lacking = all.flatMap((one): (Missing & { readonly kind: 'condition' })[] => {
    const never = one.possible.filter((truth) => !truths.get(one.condition)?.has(truth));
    return never.length === 0 ? [] : [{ kind: 'condition', ...placed(one, sources), never }];
  });
  const possible = all.reduce((sum, one) => sum + one.possible.length, 0);
  return {
    lines: { covered: lines.length - idle.length, total: lines.length },
    outcomes: { covered: possible - lacking.reduce((sum, { never }) => sum + never.length, 0), total: possible },
    missing: [
      ...idle.map(({ at, never }): Missing => ({ kind: 'line', place: at, text: lineText(sources, at), never })),
      ...lacking,
    ].toSorted(byPlace),
  };
}

type Counted = Rooted & { readonly possible: readonly Truth[] };

/** A condition, then what it is made of, with what each can come out as. */
function eachOf(rooted: Rooted, plan: Plan): readonly Counted[] {
  const { condition } = rooted;
  const parts = partsOf(condition).map((part): Rooted => ({ ...rooted, condition: part }));
  const where: readonly Rooted[] =
    condition.kind === 'happened' && condition.where
      ? [{ ...rooted, condition: condition.where, event: condition.event }]
      : [];
  const possible = possibleTruths(rooted, plan);
  return [{ ...rooted, possible }, ...[...parts, ...where].flatMap((part) => eachOf(part, plan))];
}

function placed(
  { condition, at }: Counted,
  sources: readonly Source[],
): { readonly place: Place; readonly text: string } {
  const span = writtenAt(condition);
  if (!span) return { place: at, text: lineText(sources, at) };
  return { place: { file: span.file, line: span.start.line }, text: textAt(sources, span) };
}

function byPlace({ place: a }: Missing, { place: b }: Missing): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
