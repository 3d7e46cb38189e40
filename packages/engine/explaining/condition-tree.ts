import type { Condition, ConditionTree, EventFact } from '@smk/plan';
import { judge, truthOf, type Judging, type Sight } from './judging.ts';
import { seenBy } from './seen.ts';
import { conditionText } from './words/condition-text.ts';

/** Of how many events of a name a `where` is shown, the latest. */
const eventsShown = 3;

/** A condition for the lead that is placed, down to the values that were seen. `text` is the author's, where there is one. */
export function conditionTree(
  judging: Judging,
  condition: Condition,
  sight: Sight,
  { text, event = null }: { readonly text?: string; readonly event?: EventFact | null } = {},
): ConditionTree {
  const data = judging.plan.events.find(({ name }) => name === event?.name)?.data ?? [];
  return {
    text: text ?? conditionText(judging.plan, condition, data),
    truth: truthOf(judge(judging, condition, event?.data)),
    ...inside(judging, condition, sight, event),
  };
}

function inside(
  judging: Judging,
  condition: Condition,
  sight: Sight,
  event: EventFact | null,
): Pick<ConditionTree, 'saw' | 'parts'> {
  const part = (of: Condition): ConditionTree => conditionTree(judging, of, sight, { event });
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
    case 'at least':
      return { saw: [], parts: condition.of.map(part) };
    case 'not':
      return { saw: [], parts: [part(condition.of)] };
    case 'compare':
    case 'between':
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
      return { saw: seenBy(judging, condition, sight, event), parts: [] };
    case 'happened':
      return happenedTree(judging, condition.event, condition.where, sight);
  }
}

/** How often something happened by now, and what a `where` says of the latest of them. */
export function happenedTree(
  judging: Judging,
  name: string,
  where: Condition | null,
  sight: Sight,
): Pick<ConditionTree, 'saw' | 'parts'> {
  const { events, asOf } = judging.frame;
  const happened = events.filter((event) => event.name === name && event.at <= asOf);
  return {
    saw: [{ name, value: String(happened.length), of: [] }],
    parts:
      where === null
        ? []
        : happened.slice(-eventsShown).map((event) => conditionTree(judging, where, sight, { event })),
  };
}
