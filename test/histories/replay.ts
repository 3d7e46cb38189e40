import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '@smk/plan';
import { bundleWorkflows } from '@smk/worker-app';
import { Worker } from '@temporalio/worker';
import '../workflows/quiet.ts';

/** A history that was recorded once, and what its workflow decided then. `history` is Temporal's JSON. */
export type Golden = {
  readonly engine: number;
  readonly workflowId: string;
  readonly decisions: readonly string[];
  readonly digest: string;
  readonly history: unknown;
};

export type Replay = {
  readonly error: Error | undefined;
  readonly decisions: readonly string[];
  readonly digest: string;
};

const workflows = fileURLToPath(import.meta.resolve('@smk/workflows'));
const listener = fileURLToPath(new URL('decisions.workflow.ts', import.meta.url));

/** Replays histories with the workflows as they are now, in the order given. */
export async function replayAll(
  histories: readonly { readonly workflowId: string; readonly history: unknown }[],
): Promise<readonly Replay[]> {
  let heard: string[] = [];
  const decided = (_info: unknown, what: string, with_: unknown): void => {
    heard.push(inWords(what, with_));
  };
  const workflowBundle = await bundleWorkflows(workflows, [listener]);
  const options = { workflowBundle, sinks: { decisions: { decided: { fn: decided, callDuringReplay: true } } } };
  const replays: Replay[] = [];
  for await (const { error } of Worker.runReplayHistories(options, histories)) {
    replays.push({ error, decisions: heard, digest: sha256(heard.join('\n')) });
    heard = [];
  }
  return replays;
}

/** Short enough to read, exact enough to notice any change: a few telling words, then a hash of the whole. */
function inWords(what: string, with_: unknown): string {
  const exact = canonicalJson(with_);
  return exact.length <= 60 ? `${what} ${exact}` : `${what} ${sha256(exact).slice(0, 16)}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
