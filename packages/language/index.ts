export type { Source } from './source.ts';
export { parse } from './1-parse/parse.ts';
export { format } from './format/format.ts';
export type { Formatted } from './format/format.ts';
export { compile, findProblems } from './compile.ts';
export { mend } from './mend.ts';
export type { Mended, Repair } from './mend.ts';
export type { Compiled } from './compile.ts';
export type { KnownBefore, Remembering } from './known-before.ts';
export { writtenAt } from './3-plan/written-at.ts';
export { lineText, textAt } from './text-at.ts';
export { yearsFor } from './3-plan/years-for.ts';
export type { Years } from './3-plan/years.ts';
export { hasErrors } from './problems/problem.ts';
export { withProofs } from './problems/with-proofs.ts';
export { stopsReading } from './problems/stops-reading.ts';
export { mutationsOf } from './mutating/mutations-of.ts';
export { mutated } from './mutating/mutation.ts';
export type { Mutable } from './mutating/mutations-of.ts';
export type { Mutation } from './mutating/mutation.ts';
export type { Fix, Outcome, Position, Problem, ProblemCode, Severity, Span } from './problems/problem.ts';
export { showProblem } from './problems/show-problem.ts';
export { pageOf, pagePath, pages } from './problems/pages/pages.ts';
export { exampleSources } from './problems/pages/example-sources.ts';
export { littleCompany } from './problems/pages/little-company.ts';
export type { Example, Page } from './problems/pages/page.ts';
export {
  hiddenEnd,
  hiddenRoute,
  hiddenStage,
  hiddenWorth,
  ladderUpsideDown,
  longerThanWeek,
  neverHolds,
  nobodyTakes,
  overdueAtNight,
  refusedStage,
  someReachNobody,
  stepAfterReturn,
} from './problems/proofs.ts';
