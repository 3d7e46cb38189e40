import { type Region, spanOf, nameless } from '../1-parse/syntax-tree/tree.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { unknownName, type NameOf } from '../problems/names.ts';
import type { Problem, Span } from '../problems/problem.ts';
import { typeOfField } from './types.ts';
import { aMeaning, type Meaning } from './meanings.ts';
import { nearestName } from './nearest-name.ts';
import { fieldsOf, type Placed, type Rules } from './rules.ts';

/** Yields what is wrong, and returns what could be made out nevertheless. */
export type Checked<Result> = Generator<Problem, Result>;

/** What a condition may name, and where it stands. */
export type Scope = {
  readonly rules: Rules;
  readonly in: Placed<unknown>;
  readonly names: ReadonlyMap<string, Meaning>;
  /** The event that a `where` looks at, or `null` for a condition about the lead. */
  readonly event: string | null;
  /** Who is decided before the scores, in a sentence; `null` where scores are known. */
  readonly before: string | null;
  /** What is being decided where it stands, in a sentence: what comes out of that cannot go into it. */
  readonly decides: Decides | null;
};

export type Decides = { readonly what: 'stage' | 'owner'; readonly in: string };

/** For a condition about the lead; `decides` is what it has a part in deciding. */
export function leadScope(rules: Rules, placed: Placed<unknown>, decides: Decides | null = null): Scope {
  return { rules, in: placed, names: rules.facts, event: null, before: null, decides };
}

/** For a condition about the lead before the scores are known; `where` is what it is in, in a sentence. */
export function earlyScope(rules: Rules, placed: Placed<unknown>, where: string): Scope {
  return { ...leadScope(rules, placed, { what: 'stage', in: where }), before: where };
}

/** For a `where` on the data of an event that exists. */
export function dataScope(rules: Rules, placed: Placed<unknown>, event: string): Scope {
  const written = rules.events.get(event);
  const names = new Map<string, Meaning>(
    (written ? fieldsOf(written) : []).map(({ part }) => [
      part.name.name,
      { kind: 'data', type: typeOfField(part.type) },
    ]),
  );
  return { rules, in: placed, names, event, before: null, decides: null };
}

/** Where a region of the scope's declaration stands. */
export function at(scope: Scope, region: Region): Span {
  return spanOf(scope.in, region);
}

/** What a name stands for where it is none of those that were looked for; `null` if for nothing. */
function otherwise(name: string, rules: Rules): string | null {
  const kinds = [
    ['a person', rules.people],
    ['a team', rules.teams],
    ['a queue', rules.queues],
    ['a department', rules.departments],
    ['a list', rules.lists],
    ['a calendar', rules.calendars],
    ['a stage', rules.stages],
    ['a handoff', rules.handoffs],
    ['a promise', rules.promises],
    ['a goal', rules.goals],
    ['a channel', rules.channels],
    ['a campaign', rules.campaigns],
  ] as const;
  const meaning = rules.facts.get(name);
  return kinds.find(([, names]) => names.has(name))?.[0] ?? (meaning ? aMeaning(meaning) : null);
}

// What may have been declared in text that could not be read, where a name can be of several kinds.
const kindsOf: Partial<Record<NameOf, readonly NameOf[]>> = {
  countable: ['handoff', 'stage', 'event'],
  'department or team': ['department', 'team'],
  'goal or promise': ['goal', 'promise'],
  'person or team': ['person', 'team'],
};

/** Looks a name up. One that is not there is a problem, unless it may stand in text that could not be read. */
export function* known<Part>(
  rules: Rules,
  placed: Placed<unknown>,
  name: Name,
  of: NameOf,
  among: ReadonlyMap<string, Part>,
): Checked<Part | null> {
  const found = among.get(name.name);
  if (found !== undefined) return found;
  const { unreadable } = rules.tree;
  if (!unreadable.has(name.name) && !(kindsOf[of] ?? [of]).some((kind) => unreadable.has(nameless(kind))))
    yield unknownName(spanOf(placed, name.at), {
      name: name.name,
      of,
      near: nearestName(name.name, among.keys()),
      known: [...among.keys()],
      is: otherwise(name.name, rules),
    });
  return null;
}
