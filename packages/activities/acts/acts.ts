import { canonicalJson, type Act, type ActRefusal, type ActResult, type Moment, type Subject } from '@smk/plan';
import { perform, readInput, recordAct, settledWrite, type EndedCase, type InputRow, type Store } from '@smk/store';
import { createKnownPlans } from '../rules/known-plans.ts';
import { judgeStored, readCase } from '../steps/stored-case.ts';

/**
 * Delivers an act to its running case; `pending` when no worker answered within `deadline` milliseconds of the server's clock.
 * One that is behind others is delivered with word of them, so that they are taken in first.
 */
export type ActDelivery = {
  act(
    subject: Subject,
    act: Act,
    how: { readonly deadline: number; readonly isBehind: boolean },
  ): Promise<ActResult | { readonly kind: 'pending' }>;
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

/** Milliseconds that a caller waits for a worker, the recording of the act included. */
const deadline = 2_000;

/** Takes acts on handoffs and reviews: each is a row first, so that none is lost, and counts once. */
export function createActs({ store, now, runs }: ActPorts): Acts {
  const plans = createKnownPlans();

  /** Refuses an act whose case has ended: no workflow is there to do so. */
  async function refuse(id: string, ended: EndedCase, act: Act): Promise<ActAnswer | null> {
    const refusal = await judgeStored(store.db, plans, ended, act);
    return refusal && settleRefused(id, refusal);
  }

  async function refuseIfEnded(row: InputRow, act: Act): Promise<ActAnswer | null> {
    const stored = await readCase(store.db, row.subject);
    return stored?.case.status === 'ended' ? refuse(row.id, stored, act) : null;
  }

  async function settleRefused(
    id: string,
    refusal: { readonly code: ActRefusal; readonly because: string },
  ): Promise<ActAnswer> {
    await perform(store.db, [
      settledWrite([{ id, result: { kind: 'refused', code: refusal.code, because: refusal.because } }]),
    ]);
    const row = await readInput(store.db, id);
    // A step may have taken it in meanwhile.
    return row?.result ? toAnswer(id, row.result) : { kind: 'refused', id, ...refusal };
  }

  async function deliver(row: InputRow, act: Act, isBehind: boolean, began: number): Promise<ActAnswer> {
    const rest = Math.max(0, deadline - (performance.now() - began));
    const result = await runs.act(row.subject, act, { deadline: rest, isBehind });
    if (result.kind === 'done') return toAnswer(row.id, result);
    if (result.kind === 'refused') return settleRefused(row.id, result);
    return answerOf(await readInput(store.db, row.id), act);
  }

  /** What a row says; an act that waits for a case that has ended is refused now. */
  async function answerOf(row: InputRow | null, act: Act): Promise<ActAnswer> {
    if (row === null) return { kind: 'no such case' };
    if (row.result) return toAnswer(row.id, row.result);
    return (await refuseIfEnded(row, act)) ?? { kind: 'pending', id: row.id };
  }

  return {
    async act({ id, subject, actor, does }) {
      const began = performance.now();
      const recorded = await recordAct(store.db, subject, { id, actor, at: now(), does });
      if (recorded === null) return { kind: 'no such case' };
      const row = recorded.row ?? (await readInput(store.db, id));
      if (row?.input.kind !== 'act' || !isSameAct(row, { id, subject, actor, does })) return { kind: 'key reused' };
      if (row.result) return toAnswer(id, row.result);
      const { act } = row.input;
      const refused = recorded.ended && (await refuse(id, recorded.ended, act));
      return refused ?? deliver(row, act, recorded.isBehind, began);
    },

    async find(id) {
      const row = await readInput(store.db, id);
      return row?.input.kind === 'act' ? answerOf(row, row.input.act) : null;
    },
  };
}

function isSameAct(row: InputRow, asked: IncomingAct): boolean {
  if (row.input.kind !== 'act') return false;
  const { actor, does } = row.input.act;
  return canonicalJson({ id: row.id, subject: row.subject, actor, does }) === canonicalJson(asked);
}

function toAnswer(id: string, result: ActResult): ActAnswer {
  return result.kind === 'done' ? { kind: 'done', id, step: result.step } : { ...result, id };
}
