import type { Moment, Plan } from '@smk/plan';
import type { Assumption } from '../floor/people.ts';
import { runLead, type ComingLead } from '../floor/lead-run.ts';
import { createPeople } from '../people.ts';

/** How what is owed was kept: of all that was owed, what was met in time, what was breached, and what is neither yet or was withdrawn. */
export type Keeping = { owed: number; inTime: number; breached: number };

/** Of each handoff and thing owed. */
export type Kept = Map<string, Keeping>;

/** Tells how what is owed for a lead is kept on simulated time, by `asOf`. */
export function keepingOf(plan: Plan, assumed: Assumption): (lead: ComingLead, asOf: Moment) => Kept {
  return (lead, asOf) => {
    // Each lead has a floor of its own: nobody is away, and nobody has had a turn.
    const run = runLead(plan, lead, assumed, createPeople(plan, undefined, lead.arrives));
    for (let next = run.next(); next !== null && next <= asOf; next = run.next()) run.goOn();
    const kept: Kept = new Map();
    for (const { rule, case: handoff } of run.world.handoffs) {
      for (const { name, state, breachedAt } of handoff.obligations) {
        if (name === 'needs') continue;
        const keeping = keepingIn(kept, `${rule.name}.${name}`);
        keeping.owed += 1;
        if (breachedAt !== null) keeping.breached += 1;
        else if (state === 'met') keeping.inTime += 1;
      }
    }
    return kept;
  };
}

export function keepingIn(kept: Kept, what: string): Keeping {
  const known = kept.get(what) ?? { owed: 0, inTime: 0, breached: 0 };
  kept.set(what, known);
  return known;
}

/** Adds the second to the first. */
export function addKept(sum: Kept, part: Kept): void {
  for (const [what, keeping] of part) {
    const into = keepingIn(sum, what);
    into.owed += keeping.owed;
    into.inTime += keeping.inTime;
    into.breached += keeping.breached;
  }
}
