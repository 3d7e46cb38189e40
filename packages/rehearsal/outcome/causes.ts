import type { LeadBatch } from '@smk/engine';
import type { Plan } from '@smk/plan';
import { followerOf, type Journeys } from './follow-leads.ts';
import { pickLeads } from './pick-leads.ts';
import { ruleChanges, type RuleChange } from './rule-changes.ts';
import { withoutChange } from './without-change.ts';

/** Of more changes than this the first ones are looked into: each costs another look at the leads that changed. */
const mostSuspects = 16;

/** What a lead can fare by; who the people are, and what is measured, decides nothing about it. */
const decides = new Set(['lets', 'lists', 'tables', 'qualifications', 'handoffs']);

type Follow = ReturnType<typeof followerOf>;

/**
 * Finds which changes of the rules it took: a change is a cause of a lead's fate if the lead would fare otherwise with that change
 * alone taken back. Where several would do by themselves none is needed, and none is named.
 */
export function createCauses(before: Plan, after: Plan) {
  const suspects = ruleChanges(before, after)
    .filter(({ path }) => decides.has(path[0]!.member))
    .slice(0, mostSuspects)
    .flatMap((change): readonly { readonly change: RuleChange; readonly follow: Follow }[] => {
      try {
        return [{ change, follow: followerOf(withoutChange(before, after, change)) }];
      } catch {
        // It rests on another change, so that it cannot be taken back alone.
        return [];
      }
    });

  /** The causes of each of some leads, in their order; `fate` is equal for leads that fare alike. */
  return (
    batch: LeadBatch,
    takenIn: Uint8Array,
    leads: readonly number[],
    fates: readonly string[],
    fate: (journeys: Journeys, lead: number) => string,
  ): readonly (readonly RuleChange[])[] => {
    const causes: RuleChange[][] = leads.map(() => []);
    if (leads.length === 0) return causes;
    const picked = pickLeads(batch, leads);
    const taken = Uint8Array.from(leads, (lead) => takenIn[lead]!);
    for (const { change, follow } of suspects) {
      const journeys = follow(picked, taken);
      for (let index = 0; index < leads.length; index += 1)
        if (fate(journeys, index) !== fates[index]) causes[index]!.push(change);
    }
    return causes;
  };
}
