import type { EndLine, HandoffDeclaration, ReasonLine } from '../1-parse/syntax-tree/handoff.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { nameless } from '../1-parse/syntax-tree/tree.ts';
import { notAnOutcome } from '../problems/logic.ts';
import { nearestName } from './nearest-name.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** The names under which a handoff can end: its ends, then its reasons to reject. */
function outcomesOf(handoff: Placed<HandoffDeclaration>): string[] {
  const names = [...endsOf(handoff), ...reasonsOf(handoff)].map(({ name }) => name.name);
  return canBeReturned(handoff) ? [...names, returned] : names;
}

/** How a handoff ends that goes back to its giver. */
export const returned = 'returned';

function canBeReturned(handoff: Placed<HandoffDeclaration>): boolean {
  return clausesOf(handoff, 'owes').some(({ part }) => part.ladder.clauses.some(({ step }) => step.kind === 'return'));
}

export function endsOf(handoff: Placed<HandoffDeclaration>): readonly EndLine[] {
  return clausesOf(handoff, 'ends').flatMap(({ part }) => part.body.clauses);
}

/** Whether all that is written about the ends could be read. */
export function endsAreRead(handoff: Placed<HandoffDeclaration>): boolean {
  return handoff.part.body.complete && clausesOf(handoff, 'ends').every(({ part }) => part.body.complete);
}

export function reasonsOf(handoff: Placed<HandoffDeclaration>): readonly ReasonLine[] {
  return clausesOf(handoff, 'may reject').flatMap(({ part }) => part.body.clauses);
}

/** One of the handoffs can end so. */
export function* checkOutcome(
  outcome: Name,
  handoffs: readonly Placed<HandoffDeclaration>[],
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const outcomes = [...new Set(handoffs.flatMap(outcomesOf))];
  if (outcomes.includes(outcome.name)) return;
  if (rules.tree.unreadable.has(outcome.name) || rules.tree.unreadable.has(nameless('end'))) return;
  yield notAnOutcome(whereIs({ ...placed, part: outcome }), {
    name: outcome.name,
    handoff: handoffs.length === 1 ? handoffs[0]!.part.name.name : null,
    near: nearestName(outcome.name, outcomes),
    known: outcomes,
  });
}

/** What is mostly owed in a handoff, and has an act of its own. */
export const owable: readonly string[] = ['accept', 'contact'];

/** Whether handoffs may owe this after all: one of them owes what nobody can owe, or the same thing twice. */
export function maybeOwed(name: string, handoffs: Iterable<Placed<HandoffDeclaration>>): boolean {
  if (!owable.includes(name)) return false;
  return [...handoffs].some((handoff) => {
    const owed = clausesOf(handoff, 'owes').map(({ part }) => part.what.name);
    return owed.some((what) => !owable.includes(what)) || new Set(owed).size < owed.length;
  });
}

/** What givers owe for leads that come back, by name. */
export function correctionsOf(rules: Rules): ReadonlyMap<string, Name> {
  const corrections = [...rules.handoffs.values()].flatMap(reasonsOf);
  return new Map(corrections.flatMap(({ then }) => (then.kind === 'correct' ? [[then.what.name, then.what]] : [])));
}

/** Reasons, ends and obligations of all handoffs, by name. */
export function outcomesByKind(rules: Rules) {
  const handoffs = [...rules.handoffs.values()];
  return {
    reasons: new Map(handoffs.flatMap(reasonsOf).map((reason) => [reason.name.name, reason])),
    ends: new Map(handoffs.flatMap(endsOf).map((end) => [end.name.name, end])),
    obligations: new Map([
      ...handoffs
        .flatMap((handoff) => clausesOf(handoff, 'owes'))
        .map(({ part }): [string, Name] => [part.what.name, part.what]),
      ...correctionsOf(rules),
    ]),
  };
}
