import type { Answerable, Effect, Plan } from '@smk/plan';

type Whom = Extract<Effect, { kind: 'notify' }>['whom'];

/** Who holds which role: as the plan names them, or as it is today. */
export type Holders = {
  readonly departments: readonly Pick<Plan['departments'][number], 'name' | 'ledBy'>[];
  readonly teams: readonly Pick<Plan['teams'][number], 'name' | 'ledBy'>[];
  readonly queues: readonly Pick<Plan['queues'][number], 'name' | 'watchedBy'>[];
};

/** Whom a notice concerns: who answers, and the department that owes; `null` where nobody does. */
export type Concern = { readonly answerable: Answerable | null; readonly by: string | null };

/** The person whom a notice reaches; `null` if nobody holds the role. */
export function whoIsTold(holders: Holders, whom: Whom, { answerable, by }: Concern): string | null {
  switch (whom.kind) {
    case 'person':
    case 'queue':
    case 'department':
      return 'person' in whom ? whom.person : personFor(holders, whom);
    case 'leader of':
      return leaderOf(holders, whom.department);
    case 'leader of department':
      return by === null ? null : leaderOf(holders, by);
    case 'leader of team':
      return by === null ? null : leaderOfTeam(holders, answerable, by);
  }
}

/** The person who acts for whoever answers: a queue's watcher, a department's leader. */
export function personFor(holders: Holders, who: Answerable): string | null {
  switch (who.kind) {
    case 'person':
      return who.person;
    case 'queue':
      return holders.queues.find(({ name }) => name === who.queue)?.watchedBy ?? null;
    case 'department':
      return leaderOf(holders, who.department);
  }
}

/** If the team's leader is the owner, the department's leader is told: nobody watches over oneself. */
function leaderOfTeam(holders: Holders, answerable: Answerable | null, by: string): string | null {
  if (answerable?.kind !== 'person') return leaderOf(holders, by);
  const leads = holders.teams.find(({ name }) => name === answerable.team)?.ledBy ?? null;
  return leads === null || leads === answerable.person ? leaderOf(holders, by) : leads;
}

function leaderOf(holders: Holders, department: string): string | null {
  return holders.departments.find(({ name }) => name === department)?.ledBy ?? null;
}
