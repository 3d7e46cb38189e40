import type { HandoffDeclaration } from '../1-parse/syntax-tree/handoff.ts';
import type { Counted } from '../1-parse/syntax-tree/measure.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { countsSeveral } from '../problems/month.ts';
import { checkCondition } from './check-condition.ts';
import { checkOutcome } from './outcomes.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { dataScope, known, leadScope, type Checked, type Scope } from './scope.ts';

/** What a measure counts. */
export type CountedAs =
  | { readonly kind: 'leads' }
  | { readonly kind: 'stage' }
  | { readonly kind: 'event' }
  | { readonly kind: 'handoffs'; readonly handoffs: readonly Placed<HandoffDeclaration>[] };

/** Words for all that there are of a kind, unless a name of the rules is spelled so. */
const all = { handoffs: 'handoffs', leads: 'leads' } as const;

/** What a name counts, `null` if nothing: a handoff, a stage, an event, or all handoffs or leads. */
export function countedAs(name: string, rules: Rules): CountedAs | null {
  const handoff = rules.handoffs.get(name);
  if (handoff) return { kind: 'handoffs', handoffs: [handoff] };
  if (rules.stages.has(name)) return { kind: 'stage' };
  if (rules.events.has(name)) return { kind: 'event' };
  if (name === all.handoffs && rules.handoffs.size > 0)
    return { kind: 'handoffs', handoffs: [...rules.handoffs.values()] };
  return name === all.leads ? { kind: 'leads' } : null;
}

/** What `where` looks at: the data of an event that is counted, else the lead. */
export function scopeOfCounted(name: string, placed: Placed<unknown>, rules: Rules): Scope {
  return countedAs(name, rules)?.kind === 'event' ? dataScope(rules, placed, name) : leadScope(rules, placed);
}

/** Something of that name can be counted, and ends and is as it says; `null` if not. */
export function* checkCounted(counted: Counted, placed: Placed<unknown>, rules: Rules): Checked<CountedAs | null> {
  const { name, outcome, where } = counted;
  const found = outcome ? yield* checkHandoffs(name, placed, rules) : yield* checkCountable(name, placed, rules);
  if (outcome && found?.kind === 'handoffs') yield* checkOutcome(outcome, found.handoffs, placed, rules);
  if (where && found) yield* checkCondition(where.condition, scopeOfCounted(name.name, placed, rules));
  return found;
}

/** The handoffs of a name, or all of them. */
export function* checkHandoffs(name: Name, placed: Placed<unknown>, rules: Rules): Checked<CountedAs | null> {
  const found = countedAs(name.name, rules);
  if (found?.kind === 'handoffs') return found;
  if (areUnread(name, rules)) return null;
  yield* known(rules, placed, name, 'handoff', withAll(rules.handoffs.keys(), rules.handoffs.size > 0));
  return null;
}

/** The names that may stand here, and the word for all handoffs where there are some. */
function withAll(names: Iterable<string>, some: boolean): ReadonlyMap<string, string> {
  return new Map([...names, ...(some ? [all.handoffs] : [])].map((name) => [name, name]));
}

/** All handoffs, of which one could not be read. */
function areUnread({ name }: Name, rules: Rules): boolean {
  return name === all.handoffs && rules.tree.unreadable.has('handoff');
}

/** Whatever can be counted under a name. */
export function* checkCountable(name: Name, placed: Placed<unknown>, rules: Rules): Checked<CountedAs | null> {
  const kinds = [
    ['a handoff', rules.handoffs],
    ['a stage', rules.stages],
    ['an event', rules.events],
  ] as const;
  const are = kinds.filter(([, names]) => names.has(name.name)).map(([kind]) => kind);
  if (are.length > 1) yield countsSeveral(whereIs({ ...placed, part: name }), { name: name.name, are });
  const found = countedAs(name.name, rules);
  if (found) return found;
  if (areUnread(name, rules)) return null;
  const names = kinds.flatMap(([, map]) => [...map.keys()]);
  yield* known(rules, placed, name, 'countable', withAll([...names, all.leads], rules.handoffs.size > 0));
  return null;
}
