import type { Moment } from './values.ts';

/**
 * The company's clock against the server's: the company's now is `server * rate + offset`.
 * `{ offset: 0, rate: 1 }` is the server's own time.
 */
export type CompanyClock = { readonly offset: number; readonly rate: number };

/** The company's moment at a moment of the server's clock. `offset` in milliseconds; `rate` 1 is real time. */
export function companyMoment(clock: CompanyClock, server: Moment): Moment {
  return Math.floor(server * clock.rate) + clock.offset;
}

/** How long the server's clock must run, in milliseconds and at least 0, until the company's clock shows `moment`. */
export function serverWait(clock: CompanyClock, server: Moment, moment: Moment): number {
  return Math.max(0, Math.ceil((moment - companyMoment(clock, server)) / clock.rate));
}
