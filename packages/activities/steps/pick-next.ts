import { assignedInputId, type StepOutcome, type StepRecord } from '@smk/plan';
import { insertAssignments, insertInputs, lockPools, savePools, type Session } from '@smk/store';
import { takeTurn } from '../intake/batch/assign.ts';

/**
 * Finds the next one in the team where a step asks for it. The answer is a row of inputs too, so that it survives the loss of
 * the workflow; the step that is told the answer takes that row in.
 */
export async function pickNext(
  tx: Session,
  { subject, effects }: StepRecord,
): Promise<Extract<StepOutcome, { kind: 'recorded' }>['picked']> {
  const effect = effects.find((one) => one.kind === 'pick');
  if (!effect) return null;
  const { attempt, team, tried, at } = effect;
  const pools = new Map(await lockPools(tx, [team]));
  const to = takeTurn(pools, team, tried, at);
  if (to !== null) {
    await savePools(tx, pools);
    await insertAssignments(tx, [{ handoff: subject.id, attempt, to, at, spentTurn: true }]);
  }
  const id = assignedInputId(subject.id, attempt);
  await insertInputs(tx, [{ id, subject, input: { kind: 'assigned', attempt, to, at }, at }]);
  return { attempt, to };
}
