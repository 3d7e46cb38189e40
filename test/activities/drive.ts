import { judge, nextMoment, step } from '@smk/engine';
import {
  assignedInputId,
  type Activities,
  type Case,
  type HandoffSlice,
  type Input,
  type Moment,
  type ReviewSlice,
  type StepRecord,
  type Subject,
} from '@smk/plan';
import { readHandoffStart, readReviewStart, type Store } from '@smk/store';

/** Carries a case on as its workflow would, with whatever waits for it and with time passing up to `now`; answers its records. */
export async function drive(
  store: Store,
  activities: Activities,
  subject: Subject,
  now: Moment,
): Promise<readonly StepRecord[]> {
  const started = await start(store, subject);
  if (!started) return [];
  // The slice goes with its case.
  const slice = started.slice as HandoffSlice & ReviewSlice;
  let current = started.case;
  const records: StepRecord[] = [];

  async function take(took: readonly string[], input: Input): Promise<void> {
    const next = step(slice, current, input);
    const record: StepRecord = { subject, ...next, took, refused: [] };
    const outcome = await activities.recordStep(record);
    records.push(record);
    if (outcome.kind === 'stale') throw new Error(`stale at step ${outcome.case.step}`);
    current = next.case;
    const pick = next.effects.find((effect) => effect.kind === 'pick');
    if (!pick) return;
    const { attempt, at } = pick;
    await take([assignedInputId(subject.id, attempt)], {
      kind: 'assigned',
      attempt,
      to: outcome.picked?.to ?? null,
      at,
    });
  }

  for (const { id, input } of await activities.pendingInputs(subject)) {
    const at = input.kind === 'act' ? input.act.at : input.kind === 'time' ? input.now : input.at;
    await passTime(at - 1);
    const refusal = input.kind === 'act' ? judge(slice, current, input.act) : null;
    if (refusal === null) await take([id], input);
    else {
      current = { ...current, step: current.step + 1 };
      await activities.recordStep({
        subject,
        case: current,
        entries: [],
        effects: [],
        took: [],
        refused: [{ id, ...refusal }],
      });
    }
  }
  await passTime(now);
  return records;

  async function passTime(until: Moment): Promise<void> {
    for (let due = nextMoment(current); due !== null && due <= until; due = nextMoment(current))
      await take([], { kind: 'time', now: due });
  }
}

async function start(
  store: Store,
  { kind, id }: Subject,
): Promise<{ slice: HandoffSlice | ReviewSlice; case: Case } | null> {
  if (kind === 'handoff') return readHandoffStart(store.db, id);
  return (await readReviewStart(store.db, id))?.open ?? null;
}
