import type { Moment, Plan, TestBlock } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

export type Publication = {
  readonly plan: Plan;
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  readonly tests: readonly TestBlock[];
  readonly commit: string | null;
  readonly author: string;
  readonly at: Moment;
};

export type PlanRow = {
  readonly hash: string;
  readonly commit: string | null;
  readonly author: string;
  readonly publishedAt: Moment;
  readonly active: boolean;
};

/** The hash by which a plan is known: sha256 over its canonical JSON, in hexadecimal. */
export const planHash: (plan: Plan) => string = unbuilt;
/** Keeps a plan with its sources; the same plan again changes nothing (`again`). Refuses another company's rules. */
export const publishPlan: (db: Session, publication: Publication) => Promise<{ readonly hash: string; readonly again: boolean }> = unbuilt;
/** A published plan with its sources and tests, or `null`. */
export const readPlan: (db: Session, hash: string) => Promise<(PlanRow & Publication) | null> = unbuilt;
/** Published plans, newest first. */
export const listPlans: (db: Session) => Promise<readonly PlanRow[]> = unbuilt;
