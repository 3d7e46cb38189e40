import type { Money, Plan, Worth } from '@smk/plan';
import { isTrue } from './cases-in.ts';
import type { Entered, LeadHistory, Window } from './history.ts';

/**
 * What leads were worth that entered stages within a window, in minor units: each once until it is recycled, by the first line of
 * the stage that was true of it then; a rejection takes it back.
 */
export function leadValue(
  plan: Plan,
  worth: readonly Worth[],
  leads: readonly LeadHistory[],
  window: Window,
): Money['minor'] {
  return leads
    .flatMap((lead) => earnedBy(plan, worth, lead, window))
    .reduce((total, { money }) => total + money.minor, 0);
}

function earnedBy(plan: Plan, worth: readonly Worth[], lead: LeadHistory, window: Window): readonly Worth[] {
  const seen = new Set<string>();
  return lead.entered.flatMap((entered) => {
    // What happened before it was put back last is another episode.
    const episode = `${entered.stage} ${entered.facts.standing.recycled?.since ?? ''}`;
    if (seen.has(episode)) return [];
    seen.add(episode);
    if (entered.at < window.from || entered.at >= window.to || entered.at > window.asOf) return [];
    if (isRejected(entered, lead, window)) return [];
    const lines = worth.filter(({ stage }) => stage === entered.stage);
    const line = lines.find(({ where }) => where === null || isTrue(plan, where.condition, entered.facts, entered.at));
    return line ?? [];
  });
}

/** Whether a handoff that the stage opened was rejected by then. */
function isRejected({ stage, at }: Entered, { entered, handoffs }: LeadHistory, { asOf }: Window): boolean {
  const next = entered.find((later) => later.stage === stage && later.at > at)?.at ?? Infinity;
  return handoffs.some(
    ({ slice: { rule }, case: { openedAt, ended } }) =>
      rule.becomes === stage && openedAt >= at && openedAt < next && ended?.kind === 'rejected' && ended.at <= asOf,
  );
}
