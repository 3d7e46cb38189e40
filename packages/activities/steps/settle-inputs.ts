import type { ActResult, StepRecord } from '@smk/plan';
import type { InputRow, Session } from '@smk/store';
import type { KnownPlans } from '../rules/known-plans.ts';
import { judgeStored, type StoredCase } from './stored-case.ts';

export type Settled = { readonly id: string; readonly result: ActResult };

/** What came of the inputs that a step took in or refused. */
export function settledBy({ took, refused, case: whole }: StepRecord): readonly Settled[] {
  return [
    ...took.map((id) => ({ id, result: { kind: 'done', step: whole.step } as const })),
    ...refused.map(({ id, code, because }) => ({ id, result: { kind: 'refused', code, because } as const })),
  ];
}

/** What still waits for a case that has ended: acts are refused with a sentence, of the rest nothing can come. */
export async function leftovers(
  tx: Session,
  ended: StoredCase,
  waiting: readonly InputRow[],
  settled: readonly Settled[],
  plans: KnownPlans,
): Promise<readonly Settled[]> {
  const known = new Set(settled.map(({ id }) => id));
  const left: Settled[] = [];
  for (const { id, input } of waiting) {
    if (known.has(id)) continue;
    const refusal = input.kind === 'act' ? await judgeStored(tx, plans, ended, input.act) : null;
    left.push({ id, result: refusal ? { kind: 'refused', ...refusal } : { kind: 'done', step: ended.case.step } });
  }
  return left;
}
