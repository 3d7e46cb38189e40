import { asksHandling, handlingOf } from '@smk/engine';
import type { Handling, HandoffCase, LeadFacts, Plan } from '@smk/plan';
import { readHandled, readLeadFacts, type Session } from '@smk/store';

/**
 * What people have had to do with leads, by their ids, where one of the plans asks for it. `now` is a case as the transaction is
 * about to write it.
 */
export async function readHandling(
  db: Session,
  leads: readonly string[],
  plans: readonly Plan[],
  now: HandoffCase | null = null,
): Promise<ReadonlyMap<string, Handling>> {
  if (!plans.some(asksHandling)) return new Map();
  const handled = await readHandled(db, leads);
  return new Map(
    [...handled].map(([lead, { cases, given }]) => [
      lead,
      handlingOf(
        cases.map((one) => (one.id === now?.id ? now : one)),
        given,
      ),
    ]),
  );
}

/** What is known of a lead, with what people have had to do with it where the plan asks; `null` if there is no such lead. */
export async function readFacts(
  db: Session,
  id: string,
  plan: Plan,
  now: HandoffCase | null = null,
): Promise<LeadFacts | null> {
  const facts = await readLeadFacts(db, id);
  const handling = facts && (await readHandling(db, [id], [plan], now)).get(id);
  return handling ? { ...facts, handling } : facts;
}
