import type { Condition, Operand } from '@smk/plan';
import { operandsOf } from './fields-in.ts';

/** Whether a condition looks at nothing but the data of its event, so that its truth never changes. */
export function readsDataAlone(condition: Condition): boolean {
  if (condition.kind === 'happened') return false;
  if (condition.kind === 'not') return readsDataAlone(condition.of);
  if ('of' in condition) return condition.of.every(readsDataAlone);
  return operandsOf(condition).every(isData);
}

function isData(operand: Operand): boolean {
  if (operand.kind === 'domain of') return isData(operand.of);
  return operand.kind === 'data' || operand.kind === 'value';
}
