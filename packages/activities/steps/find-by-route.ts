import { findTaker, foundBy, poolsAsked } from '@smk/engine';
import { foundInputId, type Effect, type Subject } from '@smk/plan';
import type { Session } from '@smk/store';
import { openFloor } from '../intake/batch/open-floor.ts';
import { answeredBefore, keepAnswer, type Answer, type Looking } from './keep-answer.ts';

/** Looks for somebody by the route again: after a correction, or at the opening that a line waited for. */
export async function findByRoute(
  tx: Session,
  subject: Subject,
  { attempt, tried, at }: Extract<Effect, { kind: 'find' }>,
  looking: Looking,
): Promise<Answer> {
  const before = await answeredBefore(tx, subject, attempt);
  if (before) return before;
  const { plan, rule, facts, today } = looking;
  const floor = await openFloor(tx, today, poolsAsked(plan, rule, facts, at), at);
  const taker = findTaker(plan, rule, facts, floor.now(), at, tried);
  const { to, waitsUntil } = taker;
  const until = waitsUntil === null ? {} : { until: waitsUntil };
  const input = { kind: 'assigned', attempt, to, at, by: foundBy(taker), ...until } as const;
  return keepAnswer({ id: foundInputId(subject.id, attempt, at), subject, input }, { floor, ...taker }, looking);
}
