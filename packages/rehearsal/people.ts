import { giveBack, loadsCount, type Absence, type Floor, type Given, type Taker } from '@smk/engine';
import type { Answerable, Moment, Plan, TestBlock } from '@smk/plan';

/** The people of a rehearsal: who is away, who has how much, and whose turn it is. */
export type People = ReturnType<typeof createPeople>;

/** Whether what somebody was given is open still. */
type Handed = Omit<Given, 'open'> & { readonly isOpen: () => boolean };

/** Everybody in the plan is at work but for those of whom the test says otherwise. */
export function createPeople(plan: Plan, given: TestBlock['people'], start: Moment) {
  const pools: Map<string, Floor['pools'] extends ReadonlyMap<string, infer Pool> ? Pool : never> = new Map();
  // Where nobody asks how many leads people have, many leads are followed without counting them.
  const counts = loadsCount(plan);
  const absences: Absence[] = [...(given?.absences ?? [])];
  const leaving = absences.filter(({ from }) => from > start).toSorted((a, b) => a.from - b.from);
  const handed: Handed[] = (given?.loads ?? []).flatMap(({ person, count, open }) => {
    const team = plan.teams.find(({ members }) => members.some((member) => member.person === person))?.name ?? '';
    // What is open since long ago is no lead of this day, week or month.
    const at = open ? start - longAgo : start;
    return Array.from({ length: count }, () => ({ person, team, at, isOpen: () => open }));
  });

  return {
    floor: (): Floor => ({
      pools,
      absences,
      given: handed.map(({ person, team, at, isOpen }) => ({ person, team, at, open: isOpen() })),
    }),

    /** Takes note of a turn that was given. */
    keep(changed: Taker['pools']): void {
      for (const [name, pool] of changed) pools.set(name, pool);
    },

    hand(to: Answerable, at: Moment, isOpen: () => boolean): void {
      if (to.kind === 'person' && counts) handed.push({ person: to.person, team: to.team, at, isOpen });
    },

    giveBack(name: string, person: string): void {
      const pool = pools.get(name);
      if (pool) pools.set(name, giveBack(pool, person));
    },

    /** Takes the next absence that begins by a moment, and after the start; `null` if none is left. */
    nextLeaving(until: Moment): Absence | null {
      const [next] = leaving;
      if (next === undefined || next.from > until) return null;
      leaving.shift();
      return next;
    },

    becomeAbsent(person: string, at: Moment): void {
      absences.push({ person, from: at, until: null });
    },
  };
}

const longAgo = 400 * 86_400_000;
