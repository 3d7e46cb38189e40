import type { LeadBatch } from '@smk/engine';
import type { Plan } from '@smk/plan';
import type { Journeys } from './follow-leads.ts';
import { linesOf, type Line } from './lines.ts';

/** A line as it is in each version, `null` where a version has none. */
export type LinePair = { readonly id: string; readonly before: Line | null; readonly after: Line | null };

/** One version at work on a batch. */
export type Side = { readonly batch: LeadBatch; readonly journeys: Journeys };

/**
 * The lines that say otherwise of a lead at an instant in one version than in the other: the smallest cause of its different fate.
 * A line that says the same for both is none, even if it was written anew; nor is a stage that a changed score brought about.
 */
export function createFlips(beforePlan: Plan, afterPlan: Plan) {
  const [old, now] = [linesOf(beforePlan), linesOf(afterPlan)];
  const pairs = [...new Set([...old.keys(), ...now.keys()])].map((id): LinePair => ({
    id,
    before: old.get(id) ?? null,
    after: now.get(id) ?? null,
  }));
  const rewritten = pairs.filter(({ before, after }) => before?.essence !== after?.essence);
  const eventNames = { before: namesOf(beforePlan), after: namesOf(afterPlan) };

  return (before: Side, after: Side, lead: number, instant: number): readonly LinePair[] => {
    const flipped = pairs.filter((pair) => {
      const kind = (pair.before ?? pair.after)!.kind;
      if (kind === 'event line' || kind === 'score') return false;
      if (kind === 'stage' && pair.before?.essence === pair.after?.essence) return false;
      return weight(before, pair.before, lead, instant) !== weight(after, pair.after, lead, instant);
    });
    // What events add is told by the lines that were rewritten, where the score came out otherwise.
    const onEvents = rewritten.filter((pair) => {
      const line = (pair.before ?? pair.after)!;
      if (line.kind !== 'event line' && line.kind !== 'score') return false;
      if (pointsIn(before, pair.before, lead, instant) === pointsIn(after, pair.after, lead, instant)) return false;
      if (line.event === null) return pair.before !== null && pair.after !== null;
      return (
        happened(before.batch, eventNames.before, pair.before, lead, instant) ||
        happened(after.batch, eventNames.after, pair.after, lead, instant)
      );
    });
    return [...flipped, ...onEvents];
  };
}

const namesOf = (plan: Plan): readonly string[] => plan.events.map(({ name }) => name);

/** What a line comes to for a lead: its points where true, or whether it is true. */
function weight({ journeys }: Side, line: Line | null, lead: number, instant: number): number {
  if (line === null || line.condition === null) return 0;
  const { level, values } = journeys.answer.truth(line.condition);
  const isTrue = values[level === 'lead' ? lead : instant] === 2;
  return isTrue ? (line.points ?? 1) : 0;
}

function pointsIn({ journeys }: Side, line: Line | null, lead: number, instant: number): number {
  if (line === null || line.score === null) return 0;
  const { level, values } = journeys.answer.score(line.score);
  return values[level === 'lead' ? lead : instant]!;
}

function happened(
  batch: LeadBatch,
  names: readonly string[],
  line: Line | null,
  lead: number,
  instant: number,
): boolean {
  if (line === null) return false;
  for (let event = batch.eventsFrom[lead]!; event < batch.eventsFrom[lead + 1]!; event += 1) {
    if (batch.eventAt[event]! > batch.at[instant]!) return false;
    if (names[batch.eventNames[event]!] === line.event) return true;
  }
  return false;
}
