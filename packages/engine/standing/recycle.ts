import type { LeadStanding, Plan, Recycled } from '@smk/plan';
import { rankOf, stageNames } from './ranks.ts';
import { withRest } from './rests.ts';

/**
 * Puts a lead below a stage: it stands on the one beneath (or none), enters none from `below` up until `until`,
 * and only what happens after `since` counts.
 */
export function recycle(plan: Plan, standing: LeadStanding, recycled: Recycled): LeadStanding {
  const { alsoRecycled: _before, ...others } = standing;
  const rested: LeadStanding = { ...others, ...withRest(plan, standing, recycled) };
  const held = rankOf(plan, standing.stage);
  const bar = rankOf(plan, recycled.below);
  if (bar === -1 || held < bar) return rested;
  const stage = stageNames(plan)[bar - 1] ?? null;
  const stays = plan.handoffs.filter((rule) => rankOf(plan, rule.becomes) < bar).map((rule) => rule.name);
  return {
    ...rested,
    stage,
    stageSince: stage === null ? null : recycled.since,
    heldBack: standing.heldBack.filter((name) => stays.includes(name)),
  };
}

/** Closes a lead for good: it may enter stages, and opens no handoff again. */
export function closeLead(standing: LeadStanding): LeadStanding {
  return { ...standing, closed: true, heldBack: [] };
}
