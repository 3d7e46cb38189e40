import { setTimeout } from 'node:timers/promises';
import { actUpdate, nudgeSignal, type Act, type ActRefusal, type ActResult } from '@smk/plan';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

export type Delivering = {
  readonly client: Client;
  readonly handle: WorkflowHandle;
  /** Settles once this process has started the workflow, where it is doing so. */
  readonly started: Promise<unknown> | null;
  /** Others wait that were received before: the workflow is told to look for them first. */
  readonly isBehind: boolean;
  readonly onTrouble: (trouble: unknown) => void;
};

/** Milliseconds between attempts while a workflow is not there yet. */
const shortest = 10;
const longest = 200;

type Delivered = ActResult | { readonly kind: 'pending' };

/** Delivers an act by an Update with its id; `pending` when nobody answered within `deadline` milliseconds of the server. */
export async function deliverAct(delivering: Delivering, act: Act, deadline: number): Promise<Delivered> {
  // A server that is away, or a machine under load, may keep a call beyond its own deadline.
  const late = setTimeout<Delivered>(deadline, { kind: 'pending' }, { ref: false });
  return Promise.race([tryToDeliver(delivering, act, Date.now() + deadline), late]);
}

async function tryToDeliver(
  { client, handle, started, isBehind, onTrouble }: Delivering,
  act: Act,
  until: number,
): Promise<Delivered> {
  await started?.catch(() => {});
  const update = async (): Promise<ActResult> => {
    if (isBehind) await handle.signal(nudgeSignal);
    return handle.executeUpdate<ActResult, [Act]>(actUpdate, { updateId: act.id, args: [act] });
  };
  for (let pause = shortest; ; pause = Math.min(pause * 2, longest)) {
    try {
      return await client.withDeadline(until, update);
    } catch (failure) {
      const refusal = refusalIn(failure);
      if (refusal !== null) return refusal;
      // The message that starts the workflow of a new case may be on its way.
      const early = failure instanceof WorkflowNotFoundError;
      if (!early && !(failure instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) onTrouble(failure);
      if (!early || Date.now() + pause >= until) return { kind: 'pending' };
    }
    await setTimeout(pause);
  }
}

function refusalIn(failure: unknown): ActResult | null {
  if (!(failure instanceof WorkflowUpdateFailedError) || !(failure.cause instanceof ApplicationFailure)) return null;
  const { type, message } = failure.cause;
  return isRefusal(type) ? { kind: 'refused', code: type, because: message } : null;
}

const refusals: Readonly<Record<ActRefusal, true>> = {
  ended: true,
  'already accepted': true,
  'not accepted': true,
  'unknown reason': true,
  'unknown end': true,
  'data missing': true,
  'data not asked for': true,
  'already signed off': true,
  'not owed': true,
  'nothing to correct': true,
  'not complete': true,
  'not on the list': true,
  waiting: true,
};

function isRefusal(type: string | null | undefined): type is ActRefusal {
  return typeof type === 'string' && Object.hasOwn(refusals, type);
}
