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
