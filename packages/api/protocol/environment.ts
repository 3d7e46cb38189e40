import type { Context } from 'hono';
import type { Claim } from './idempotency.ts';

/** What the protocol's layers leave for the handlers. */
export type Environment = {
  Variables: {
    requestId: string;
    /** Who acts, by the name in the rules; `admin` where nobody is named. */
    actor: string;
    /** The claim of the `Idempotency-Key`, where one was given. */
    claim: Claim | null;
  };
};

export type Call = Context<Environment>;
