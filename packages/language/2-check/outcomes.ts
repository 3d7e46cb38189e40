import type { EndLine, HandoffDeclaration, ReasonLine } from '../1-parse/syntax-tree/handoff.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { clausesOf, type Placed, type Rules } from './rules.ts';

/** The names under which a handoff can end: its ends, then its reasons to reject. */
export function outcomesOf(handoff: Placed<HandoffDeclaration>): string[] {
  return [...endsOf(handoff), ...reasonsOf(handoff)].map(({ name }) => name.name);
}

export function endsOf(handoff: Placed<HandoffDeclaration>): readonly EndLine[] {
  return clausesOf(handoff, 'ends').flatMap(({ part }) => part.body.clauses);
}

export function reasonsOf(handoff: Placed<HandoffDeclaration>): readonly ReasonLine[] {
  return clausesOf(handoff, 'may reject').flatMap(({ part }) => part.body.clauses);
}

/** What can be owed in a handoff; each is met by the act of its name. */
export const owable: readonly string[] = ['accept', 'contact'];

/** Whether handoffs may owe this after all: one of them owes what nobody can owe, or the same thing twice. */
export function maybeOwed(name: string, handoffs: Iterable<Placed<HandoffDeclaration>>): boolean {
  if (!owable.includes(name)) return false;
  return [...handoffs].some((handoff) => {
    const owed = clausesOf(handoff, 'owes').map(({ part }) => part.what.name);
    return owed.some((what) => !owable.includes(what)) || new Set(owed).size < owed.length;
  });
}

/** Reasons, ends and obligations of all handoffs, by name. */
export function outcomesByKind(rules: Rules) {
  const handoffs = [...rules.handoffs.values()];
  return {
    reasons: new Map(handoffs.flatMap(reasonsOf).map((reason) => [reason.name.name, reason])),
    ends: new Map(handoffs.flatMap(endsOf).map((end) => [end.name.name, end])),
    obligations: new Map(
      handoffs
        .flatMap((handoff) => clausesOf(handoff, 'owes'))
        .map(({ part }): [string, Name] => [part.what.name, part.what]),
    ),
  };
}
