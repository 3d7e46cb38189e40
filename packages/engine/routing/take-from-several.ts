import { groupName, type HandoffRule, type Moment, type Plan, type Route, type Team } from '@smk/plan';
import { pick } from '../picking/pick.ts';
import { newPool } from '../picking/pool.ts';
import { availableIn, type Asking } from './available.ts';
import { availableOfPeople } from './available-of-people.ts';
import type { Floor } from './floor.ts';
import { takeFromTeam, whyNobody, type Taken } from './take-from-team.ts';

/**
 * Teams and people take turns, among those of whom somebody is there; then the members of the team whose turn it is. A person named
 * by the line spends a turn of the line, and none of a team.
 */
export function takeFromSeveral(
  plan: Plan,
  rule: HandoffRule,
  { teams: named, people = [] }: Extract<Route['to'], { kind: 'teams' }>,
  floor: Floor,
  at: Moment,
  asking: Asking,
): Taken | { readonly because: string } {
  const name = groupName([...named, ...people]);
  const group = floor.pools.get(name) ?? newPool([...named, ...people].map((person) => ({ person, weight: 1 })));
  const teams = named.map((one) => teamCalled(plan, one));
  const available = teams.map((team) => ({ team, of: availableIn(plan, team, floor, at, asking) }));
  const open = available.filter(({ of }) => of.candidates.length > 0).map(({ team }) => team.name);
  const { takers, why } = availableOfPeople(plan, people, rule.to, floor, at, asking);
  const turn = pick(group, [...open, ...takers.map(({ person }) => person)], at);
  if (turn === null) {
    const empty = available.map(({ team, of }) => whyNobody(team, of));
    return { because: [...empty, ...why.map(({ person, because }) => `${person} ${because}`)].join(', ') };
  }
  const pools = new Map([[name, turn.pool]]);
  if (!open.includes(turn.person)) return { ...takers.find(({ person }) => person === turn.person)!, pools };
  const taken = takeFromTeam(plan, teamCalled(plan, turn.person), floor, at, { ...asking, by: undefined });
  return 'because' in taken ? taken : { ...taken, pools: new Map([...taken.pools, ...pools]) };
}

/** A team that a route leads to. Throws where the plan has none of that name. */
export function teamCalled(plan: Plan, name: string): Team {
  const team = plan.teams.find((one) => one.name === name);
  if (team === undefined) throw new Error(`A route leads to the team ${name}, which the plan does not have.`);
  return team;
}
