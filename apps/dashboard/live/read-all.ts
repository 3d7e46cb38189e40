import type { ActiveRules, Client, ClockRow, HandoffRow, ObligationRow, ReviewRow } from '@smk/api/client';
import type { Part } from '../present/list.ts';

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

/** The most rows that one answer of the API holds. */
const most = 500;
const mostEnded = 100;

/** Reads all lists at once; throws what the client throws. */
export async function readAll(client: Client, clock: () => number): Promise<Read> {
  const [rules, companyClock, obligations, open, waiting, ended, reviews] = await Promise.all([
    client.rules.active(),
    client.clock.get(),
    client.obligations.list({ state: 'open', limit: most }),
    client.handoffs.list({ status: 'open', limit: most }),
    client.handoffs.list({ status: 'waiting', limit: most }),
    client.handoffs.list({ status: 'ended', limit: mostEnded }),
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

/** A page of the API as a part: more is there when there is a next page. */
export const partOf = <Item>({ rows, next }: { rows: readonly Item[]; next: string | null }): Part<Item> => ({
  rows,
  more: next !== null,
});
