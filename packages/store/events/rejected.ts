import type { Moment } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** What is wrong with one part of what came in; `pointer` is a JSON pointer into its body. */
export type IntakeProblem = { readonly pointer: string; readonly sentence: string };

/** Something that came in and failed its schema, kept for 30 days to mend and resubmit. */
export type RejectedIntake = {
  readonly id: string;
  readonly what: 'lead' | 'event';
  /** The key as it was given, if it was. */
  readonly key: string | null;
  readonly body: unknown;
  readonly problems: readonly IntakeProblem[];
  readonly at: Moment;
  readonly origin:
    | { readonly kind: 'api' }
    | { readonly kind: 'import'; readonly import: string; readonly line: number };
  readonly resubmittedAt: Moment | null;
};

/** Rejected intake of the last 30 days that was not resubmitted, newest first. */
export const listRejected: (db: Session, query: PageOf & { readonly now: Moment }) => Promise<Page<RejectedIntake>> =
  unbuilt;
export const readRejected: (db: Session, id: string) => Promise<RejectedIntake | null> = unbuilt;
/** Forgets what was rejected more than 30 days before `now`; answers how many. */
export const forgetRejected: (db: Session, now: Moment) => Promise<number> = unbuilt;
