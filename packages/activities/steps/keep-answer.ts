import type { Taker } from '@smk/engine';
import {
  assignedInputId,
  type HandoffRule,
  type Input,
  type LeadFacts,
  type Picked,
  type Plan,
  type Subject,
} from '@smk/plan';
import { assignmentsWrite, inputsWrite, readUnheard, type Session, type Write } from '@smk/store';
import type { LockedFloor } from '../intake/batch/open-floor.ts';
import { toldWith } from '../intake/told-with.ts';

/** Who was found for a step that asks for somebody, and what is to be written of it. */
export type Answer = { readonly picked: Picked | null; readonly writes: readonly Write[] };

/** What somebody is looked for by: the rule and the names that the handoff began with, among the people of today. */
export type Looking = {
  readonly rule: HandoffRule;
  readonly plan: Plan;
  readonly today: Plan;
  readonly facts: LeadFacts;
};

type Assigned = Extract<Input, { kind: 'assigned' }>;

/** The answer to an attempt that its case has not taken in yet; `null` where nobody has answered. */
export async function answeredBefore(tx: Session, subject: Subject, attempt: number): Promise<Answer | null> {
  const row = await readUnheard(tx, subject, attempt);
  return row?.input.kind === 'assigned' ? { picked: pickedBy(subject.id, row.id, row.input), writes: [] } : null;
}

/** Keeps an answer as a row of inputs, with the assignment and the turns that go with it. */
export function keepAnswer(
  { id, subject, input }: { readonly id: string; readonly subject: Subject; readonly input: Assigned },
  { floor, pools, spentTurn }: Pick<Taker, 'pools' | 'spentTurn'> & { readonly floor: LockedFloor },
  { plan, rule, facts }: Looking,
): Answer {
  const { attempt, to, at } = input;
  const picked = pickedBy(subject.id, id, input);
  const answer = inputsWrite([{ id, subject, input, at }]);
  if (to === null) return { picked, writes: [answer] };
  floor.give(to, at, pools);
  const told = toldWith(plan, rule, facts, at);
  const given = assignmentsWrite([{ handoff: subject.id, attempt, to, at, spentTurn, ...told }]);
  return { picked, writes: [answer, ...floor.writes(), given] };
}

/** What a workflow is told of an answer that is kept as a row: of the first pick of an attempt only who it is. */
export function pickedBy(handoff: string, row: string, { kind: _kind, ...answer }: Assigned): Picked {
  const { attempt, to, by } = answer;
  return by === undefined && row === assignedInputId(handoff, attempt) ? { attempt, to } : { row, ...answer };
}
