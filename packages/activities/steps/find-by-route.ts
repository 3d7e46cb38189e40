import { findTaker, foundBy, poolsAsked } from '@smk/engine';
import { foundInputId, type Effect, type Input, type Picked, type Subject } from '@smk/plan';
import { assignmentsWrite, inputsWrite, readUnheard, type Session } from '@smk/store';
import { toldWith } from '../intake/told-with.ts';
import { openFloor } from '../intake/batch/open-floor.ts';
import type { Answer, Looking } from './pick-next.ts';

type Assigned = Extract<Input, { kind: 'assigned' }>;

/** Looks for somebody by the route again: after a correction, or at the opening that a line waited for. */
export async function findByRoute(
  tx: Session,
  subject: Subject,
  { attempt, tried, at }: Extract<Effect, { kind: 'find' }>,
  { plan, rule, facts, today }: Looking,
): Promise<Answer> {
  const before = await readUnheard(tx, subject, attempt);
  if (before?.input.kind === 'assigned') return { picked: pickedBy(before.id, before.input), writes: [] };
  const floor = await openFloor(tx, today, poolsAsked(plan, rule, facts, at), at);
  const taker = findTaker(plan, rule, facts, floor.now(), at, tried);
  const { to, waitsUntil, spentTurn } = taker;
  const until = waitsUntil === null ? {} : { until: waitsUntil };
  const input: Assigned = { kind: 'assigned', attempt, to, at, by: foundBy(taker), ...until };
  const id = foundInputId(subject.id, attempt, at);
  const answer = inputsWrite([{ id, subject, input, at }]);
  if (to === null) return { picked: pickedBy(id, input), writes: [answer] };
  floor.give(to, at, taker.pools);
  const told = toldWith(plan, rule, facts, at);
  const given = assignmentsWrite([{ handoff: subject.id, attempt, to, at, spentTurn, ...told }]);
  return { picked: pickedBy(id, input), writes: [answer, ...floor.writes(), given] };
}

/** What a workflow is told of an answer that is kept as a row. */
export function pickedBy(row: string, { kind: _kind, ...answer }: Assigned): Picked {
  return { row, ...answer };
}
