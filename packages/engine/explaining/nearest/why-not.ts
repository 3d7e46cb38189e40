import type { Aim, LeadFacts, Moment, NearestMiss, Plan, WhyNot } from '@smk/plan';
import { judgingOf, type Sight } from '../judging.ts';
import { whyNotSentence } from '../words/why-not-sentence.ts';
import { standAfter } from '../../standing/stand-after.ts';
import { barredFrom } from './barred.ts';
import { nearestMoves, whenAsked, type Nearest, type Patience } from './nearest-moves.ts';

/**
 * Why something is not so, and the smallest change of facts with which it would be, confirmed by deciding on the changed lead.
 * Throws where the aim names what the plan does not have.
 */
export function whyNot(
  plan: Plan,
  facts: LeadFacts,
  asOf: Moment,
  aim: Aim,
  sight: Sight,
  patience: Patience = whenAsked,
): WhyNot {
  const judging = judgingOf(plan);
  const barred = barredFrom(judging, aim, facts, asOf);
  // A wait that is on is over then: it has begun by now.
  const { outcome } = judging.assessor.assess(facts, asOf);
  const then = { ...facts, standing: standAfter(plan, facts.standing, outcome, asOf) };
  // Facts can help only once the bar is gone; one that stays is left aside to see what else is missing.
  const nearest = toNearestMiss(
    nearestMoves(judging, barred?.by === 'waiting' ? then : facts, barred?.until ?? asOf, aim, { sight, patience }),
  );
  return { aim, barred, nearest, sentence: whyNotSentence(plan, aim, barred, nearest) };
}

function toNearestMiss(nearest: Nearest): NearestMiss {
  if (nearest.kind !== 'moves') return { kind: nearest.kind };
  const changes = nearest.moves.map(({ change }) => change).toSorted((a, b) => (a.text < b.text ? -1 : 1));
  return { kind: 'changes', changes, smallest: nearest.smallest };
}
