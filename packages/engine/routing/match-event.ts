import type { Condition, EventFact, HandoffRule, Plan } from '@smk/plan';
import { compileCondition } from '../assessing/closures/condition.ts';
import { newFrame, TRUE } from '../assessing/closures/frame.ts';
import { rulesOf } from '../assessing/closures/rules.ts';

/** The obligations of a handoff that an event meets, and the end that it brings, the first that fits; by the event's data alone. */
export function matchEvent(
  plan: Plan,
  rule: HandoffRule,
  event: Pick<EventFact, 'name' | 'data'>,
): { readonly meets: readonly string[]; readonly ends: string | null } {
  const { names } = rulesOf(plan);
  const fits = (on: { readonly event: string; readonly where: Condition | null } | null): boolean => {
    if (on === null || on.event !== event.name) return false;
    if (on.where === null) return true;
    const test = names.tests.get(on.where) ?? compileCondition(on.where, names);
    return test({ ...newFrame(), data: event.data }) === TRUE;
  };
  return {
    meets: rule.owes.filter((owed) => fits(owed.metBy)).map((owed) => owed.name),
    ends: rule.ends.find((end) => fits(end.on))?.name ?? null,
  };
}
