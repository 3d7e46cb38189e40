import type { Moment, Plan, Route, Team } from '@smk/plan';
import { pick } from '../picking/pick.ts';
import { inMonth, newPool, type Pool } from '../picking/pool.ts';
import { availableIn, type Asking, type Availability } from './available.ts';
import { periodOf } from './capacity.ts';
import type { Floor } from './floor.ts';

/** Whoever a team gives a lead to, and the pools that change with it. */
export type Taken = {
  readonly person: string;
  readonly team: string;
  readonly pools: ReadonlyMap<string, Pool>;
};

/** Somebody of the team, in turn or by open load; else why nobody, as a sentence's second half. */
export function takeFromTeam(
  plan: Plan,
  team: Team,
  floor: Floor,
  at: Moment,
  asking: Asking & { readonly by: Extract<Route['to'], { kind: 'team' }>['by'] },
): Taken | { readonly because: string } {
  const available = availableIn(plan, team, floor, at, asking);
  const pool = poolOf(plan, team, floor, at);
  const picked =
    asking.by === 'open load' ? leastLoaded(pool, available, floor, at) : inTurn(team, pool, available, at);
  if (picked === null) return { because: whyNobody(team, available) };
  return { person: picked.person, team: team.name, pools: new Map([[team.name, picked.pool]]) };
}

/** A team's pool with the members of today; who is new starts without debt, and debts end with the month where the team says so. */
function poolOf(plan: Plan, team: Team, floor: Floor, at: Moment): Pool {
  const before = floor.pools.get(team.name);
  const fresh = newPool(team.members);
  const members = fresh.members.map((member) => {
    const known = before?.members.find(({ person }) => person === member.person);
    return known === undefined ? member : { ...known, weight: member.weight };
  });
  const pool = { ...before, members };
  return team.catchUp === 'monthly' ? inMonth(pool, periodOf(plan.company.zone, 'month', at)) : pool;
}

function inTurn(team: Team, pool: Pool, { candidates, away }: Availability, at: Moment) {
  return pick(pool, candidates, at, team.catchUp === undefined ? [] : away);
}

/** The fewest open leads for one's weight, then the longest since the last one, then the name; it is no turn. */
function leastLoaded(pool: Pool, { candidates }: Availability, { given }: Floor, at: Moment) {
  const load = (person: string): number => given.filter((one) => one.open && one.person === person).length;
  const next = pool.members
    .filter(({ person }) => candidates.includes(person))
    .toSorted(
      (a, b) =>
        load(a.person) * b.weight - load(b.person) * a.weight ||
        (a.lastTurnAt ?? -Infinity) - (b.lastTurnAt ?? -Infinity) ||
        (a.person < b.person ? -1 : 1),
    )[0];
  if (next === undefined) return null;
  const members = pool.members.map((one) => (one.person === next.person ? { ...one, lastTurnAt: at } : one));
  return { person: next.person, pool: { ...pool, members } };
}

/** Why nobody of a team takes a lead, as the second half of a sentence. */
export function whyNobody({ name }: Team, { why }: Availability): string {
  if (why.length === 0) return `nobody is in ${name}`;
  return `nobody of ${name} is there: ${why.map(({ person, because }) => `${person} ${because}`).join(', ')}`;
}
