import type { Plan } from '@smk/plan';

/** The rules of a plan among the people of today: who is in which team is a fact, whatever rules a handoff began with. */
export function organisedBy(plan: Plan, today: Plan): Plan {
  if (plan === today) return plan;
  const { people, departments, calendars } = today;
  // A team that is no more has nobody.
  const gone = plan.teams.filter(({ name }) => !today.teams.some((team) => team.name === name));
  const teams = [...today.teams, ...gone.map((team) => ({ ...team, members: [] }))];
  return { ...plan, people, departments, calendars, teams };
}
