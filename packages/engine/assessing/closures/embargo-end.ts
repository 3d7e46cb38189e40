import type { LeadStanding, Moment, Outcome } from '@smk/plan';
import { stepOnTheWall } from '../../time/window-edges.ts';
import type { Rules } from './rules.ts';

/** The first end of an embargo, still running, that holds back a handoff or is about to. */
export function embargoEnd(rules: Rules, asOf: Moment, standing: LeadStanding, outcome: Outcome): Moment | null {
  const { refusedAt, closed, heldBack } = standing;
  if (refusedAt === null || closed || outcome.kind !== 'stage') return null;
  const held = standing.stage === null ? -1 : (rules.rankOf.get(standing.stage) ?? -1);
  const rank = rules.rankOf.get(outcome.stage)!;
  let first: Moment | null = null;
  for (const { name, becomes, unlessRefusedWithin } of rules.plan.handoffs) {
    if (unlessRefusedWithin === null) continue;
    const becomesRank = (becomes === null ? undefined : rules.rankOf.get(becomes)) ?? -1;
    if (!heldBack.includes(name) && !(becomesRank > held && becomesRank <= rank)) continue;
    const end = stepOnTheWall(rules.names.zone, refusedAt, unlessRefusedWithin, 1);
    if (end > asOf && (first === null || end < first)) first = end;
  }
  return first;
}
