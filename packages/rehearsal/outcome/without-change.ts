import type { Plan } from '@smk/plan';
import { isListOfDeclarations, type RuleChange, type Step } from './rule-changes.ts';

type Json = Record<string, unknown>;

/**
 * The later version of the rules with one of its changes taken back. It may name what it does not have, where one change rests on
 * another; whoever compiles it is told so.
 */
export function withoutChange(before: Plan, after: Plan, { kind, path }: RuleChange): Plan {
  const plan = jsonOf(after);
  const above = path.slice(0, -1);
  const last = path.at(-1)!;
  const into = declarationAt(plan, above);
  const from = declarationAt(jsonOf(before), above);
  if (into === null || (from === null && kind !== 'added')) return after;
  const list = into[last.member];
  if (!Array.isArray(list)) {
    into[last.member] = from![last.member];
    return plan as unknown as Plan;
  }
  const at = placeIn(list, last);
  const was = kind === 'added' ? null : (from![last.member] as Json[]);
  const old = was === null ? null : was[placeIn(was, last)]!;
  if (old === null) list.splice(at, 1);
  else if (kind === 'removed') list.splice(Math.min(was!.indexOf(old), list.length), 0, old);
  else list[at] = { ...old, ...partsOf(list[at] as Json) };
  return plan as unknown as Plan;
}

/** A copy that may be written to. */
const jsonOf = (plan: Plan): Json => JSON.parse(JSON.stringify(plan)) as Json;

/** The declarations within one, which have changes of their own. */
function partsOf(declaration: Json): Json {
  return Object.fromEntries(Object.entries(declaration).filter(([, value]) => isListOfDeclarations(value)));
}

function declarationAt(plan: Json, path: readonly Step[]): Json | null {
  let so: Json = plan;
  for (const step of path) {
    const value = so[step.member];
    const next: unknown = Array.isArray(value) ? value[placeIn(value, step)] : value;
    if (typeof next !== 'object' || next === null) return null;
    so = next as Json;
  }
  return so;
}

function placeIn(list: readonly unknown[], { name, index }: Step): number {
  return name === null ? index : list.findIndex((one) => (one as Json)['name'] === name);
}
