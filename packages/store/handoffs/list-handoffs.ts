import type { Answerable, Fields, HandoffCase, HandoffEnd, Moment } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

export type HandoffRow = {
  readonly id: string;
  readonly lead: string;
  readonly leadKey: string;
  readonly leadFields: Fields;
  /** The name of its rule. */
  readonly name: string;
  readonly plan: string;
  readonly status: HandoffCase['status'];
  readonly owner: Answerable | null;
  readonly lacks: readonly string[];
  readonly openedAt: Moment;
  readonly acceptedAt: Moment | null;
  readonly ended: HandoffEnd | null;
  /** Data of the event that ended it. */
  readonly endData: Fields | null;
  /** The version: its ETag. */
  readonly step: number;
  readonly case: HandoffCase;
};

export type HandoffQuery = PageOf & {
  readonly status?: HandoffCase['status'] | undefined;
  readonly name?: string | undefined;
  readonly lead?: string | undefined;
  readonly person?: string | undefined;
  readonly team?: string | undefined;
  readonly queue?: string | undefined;
  /** How it ended: a reject reason, a name under `ends`, or a refusal. */
  readonly endedAs?: string | undefined;
};

/** Handoffs, newest first. */
export const listHandoffs: (db: Session, query: HandoffQuery) => Promise<Page<HandoffRow>> = unbuilt;
export const readHandoff: (db: Session, id: string) => Promise<HandoffRow | null> = unbuilt;

export type AssignmentRow = {
  readonly handoff: string;
  readonly attempt: number;
  readonly to: Answerable;
  readonly at: Moment;
  readonly spentTurn: boolean;
};
/** To whom a handoff was given, in order of attempt. */
export const listAssignments: (db: Session, handoff: string) => Promise<readonly AssignmentRow[]> = unbuilt;
