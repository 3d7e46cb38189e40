import { randomUUID } from 'node:crypto';
import type { EventFact, HandoffCase, Moment, Plan } from '@smk/plan';
import type { LockedKey, RejectedIntake, Session } from '@smk/store';
import { handoffRule, type KnownPlan, type KnownPlans } from '../../rules/known-plans.ts';
import { readPast } from '../handling.ts';
import type { Deciding, Wanted } from './handoffs-of-lead.ts';
import { knownLead, type HandoffDraft, type LeadDraft } from './lead-draft.ts';

/** By which rules things are taken in, and when. */
export type Taking = { readonly plans: KnownPlans; readonly known: KnownPlan; readonly now: Moment };

/** What one transaction works on and collects. */
export type Batch = Deciding & {
  readonly drafts: Map<string, LeadDraft>;
  /** Events that wait under keys without a lead. */
  readonly waiting: Map<string, EventFact[]>;
  readonly parked: (EventFact & { readonly key: string })[];
  readonly rejected: Omit<RejectedIntake, 'resubmittedAt'>[];
};

/** Which plans may route besides the one that decides, and a case as this transaction is about to write it. */
export type About = { readonly asking: readonly Plan[]; readonly now: HandoffCase | null };

/** What is stored under locked keys, as drafts. */
export async function openBatch(
  tx: Session,
  keys: ReadonlyMap<string, LockedKey>,
  { plans, known }: Taking,
  { asking, now }: About,
): Promise<Batch> {
  const drafts = new Map<string, LeadDraft>();
  const waiting = new Map<string, EventFact[]>();
  const leads = [...keys.values()].flatMap(({ lead }) => lead ?? []);
  const own = await Promise.all(leads.flatMap(({ open }) => open.map(({ plan }) => plans.get(tx, plan))));
  const past = await readPast(
    tx,
    leads.map(({ id }) => id),
    known,
    [...own.map(({ plan }) => plan), ...asking],
    now,
  );
  for (const { key, lead, parked } of keys.values()) {
    if (parked.length > 0) waiting.set(key, parked.map(known.follow.event));
    if (lead === null) continue;
    const handoffs: HandoffDraft[] = [];
    const { handling, handoffs: before = [] } = past.get(lead.id) ?? {};
    for (const { id, name, plan, case: whole, assigned } of lead.open) {
      const own = await plans.get(tx, plan);
      const status = whole.status === 'waiting' ? 'waiting' : 'open';
      handoffs.push({
        id,
        known: own,
        rule: handoffRule(own, name),
        openedAt: whole.openedAt,
        lacks: whole.lacks,
        isNew: false,
        status,
        owner: whole.owner,
        foundBy: null,
        waitsUntil: null,
        assigned,
      });
    }
    drafts.set(
      key,
      knownLead(key, { ...lead, before, ...known.follow.facts({ ...lead, ...(handling && { handling }) }) }, handoffs),
    );
  }
  const wanted: Wanted[] = [];
  return { known, newId: randomUUID, wanted, drafts, waiting, parked: [], rejected: [] };
}
