import type { CasesDeclaration, TableHead, TableRow } from '../1-parse/syntax-tree/cases.ts';
import { clausesOf, type Placed } from './rules.ts';

/** The table of a test of cases: its head, and the rows below it. */
export function tableOf(test: Placed<CasesDeclaration>): {
  readonly head: TableHead | null;
  readonly rows: readonly TableRow[];
} {
  return {
    head: clausesOf(test, 'table head')[0]?.part ?? null,
    rows: clausesOf(test, 'table row').map(({ part }) => part),
  };
}

/** Whether something of a test has a moment of its own, so that it matters when the test starts. */
export function tellsTime(test: Placed<CasesDeclaration>): boolean {
  const { head } = tableOf(test);
  return (
    test.part.body.clauses.some((clause) => 'from' in clause && clause.from !== null) ||
    (head?.columns.some(({ kind }) => kind === 'at') ?? false)
  );
}
