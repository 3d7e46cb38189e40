import { judgeCondition, matchEvent } from '@smk/engine';
import { hiddenEnd, type Problem } from '@smk/language';
import type { Condition, EndRule, HandoffRule, Moment, Plan } from '@smk/plan';
import { eventText } from './lead-text.ts';
import { findExample } from './find-example.ts';
import { dataIn, overFields, planOfEvent } from './of-event.ts';
import { spanOf, type Sources } from './span.ts';
import { takenBy } from './taken-by.ts';

/** True of everything: what an end asks of its event that asks nothing. */
const whatever: Condition = { kind: 'all of', of: [] };

/** Ends by an event that earlier ends on the same event leave none for, each with an event that shows it. */
export function hiddenEnds(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  return plan.handoffs.flatMap((handoff) =>
    handoff.ends.flatMap((end, index) => hiddenEndIn(plan, handoff, end, index, sources, asOf)),
  );
}

function hiddenEndIn(
  plan: Plan,
  handoff: HandoffRule,
  { name: end, on, at }: EndRule,
  index: number,
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  if (on === null) return [];
  const { event } = on;
  const placed = (where: Condition | null, place = at) => ({
    when: { condition: where === null ? whatever : overFields(where), text: '', at: place },
    at: place,
  });
  const earlier = handoff.ends
    .slice(0, index)
    .flatMap((other) => (other.on?.event === event ? [placed(other.on.where, other.at)] : []));
  const own = placed(on.where).when;
  const alike = planOfEvent(plan, event);
  const taken = takenBy(alike, own, earlier, asOf);
  if (taken === null) return [];
  const holds = judgeCondition(alike, own.condition);
  const shown = findExample(alike, [own.condition], asOf, (facts) => {
    if (holds(facts, asOf) !== true) return false;
    const { ends } = matchEvent(plan, handoff, { name: event, data: dataIn(facts.fields) });
    return ends !== null && ends !== end;
  });
  const example = shown && eventText(plan, { name: event, data: dataIn(shown.fields) });
  return [hiddenEnd(spanOf(at, sources), { event, end, by: taken.by.map((line) => line.at.line), example })];
}
