import { pick, type Pool } from '@smk/engine';
import type { Plan } from '@smk/plan';

/** The lines of a `turns.txt`, each with whoever is picked in the place of the person after `is`. */
export function takeTurns(plan: Plan, lines: readonly string[]): readonly string[] {
  const pools = new Map<string, Pool>();
  return lines.map((line, index) => {
    const [, team = '', candidates = ''] = /^(\w+) of (.*) is \w+$/.exec(line) ?? [];
    const { members } = plan.teams.find(({ name }) => name === team) ?? { members: [] };
    const fresh = { members: members.map((member) => ({ ...member, credit: 0, turns: 0, lastTurnAt: null })) };
    const picked = pick(pools.get(team) ?? fresh, candidates.split(', '), index * 60_000);
    if (picked !== null) pools.set(team, picked.pool);
    return `${team} of ${candidates} is ${picked?.person ?? 'nobody'}`;
  });
}
