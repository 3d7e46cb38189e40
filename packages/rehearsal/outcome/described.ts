import type { Plan } from '@smk/plan';
import type { LinePair } from './flips.ts';
import { linesOf, type Line } from './lines.ts';
import type { RuleChange } from './rule-changes.ts';
import type { Cause } from './tally.ts';

/** A cause in words, and the fields of the lead that it looks at. */
export type Described = { readonly cause: Cause; readonly fields: readonly string[] };

const remembered = new WeakMap<Plan, ReadonlyMap<string, Line>>();

function lineIn(plan: Plan, id: string): Line | null {
  const lines = remembered.get(plan) ?? linesOf(plan);
  remembered.set(plan, lines);
  return lines.get(id) ?? null;
}

/** A change of the rules as a cause: the line as it was and as it is. What is no line of a qualification is shown as it is written. */
export function describeChange(before: Plan, after: Plan, change: RuleChange): Described {
  const texts = lineTexts(before, after, change);
  const id = lineIdOf(change);
  const fields = id === null ? [] : [lineIn(before, id), lineIn(after, id)].flatMap((line) => line?.fields ?? []);
  return { cause: { id: change.what, ...texts }, fields: [...new Set(fields)] };
}

/** A changed line of a qualification in each version; null for both where it is none. */
export function lineTexts(before: Plan, after: Plan, change: RuleChange): Pick<Cause, 'before' | 'after'> {
  const id = lineIdOf(change);
  if (id === null) return { before: null, after: null };
  return { before: lineIn(before, id)?.text ?? null, after: lineIn(after, id)?.text ?? null };
}

export const describeFlip = ({ id, before, after }: LinePair): Described => ({
  cause: { id, before: before?.text ?? null, after: after?.text ?? null },
  fields: [...new Set([...(before?.fields ?? []), ...(after?.fields ?? [])])],
});

/** The id of the line that a change is about. */
function lineIdOf({ path }: RuleChange): string | null {
  const [first, second, third] = path;
  const above = second?.name ?? null;
  if (first?.member !== 'qualifications' || above === null) return null;
  if (third === undefined) return above;
  return third.member === 'lines' && third.name !== null ? `${above}.${third.name}` : null;
}
