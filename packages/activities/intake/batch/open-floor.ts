import { loadsCount, type Floor, type Pool, type PoolsAsked } from '@smk/engine';
import type { Answerable, Moment, Plan } from '@smk/plan';
import {
  groupsWrite,
  lockGroups,
  lockPools,
  poolsWrite,
  readAbsences,
  readGiven,
  type Session,
  type Write,
} from '@smk/store';

/** How things are with the people of some teams, nobody else changing it, while somebody is found for one handoff after the other. */
export type LockedFloor = {
  readonly now: () => Floor;
  /** Takes note of whom a handoff was given, and of the turns that changed with it. */
  give(to: Answerable, at: Moment, pools: Floor['pools']): void;
  readonly writes: () => readonly Write[];
};

/** Thirty-two days: no month is longer. */
const aMonth = 32 * 86_400_000;

/** Locks turns until the transaction ends, and reads what the teams' people have where the rules of today ask for it. */
export async function openFloor(
  tx: Session,
  today: Plan,
  { teams: asked, groups }: PoolsAsked,
  at: Moment,
): Promise<LockedFloor> {
  const counts = loadsCount(today);
  // Sent together, and carried out in order.
  const [absences, locked, taking] = await Promise.all([
    readAbsences(tx, at),
    lockPools(tx, counts ? withColleagues(today, asked) : asked),
    lockGroups(tx, groups),
  ]);
  const people = today.teams.filter(({ name }) => locked.has(name)).flatMap(({ members }) => members);
  const known =
    counts && people.length > 0
      ? await readGiven(
          tx,
          people.map(({ person }) => person),
          at - aMonth,
        )
      : [];
  const given = [...known];
  const pools = new Map<string, Pool>([...locked, ...taking]);
  const changedTeams = new Map<string, Pool>();
  const changedGroups = new Map<string, Pool>();
  return {
    now: () => ({ pools, absences, given }),
    give(to, when, turns) {
      if (to.kind === 'person') given.push({ person: to.person, team: to.team, at: when, open: true });
      for (const [name, pool] of turns) {
        pools.set(name, pool);
        (taking.has(name) ? changedGroups : changedTeams).set(name, pool);
      }
    },
    writes: () => [poolsWrite(changedTeams), groupsWrite(changedGroups)],
  };
}

/** Teams with all that somebody of theirs is in as well: who takes a lead in one has one more in the other. */
function withColleagues({ teams }: Plan, asked: readonly string[]): readonly string[] {
  const people = new Set(
    teams.filter(({ name }) => asked.includes(name)).flatMap(({ members }) => members.map(({ person }) => person)),
  );
  const shared = teams.filter(({ members }) => members.some(({ person }) => people.has(person)));
  return asked.length === 0 ? [] : [...new Set([...asked, ...shared.map(({ name }) => name)])];
}
