import type { Answerable, Effect, Obligation, Plan } from '@smk/plan';

type Whom = Extract<Effect, { kind: 'notify' }>['whom'];

/** The person whom a notice about an obligation reaches, by the people that the plan names; `null` if nobody holds the role. */
export function whoIsTold(plan: Plan, whom: Whom, about: Obligation | null): string | null {
  switch (whom.kind) {
    case 'person':
    case 'queue':
    case 'department':
      return 'person' in whom ? whom.person : personFor(plan, whom);
    case 'leader of':
      return leaderOf(plan, whom.department);
    case 'leader of department':
      return about && leaderOf(plan, about.by);
    case 'leader of team':
      return about && leaderOfTeam(plan, about);
  }
}

/** The person who acts for whoever answers: a queue's watcher, a department's leader. */
export function personFor(plan: Plan, who: Answerable): string | null {
  switch (who.kind) {
    case 'person':
      return who.person;
    case 'queue':
      return plan.queues.find(({ name }) => name === who.queue)?.watchedBy ?? null;
    case 'department':
      return leaderOf(plan, who.department);
  }
}

/** If the team's leader is the owner, the department's leader is told: nobody watches over oneself. */
function leaderOfTeam(plan: Plan, { answerable, by }: Obligation): string | null {
  if (answerable.kind !== 'person') return leaderOf(plan, by);
  const leads = plan.teams.find(({ name }) => name === answerable.team)?.ledBy ?? null;
  return leads === null || leads === answerable.person ? leaderOf(plan, by) : leads;
}

function leaderOf(plan: Plan, department: string): string | null {
  return plan.departments.find(({ name }) => name === department)?.ledBy ?? null;
}
