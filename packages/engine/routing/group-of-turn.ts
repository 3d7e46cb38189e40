import { groupName, type HandoffRule, type Place } from '@smk/plan';
import { targetAt } from './target-at.ts';

/** The pool of the line that found somebody, if it names people and that is one of them; `null` for who had a turn of a team. */
export function groupOfTurn(rule: HandoffRule, line: Place | null, person: string): string | null {
  const to = targetAt(rule, line);
  return to?.kind === 'teams' && to.people?.includes(person) ? groupName([...to.teams, ...to.people]) : null;
}
