import type { CasesDeclaration } from '../1-parse/syntax-tree/cases.ts';
import type { TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import { withoutTests, type Declaration, type SyntaxTree } from '../1-parse/syntax-tree/tree.ts';
import type { Problem } from '../problems/problem.ts';
import { lackOnlyLines } from './lost-lines.ts';
import { outcomesByKind } from './outcomes.ts';
import { outlineOf } from './outline.ts';
import type { Placed, Rules } from './rules.ts';

/**
 * All that problems can rest on but tests: declarations and files, the same objects as long as they say the same, where each stands, and the
 * words that could not be read.
 */
type Apart = {
  readonly parts: readonly unknown[];
  readonly places: readonly unknown[];
  readonly unreadable: ReadonlySet<string>;
};

/** What is known of some rules: what they were, and what was found. */
type Known = { readonly unreadable: ReadonlySet<string>; readonly problems: readonly Problem[] };

/** Problems found again only where something other than tests has changed, or what is told has moved. */
export function unlessOnlyTestsChanged<More extends readonly unknown[]>(
  find: (rules: Rules, ...more: More) => readonly Problem[],
): (rules: Rules, ...more: More) => readonly Problem[] {
  let last: (Known & { readonly apart: Apart; readonly more: More }) | null = null;
  return (rules, ...more) => {
    const apart = apartFromTests(rules.tree, (declaration) => declaration);
    const { unreadable } = apart;
    const holds =
      last !== null &&
      isSame(last.apart.parts, apart.parts) &&
      isSame(last.more, more) &&
      stillHolds(last, unreadable) &&
      (last.problems.length === 0 || isSame(last.apart.places, apart.places));
    if (last === null || !holds) last = { apart, more, unreadable, problems: find(rules, ...more) };
    return last.problems;
  };
}

/** Problems of tests, each found again only where the test, its place or what tests look at has changed. */
export function onceForEachTest<Test extends TestDeclaration | CasesDeclaration>(
  find: (test: Placed<Test>, rules: Rules) => Iterable<Problem>,
): (tests: readonly Placed<Test>[], rules: Rules) => readonly Problem[] {
  let parts: readonly unknown[] = [];
  let known = new WeakMap<Test, Known & { readonly file: string; readonly line: number }>();
  return (tests, rules) => {
    const apart = apartFromTests(rules.tree, outlineOf);
    const { unreadable } = apart;
    const isAsBefore = isSame(parts, apart.parts);
    // While a line is written, what is known of tests without problems goes on to hold, and holds again once it can be read.
    const isLacking = !isAsBefore && lackOnlyLines(apart.parts, parts, (line) => isLost(line, rules));
    if (!isAsBefore && !isLacking) {
      known = new WeakMap();
      parts = apart.parts;
    }
    return tests.flatMap((test) => {
      const { file, line, part } = test;
      const before = known.get(part);
      const isThere =
        before && (before.problems.length === 0 || (isAsBefore && before.file === file && before.line === line));
      if (isThere && stillHolds(before, unreadable)) return before.problems;
      const problems = [...find(test, rules)];
      if (!isLacking) known.set(part, { file, line, unreadable, problems });
      return problems;
    });
  };
}

/** A name that no test can mean anything by as long as its line cannot be read. */
function isLost(line: string, rules: Rules): boolean {
  const { unreadable } = rules.tree;
  return unreadable.has(line) && !rules.scores.has(line) && !outcomesByKind(rules).obligations.has(line);
}

/** What rules say but for their tests; of each declaration only what is `asked`. */
export function apartFromTests(tree: SyntaxTree, asked: (declaration: Declaration) => unknown): Apart {
  const others = withoutTests(tree);
  return {
    parts: [
      ...others.map(({ declaration }) => asked(declaration)),
      ...tree.ruleFiles,
      ...tree.listFiles,
      ...tree.tableFiles,
    ],
    places: others.flatMap(({ file, line }) => [file, line]),
    unreadable: tree.unreadable,
  };
}

/** What cannot be read only keeps problems from being told: where there was none, more of it brings none. */
function stillHolds({ unreadable: before, problems }: Known, now: ReadonlySet<string>): boolean {
  return before.isSubsetOf(now) && (problems.length === 0 || before.size === now.size);
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
