import type { NamedKind, NamedWithin, Plan, Renamed } from '@smk/plan';
import { declaredNames } from './declared.ts';

/** What something is called in a plan; `within` is what it is declared in, by its name in that plan. */
export type NamesIn = (kind: NamedKind, name: string, within?: string) => string;

/**
 * Translates names of any version of the rules into those of a plan, by what it says of former names and what other versions say
 * (`others`): so an older plan finds under newer names what is its own, too. A name that nothing is known of stays as it is.
 */
export function namesIn(plan: Plan, others: readonly Renamed[] = []): NamesIn {
  const renamed = [...(plan.renamed ?? []), ...others];
  if (renamed.length === 0) return asTheyAre;
  const same = aliasesOf(renamed);
  const found = new Map<string, string>();

  function find(kind: NamedKind, name: string, within: string | null): string | null {
    const declared = declaredNames(plan, kind, within);
    if (declared.includes(name)) return name;
    const aliases = same(kind, name, within);
    return declared.find((one) => aliases.has(one)) ?? null;
  }

  return (kind, name, within) => {
    const key = `${kind} ${within ?? ''} ${name}`;
    const known = found.get(key) ?? find(kind, name, within ?? null);
    // What nobody declared is whatever somebody sends: it is not kept.
    if (known === null) return name;
    found.set(key, known);
    return known;
  };
}

/** Where nothing was ever called otherwise. */
export const asTheyAre: NamesIn = (_kind, name) => name;

/** Everything that something was ever called, its name included. */
export type Aliases = (kind: NamedKind, name: string, within: string | null) => ReadonlySet<string>;

/** Of names that were each other's, by what several versions say. */
export function aliasesOf(renamed: readonly Renamed[]): Aliases {
  const sets = new Map<string, Set<string>>();
  const join = ({ kind, name, formerly, within }: Renamed): void => {
    const parts = [name, ...formerly].map((one) => keyOf(kind, one, within));
    const whole = new Set(parts.flatMap((part) => [...(sets.get(part) ?? [part])]));
    for (const part of whole) sets.set(part, whole);
  };
  // What things are declared in may itself have had other names, so that those are brought together first.
  for (const one of renamed.filter(({ within }) => within === null)) join(one);
  for (const one of renamed.filter(({ within }) => within !== null)) join(one);

  /** One key for a name, whichever name its container went by. */
  function keyOf(kind: NamedKind, name: string, within: string | null): string {
    return `${kind}|${within === null ? '' : container(kind as NamedWithin, within)}|${name}`;
  }

  function container(kind: NamedWithin, within: string): string {
    const [first = '', ...rest] = within.split('.');
    const of = rest.length > 0 ? 'event' : holds[kind];
    const all = sets.get(`${of}||${first}`);
    return [all ? [...all].toSorted()[0]!.split('|')[2]! : first, ...rest].join('.');
  }

  return (kind, name, within) => {
    const key = keyOf(kind, name, within);
    return new Set([...(sets.get(key) ?? [key])].map((one) => one.split('|')[2]!));
  };
}

/** In what names of a kind are declared that are told apart within it. */
export const holderOf = (kind: NamedKind): NamedKind => holds[kind as NamedWithin];

/** What is owed elsewhere than in a handoff keeps what it is owed in. */
const holds: Readonly<Record<NamedWithin, NamedKind>> = {
  data: 'event',
  option: 'field',
  obligation: 'handoff',
  outcome: 'handoff',
  measure: 'review',
  topic: 'feedback',
};
