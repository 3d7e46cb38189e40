import { asksHandling, handlingOf, hasPauses, withPauses, type Pausing } from '@smk/engine';
import type { Handling, HandoffCase, LeadFacts, Plan } from '@smk/plan';
import { readHandled, readLeadFacts, type Session } from '@smk/store';
import type { KnownPlan } from '../rules/known-plans.ts';

/** What people have had to do with a lead, where rules ask for it, and its handoffs, where scores pause while they are open. */
export type PastOfLead = { readonly handling?: Handling; readonly handoffs: readonly Pausing[] };

/**
 * What became of leads so far, by their ids, where one of the plans asks for it. `now` is a case as the transaction is
 * about to write it.
 */
export async function readPast(
  db: Session,
  leads: readonly string[],
  { plan, names }: Pick<KnownPlan, 'plan' | 'names'>,
  others: readonly Plan[] = [],
  now: HandoffCase | null = null,
): Promise<ReadonlyMap<string, PastOfLead>> {
  const asks = [plan, ...others].some(asksHandling);
  if (!asks && !hasPauses(plan)) return new Map();
  const handled = await readHandled(db, leads);
  return new Map(
    [...handled].map(([lead, { handoffs, given }]) => {
      const all = handoffs.map(({ name, case: whole }) => ({
        name: names('handoff', name),
        case: whole.id === now?.id ? now : whole,
      }));
      const cases = all.map((one) => one.case);
      return [lead, { handoffs: all, ...(asks && { handling: handlingOf(cases, given) }) }];
    }),
  );
}

/** What is known of a lead, with what became of it so far where the plan asks; `null` if there is no such lead. */
export async function readFacts(
  db: Session,
  id: string,
  known: Pick<KnownPlan, 'plan' | 'names'>,
  now: HandoffCase | null = null,
): Promise<LeadFacts | null> {
  const facts = await readLeadFacts(db, id);
  const past = facts && (await readPast(db, [id], known, [], now)).get(id);
  if (!past) return facts;
  const { handling, handoffs } = past;
  const standing = withPauses(known.plan, facts.standing, handoffs);
  return { ...facts, standing, ...(handling && { handling }) };
}
