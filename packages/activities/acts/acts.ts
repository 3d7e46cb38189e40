import type { Act, ActRefusal, ActResult, Moment, Subject } from '@smk/plan';
import type { Store } from '@smk/store';
import { unbuilt } from '../unbuilt.ts';

/** Delivers an act to its running case; `pending` when no worker answered within `deadline` milliseconds of the server's clock. */
export type ActDelivery = {
  act(subject: Subject, act: Act, deadline: number): Promise<ActResult | { readonly kind: 'pending' }>;
};

/** `id` is the idempotency key: the same act again gets the same answer. */
export type IncomingAct = {
  readonly id: string;
  readonly subject: Subject;
  readonly actor: string;
  readonly does: Act['does'];
};

export type ActAnswer =
  /** `step` is the case's version that shows it. */
  | { readonly kind: 'done'; readonly id: string; readonly step: number }
  | { readonly kind: 'refused'; readonly id: string; readonly code: ActRefusal; readonly because: string }
  /** Recorded, and sure to be delivered; ask again by its id. */
  | { readonly kind: 'pending'; readonly id: string }
  | { readonly kind: 'no such case' }
  /** The id belongs to another act. */
  | { readonly kind: 'key reused' };

export type Acts = {
  /** Records the act, delivers it, answers what came of it. Anybody may act for an owner; the journal says who did. */
  act(act: IncomingAct): Promise<ActAnswer>;
  /** What became of an act; `null` if there is none of that id. */
  find(id: string): Promise<ActAnswer | null>;
};

export type ActPorts = { readonly store: Store; readonly now: () => Moment; readonly runs: ActDelivery };

export const createActs: (ports: ActPorts) => Acts = unbuilt;
