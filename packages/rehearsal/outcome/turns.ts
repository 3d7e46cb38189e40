import { pick, type Pool } from '@smk/engine';
import type { Plan } from '@smk/plan';
import { mostTurns, type Tally, type Turns } from './tally.ts';

/** How many turns each member of a team takes in each version; `null` where there are too many to put in order. */
export type TeamTurns = {
  readonly team: string;
  readonly members: readonly { readonly person: string; readonly before: number; readonly after: number }[] | null;
};

/**
 * Whose turns they are, of the teams whose turns differ: each handoff takes one when it opens, in the order of opening, everybody
 * being there; nobody rejects, and nothing is offered further.
 */
export function teamTurns(before: Plan, after: Plan, { turns }: Tally): readonly TeamTurns[] {
  return [...turns.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([team, taken]): readonly TeamTurns[] => {
      const [old, now] = [inOrder(taken.before), inOrder(taken.after)];
      if (isSame(old, now) && membersOf(before, team) === membersOf(after, team)) return [];
      if (taken.before.more || taken.after.more) return [{ team, members: null }];
      const [had, have] = [deal(before, team, old), deal(after, team, now)];
      const people = [...new Set([...had.keys(), ...have.keys()])];
      return [
        {
          team,
          members: people.map((person) => ({ person, before: had.get(person) ?? 0, after: have.get(person) ?? 0 })),
        },
      ];
    });
}

type Turn = { readonly at: number; readonly order: number };

const inOrder = ({ at, order }: Turns): readonly Turn[] =>
  at
    .slice(0, mostTurns)
    .map((moment, index) => ({ at: moment, order: order[index]! }))
    .toSorted((a, b) => a.at - b.at || a.order - b.order);

const isSame = (a: readonly Turn[], b: readonly Turn[]): boolean =>
  a.length === b.length && a.every(({ at, order }, index) => b[index]!.at === at && b[index]!.order === order);

const membersOf = (plan: Plan, team: string): string =>
  JSON.stringify(plan.teams.find(({ name }) => name === team)?.members ?? []);

function deal(plan: Plan, team: string, turns: readonly Turn[]): ReadonlyMap<string, number> {
  const members = plan.teams.find(({ name }) => name === team)?.members ?? [];
  const people = members.map(({ person }) => person);
  let pool: Pool = { members: members.map((one) => ({ ...one, credit: 0, turns: 0, lastTurnAt: null })) };
  for (const { at } of turns) pool = pick(pool, people, at)?.pool ?? pool;
  return new Map(pool.members.map((member) => [member.person, member.turns]));
}
