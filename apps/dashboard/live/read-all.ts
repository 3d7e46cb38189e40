import type { ActiveRules, Client, ClockRow, HandoffRow, ObligationRow, Page, ReviewRow } from '@smk/api/client';
import type { Part } from '../present/list.ts';
import { allPages, most, partOf } from './pages.ts';

/** What the lists are drawn from, as it was read at one time. */
export type Read = {
  readonly rules: ActiveRules;
  /** The company's clock, and the server's milliseconds at which it was read. */
  readonly clock: ClockRow & { readonly readAt: number };
  readonly obligations: Part<ObligationRow>;
  /** Handoffs that are not over. */
  readonly open: Part<HandoffRow>;
  readonly ended: Part<HandoffRow>;
  readonly reviews: Part<ReviewRow>;
};

const mostEnded = 100;

/** The screens whose lists are searched, and so read to their end. */
export type Searched = Readonly<Record<'due' | 'handoffs', boolean>>;

/** Reads all lists at once; throws what the client throws. */
export async function readAll(client: Client, clock: () => number, searched: Searched): Promise<Read> {
  const handoffs = (status: 'open' | 'waiting' | 'ended', limit: number): Promise<Page<HandoffRow>> =>
    searched.handoffs
      ? allPages((page) => client.handoffs.list({ status, ...page }))
      : client.handoffs.list({ status, limit });
  const [rules, companyClock, obligations, open, waiting, ended, reviews] = await Promise.all([
    client.rules.active(),
    client.clock.get(),
    searched.due
      ? allPages((page) => client.obligations.list({ state: 'open', ...page }))
      : client.obligations.list({ state: 'open', limit: most }),
    handoffs('open', most),
    handoffs('waiting', most),
    handoffs('ended', mostEnded),
    client.reviews.list({ limit: mostEnded }),
  ]);
  return {
    rules,
    clock: { ...companyClock, readAt: clock() },
    obligations: partOf(obligations),
    open: partOf({ rows: [...open.rows, ...waiting.rows], next: open.next ?? waiting.next }),
    ended: partOf(ended),
    reviews: partOf(reviews),
  };
}
