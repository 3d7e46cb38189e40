import type { Act, ActRefusal, Case, Subject } from '@smk/plan';
import { handoffSlice, judge, reviewSlice } from '@smk/engine';
import { lockHandoff, lockReview, readHandoff, readReview, type Session } from '@smk/store';
import type { KnownPlans } from '../rules/known-plans.ts';

/** A case as its row has it, with the rule and the plan by which it runs. */
export type StoredCase = {
  readonly subject: Subject;
  readonly case: Case;
  readonly ruleName: string;
  readonly plan: string;
  readonly lead: string | null;
  /** The plan that is active now. */
  readonly active: string | null;
};

/** A case's row, locked until the transaction ends; `null` if there is none. */
export async function lockCase(tx: Session, subject: Subject): Promise<StoredCase | null> {
  const row = subject.kind === 'handoff' ? await lockHandoff(tx, subject.id) : await lockReview(tx, subject.id);
  if (!row) return null;
  const lead = 'lead' in row ? row.lead : null;
  return { subject, case: row.case, ruleName: row.name, plan: row.plan, lead, active: row.active };
}

/** A case's row as it is now; `null` if there is none. */
export async function readCase(db: Session, subject: Subject): Promise<Omit<StoredCase, 'active'> | null> {
  const row = subject.kind === 'handoff' ? await readHandoff(db, subject.id) : await readReview(db, subject.id);
  if (!row) return null;
  const lead = 'lead' in row ? row.lead : null;
  return { subject, case: row.case, ruleName: row.name, plan: row.plan, lead };
}

/** Why a stored case cannot take an act; `null` if it can. */
export async function judgeStored(
  db: Session,
  plans: KnownPlans,
  stored: Pick<StoredCase, 'case' | 'ruleName' | 'plan'>,
  act: Act,
): Promise<{ readonly code: ActRefusal; readonly because: string } | null> {
  const { plan, hash } = await plans.get(db, stored.plan);
  return stored.case.kind === 'handoff'
    ? judge(handoffSlice(plan, hash, stored.ruleName), stored.case, act)
    : judge(reviewSlice(plan, hash, stored.ruleName), stored.case, act);
}
