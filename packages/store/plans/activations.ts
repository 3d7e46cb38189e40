import type { Moment, Plan } from '@smk/plan';
import type { Session } from '../database/session.ts';
import type { Store } from '../database/open-store.ts';
import { unbuilt } from '../database/unbuilt.ts';

export type ActivationRow = { readonly plan: string; readonly by: string; readonly at: Moment };

/** Moves the pointer to a published plan and publishes its people, teams and queues as facts. Again the same plan changes nothing. */
export const activatePlan: (store: Store, activation: { readonly hash: string; readonly by: string; readonly at: Moment }) => Promise<void> = unbuilt;
/** The hash of the plan that decides now; `null` before the first activation. */
export const activeHash: (db: Session) => Promise<string | null> = unbuilt;
/** The plan that decides now. */
export const activePlan: (db: Session) => Promise<{ readonly hash: string; readonly plan: Plan; readonly since: Moment } | null> = unbuilt;
/** Where the pointer has been, newest first. */
export const listActivations: (db: Session) => Promise<readonly ActivationRow[]> = unbuilt;
