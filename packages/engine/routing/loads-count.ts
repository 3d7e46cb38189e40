import type { Plan } from '@smk/plan';

/** Whether rules ask how many leads people have: somebody takes only so many, or a line goes by open load. */
export function loadsCount({ people, teams, handoffs }: Plan): boolean {
  return (
    people.some(({ capacity }) => capacity !== undefined) ||
    teams.some(({ capacity }) => capacity !== undefined) ||
    handoffs.some(({ routes }) => routes.some(({ to }) => to.kind === 'team' && to.by !== undefined))
  );
}
