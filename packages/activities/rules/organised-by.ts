import type { Plan } from '@smk/plan';

const known = new WeakMap<Plan, WeakMap<Plan, Plan>>();

/**
 * The rules of a plan among the people of today: who is in which team is a fact, whatever rules a handoff began with. The same plan
 * for the same two, since closures are compiled once for each plan.
 */
export function organisedBy(plan: Plan, today: Plan): Plan {
  if (plan === today) return plan;
  const ofToday = known.get(today) ?? new WeakMap<Plan, Plan>();
  known.set(today, ofToday);
  const organised = ofToday.get(plan) ?? among(plan, today);
  ofToday.set(plan, organised);
  return organised;
}

function among(plan: Plan, today: Plan): Plan {
  const { people, departments, calendars } = today;
  // A team that is no more has nobody.
  const gone = plan.teams.filter(({ name }) => !today.teams.some((team) => team.name === name));
  const teams = [...today.teams, ...gone.map((team) => ({ ...team, members: [] }))];
  return { ...plan, people, departments, calendars, teams };
}
