import type { Awaited, EventFact, HandoffRule, Input, Plan } from '@smk/plan';
import { testOf } from '../assessing/closures/condition.ts';
import { newFrame, TRUE } from '../assessing/closures/frame.ts';
import { rulesOf } from '../assessing/closures/rules.ts';
import { broughtBy } from '../obligations/brought.ts';

/** What an event is to a handoff; `data` is what it brings of that which the end asks for. */
type Matched = Pick<Extract<Input, { readonly kind: 'event' }>, 'meets' | 'ends' | 'data'>;

/** The obligations of a handoff that an event meets, and the end that it brings, the first that fits; by the event's data alone. */
export function matchEvent(plan: Plan, rule: HandoffRule, event: Pick<EventFact, 'name' | 'data'>): Matched {
  const fits = (on: Awaited | null): boolean => on !== null && eventFits(plan, on, event);
  const end = rule.ends.find(({ on }) => fits(on));
  return {
    meets: rule.owes.filter((owed) => fits(owed.metBy)).map((owed) => owed.name),
    ends: end?.name ?? null,
    ...broughtBy(event.data, end?.brings ?? []),
  };
}

/** Whether an event is of that name and its data fits. */
export function eventFits(plan: Plan, on: Awaited, event: Pick<EventFact, 'name' | 'data'>): boolean {
  if (on.event !== event.name) return false;
  if (on.where === null) return true;
  const { names } = rulesOf(plan);
  return testOf(on.where, names)({ ...newFrame(), data: event.data }) === TRUE;
}
