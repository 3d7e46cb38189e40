import { groupName, type HandoffRule, type Place } from '@smk/plan';

/** The pool of the line that found somebody, if it names people and that is one of them; `null` for who had a turn of a team. */
export function groupOfTurn({ routes }: HandoffRule, line: Place | null, person: string): string | null {
  const to = routes.find(({ at }) => at.file === line?.file && at.line === line.line)?.to;
  return to?.kind === 'teams' && to.people?.includes(person) ? groupName([...to.teams, ...to.people]) : null;
}
