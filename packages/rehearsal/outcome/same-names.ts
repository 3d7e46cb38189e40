import { renamedBetween, underNamesOf, type RenamedBetween } from '@smk/engine';
import type { Plan } from '@smk/plan';
import type { RuleChange } from './rule-changes.ts';

/** Two versions under the names of the later one, so that what was renamed is the same in both; and what was. */
export function withSameNames(
  before: Plan,
  after: Plan,
): { readonly before: Plan; readonly after: Plan; readonly renamed: readonly RuleChange[] } {
  const both = [...(before.renamed ?? []), ...(after.renamed ?? [])];
  const renamed = renamedBetween(before, after).map(toChange);
  if (both.length === 0) return { before, after, renamed };
  // What is read by either may go by the names of the other one.
  return { before: { ...underNamesOf(after, before), renamed: both }, after: { ...after, renamed: both }, renamed };
}

function toChange({ kind, was, is, within, said, at }: RenamedBetween): RuleChange {
  const what = `${kind} ${was} → ${is}${within === null ? '' : ` of ${within}`}`;
  return {
    kind: 'renamed',
    what,
    path: [],
    name: is,
    before: said === 'before' ? at : null,
    after: said === 'after' ? at : null,
  };
}
