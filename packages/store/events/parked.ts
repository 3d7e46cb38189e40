import type { Fields, Moment } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** An event whose lead has not arrived. `stale` when it has waited for more than a day. */
export type ParkedEvent = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly at: Moment;
  readonly data: Fields;
  readonly parkedAt: Moment;
  readonly stale: boolean;
};

/** Parked events, longest waiting first. */
export const listParkedEvents: (
  db: Session,
  query: PageOf & { readonly now: Moment; readonly stale?: boolean | undefined },
) => Promise<Page<ParkedEvent>> = unbuilt;
