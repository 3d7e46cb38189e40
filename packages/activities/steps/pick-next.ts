import { assignedInputId, type StepOutcome, type StepRecord } from '@smk/plan';
import { assignmentsWrite, inputsWrite, lockPools, poolsWrite, readInput, type Session, type Write } from '@smk/store';
import { takeTurn } from '../intake/batch/assign.ts';

export type Picked = Extract<StepOutcome, { kind: 'recorded' }>['picked'];

/**
 * Finds the next one in the team where a step asks for it. The answer is a row of inputs too, so that it survives the loss of
 * the workflow; the step that is told the answer takes that row in.
 * Invariant: an attempt is answered once; a workflow that was lost before it took the answer in asks again, and hears the same.
 */
export async function pickNext(
  tx: Session,
  { subject, effects }: StepRecord,
): Promise<{ readonly picked: Picked; readonly writes: readonly Write[] }> {
  const effect = effects.find((one) => one.kind === 'pick');
  if (!effect) return { picked: null, writes: [] };
  const { attempt, team, tried, at } = effect;
  const id = assignedInputId(subject.id, attempt);
  const before = await readInput(tx, id);
  if (before?.input.kind === 'assigned') return { picked: { attempt, to: before.input.to }, writes: [] };
  const pools = new Map(await lockPools(tx, [team]));
  const to = takeTurn(pools, team, tried, at);
  const answer = { id, subject, input: { kind: 'assigned', attempt, to, at }, at } as const;
  const given =
    to === null
      ? []
      : [poolsWrite(pools), assignmentsWrite([{ handoff: subject.id, attempt, to, at, spentTurn: true }])];
  return { picked: { attempt, to }, writes: [inputsWrite([answer]), ...given] };
}
