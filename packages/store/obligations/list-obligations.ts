import type { Answerable, Moment, Obligation, Place, Subject } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** One line of the list that runs the place. */
export type ObligationRow = {
  readonly subject: Subject;
  /** The name of the handoff's or review's rule. */
  readonly of: string;
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly to: string;
  readonly answerable: Answerable;
  /** Who answers as a person: the owner, the queue's watcher, the department's leader. */
  readonly person: string | null;
  readonly openedAt: Moment;
  readonly due: Moment | null;
  readonly state: Obligation['state'];
  readonly closedAt: Moment | null;
  readonly breachedAt: Moment | null;
  /** The next step of its ladder. */
  readonly next: Obligation['ladder'][number] | null;
  /** What its ladder did last. */
  readonly last: {
    readonly kind: 'reminded' | 'offered' | 'escalated' | 'breached' | 'nobody left' | 'skipped';
    readonly at: Moment;
  } | null;
  readonly lead: {
    readonly id: string;
    readonly key: string;
    readonly fields: Readonly<Record<string, unknown>>;
  } | null;
  readonly rule: Place;
};

export type ObligationQuery = PageOf & {
  /** `open` if absent; `overdue` is open and breached. */
  readonly state?: Obligation['state'] | 'overdue' | 'any' | undefined;
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: string | undefined;
  readonly team?: string | undefined;
  readonly queue?: string | undefined;
  readonly name?: string | undefined;
  readonly dueBefore?: Moment | undefined;
  readonly subject?: Subject | undefined;
};

/** Obligations, soonest due first, those without a due moment last. */
export const listObligations: (db: Session, query: ObligationQuery) => Promise<Page<ObligationRow>> = unbuilt;
