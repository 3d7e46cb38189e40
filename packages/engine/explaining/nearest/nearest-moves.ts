import type { Aim, LeadFacts, Moment, Plan } from '@smk/plan';
import { place, type Judging, type Sight } from '../judging.ts';
import { holds, isConfirmed } from './aim.ts';
import { eventMoves } from './event-moves.ts';
import { fieldMoves } from './field-moves.ts';
import { moved, type Move } from './move.ts';
import { scopeOf } from './scope.ts';
import { search } from './search.ts';

/** How much is tried: lines and events looked at in all, over every lead that is tried, and how many leads. */
export type Patience = { readonly work: number; readonly leads: number };

/** For one question that somebody asked: up to some tenths of a second. */
export const whenAsked: Patience = { work: 1_200_000, leads: 15_000 };
/** For each of the many that nobody asked: some hundredths of a second at most. */
export const unasked: Patience = { work: 150_000, leads: 2_500 };
const fewestLeads = 120;

export type Nearest =
  | { readonly kind: 'so already' | 'none found' }
  | { readonly kind: 'moves'; readonly moves: readonly Move[]; readonly smallest: boolean };

/** The smallest moves that bring a lead to an aim, confirmed by the functions that decide. */
export function nearestMoves(
  judging: Judging,
  facts: LeadFacts,
  asOf: Moment,
  aim: Aim,
  { sight, patience }: { readonly sight: Sight; readonly patience: Patience },
): Nearest {
  const { plan } = judging;
  place(judging, facts, asOf);
  if (holds(judging, aim, facts)) return { kind: 'so already' };
  const scope = scopeOf(plan, aim);
  const moves = [...fieldMoves(judging, scope, facts, asOf, sight), ...eventMoves(judging, scope, facts, asOf, sight)];
  const found = search({ judging, aim, facts, asOf, scope, budget: { left: budgetFor(plan, facts, patience) } }, moves);
  if (found === null || !isConfirmed(judging, aim, moved(facts, found.moves), asOf)) return { kind: 'none found' };
  return { kind: 'moves', ...found };
}

function budgetFor(plan: Plan, { events }: LeadFacts, { work, leads }: Patience): number {
  const lines = plan.qualifications.flatMap(({ scores, refusals, stages }) => [
    ...scores.flatMap((score): readonly unknown[] => score.lines),
    ...refusals,
    ...stages,
  ]).length;
  return Math.min(leads, Math.max(fewestLeads, Math.floor(work / (20 + lines + 2 * events.length))));
}
