import type { FloorRow } from './sales-rows.ts';

export type FloorAct =
  | { readonly kind: 'accept' | 'contact' }
  | { readonly kind: 'reject'; readonly because: 'no_reply' | 'not_a_fit' };

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The script of the floor, driven by the `sales` rows of the data, which no score looks at.
 * A lead whose next row comes within a week of the assignment is accepted in the first hours, others only at their row.
 */
export const acceptsEarly = (assignedAt: number, next: FloorRow | undefined): boolean =>
  next !== undefined && next.at - assignedAt <= 7 * day;

/**
 * What a row does on a handoff: one that reached somebody logs a contact, after accepting where that is still owed. Of those that
 * did not, every fifth rejects where it still can. Every eleventh that reached somebody finds that the lead is no fit.
 */
export function floorActs(row: FloorRow, accepted: boolean): readonly FloorAct[] {
  const reached = !/^(?:no_answer|left_voicemail)/u.test(row.detail);
  if (!accepted && reached && row.number % 11 === 0) return [{ kind: 'reject', because: 'not_a_fit' }];
  if (!accepted && !reached && row.number % 5 === 0) return [{ kind: 'reject', because: 'no_reply' }];
  const accept = accepted ? [] : [{ kind: 'accept' } as const];
  return reached ? [...accept, { kind: 'contact' }] : accept;
}
