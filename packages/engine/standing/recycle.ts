import type { LeadStanding, Plan } from '@smk/plan';
import { rankOf, stageNames } from './ranks.ts';

/**
 * Puts a lead below a stage: it stands on the one beneath (or none), enters none from `below` up until `until`,
 * and only what happens after `since` counts.
 */
export function recycle(
  plan: Plan,
  standing: LeadStanding,
  recycled: NonNullable<LeadStanding['recycled']>,
): LeadStanding {
  const held = rankOf(plan, standing.stage);
  const bar = rankOf(plan, recycled.below);
  if (bar === -1 || held < bar) return { ...standing, recycled };
  const stage = stageNames(plan)[bar - 1] ?? null;
  const stays = plan.handoffs.filter((rule) => rankOf(plan, rule.becomes) < bar).map((rule) => rule.name);
  return {
    ...standing,
    stage,
    stageSince: stage === null ? null : recycled.since,
    heldBack: standing.heldBack.filter((name) => stays.includes(name)),
    recycled,
  };
}

/** Closes a lead for good: it may enter stages, and opens no handoff again. */
export function closeLead(standing: LeadStanding): LeadStanding {
  return { ...standing, closed: true, heldBack: [] };
}
