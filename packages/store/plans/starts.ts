import type { HandoffStart, ReviewStart } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** What starts (or restarts) the workflow of a handoff, from its row alone; `null` when it is unknown or has ended. */
export const readHandoffStart: (db: Session, id: string) => Promise<HandoffStart | null> = unbuilt;
/** What restarts the workflow of an open review, from its row alone; `null` when it is unknown or has ended. */
export const readReviewStart: (db: Session, id: string) => Promise<ReviewStart | null> = unbuilt;
