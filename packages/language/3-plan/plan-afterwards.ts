import type { Afterwards } from '@smk/plan';
import type { Afterwards as Written, HandoffDeclaration, Waking } from '../1-parse/syntax-tree/handoff.ts';
import { stageOf } from '../2-check/check-follows.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { whereOf } from './plan-condition.ts';
import { duration } from './written.ts';

type Handoff = Placed<HandoffDeclaration>;

/** What becomes of a lead after a reason or an end. */
export function planAfterwards(then: Written, handoff: Handoff, rules: Rules): Afterwards {
  switch (then.kind) {
    case 'close':
      return { kind: 'close' };
    case 'hand over':
      return { kind: 'hand over', by: then.by.name };
    case 'correct':
      return { kind: 'correct', by: then.by.name, what: then.what.name, within: duration(then.within) };
    case 'recycle':
      return planRecycle(then, handoff, rules);
  }
}

function planRecycle(
  { wakings, queue }: Extract<Written, { kind: 'recycle' }>,
  handoff: Handoff,
  rules: Rules,
): Afterwards {
  const find = <Kind extends Waking['kind']>(kind: Kind) =>
    wakings.find((one): one is Extract<Waking, { kind: Kind }> => one.kind === kind);
  const [on, at] = [find('on')?.on, find('at')];
  const isOpenedByStage = clausesOf(handoff, 'becomes').length > 0;
  return {
    kind: 'recycle',
    after: duration(find('after')!.after),
    ...(!isOpenedByStage && { below: stageOf(handoff, rules)! }),
    ...(on && { on: { event: on.event.name, where: whereOf(on, leadScope(rules, handoff)) } }),
    ...(at && { field: at.field.name }),
    ...(queue && { queue: queue.name }),
  };
}

/** The handoffs that open when a handoff ends as something; nothing where there are none. */
export function opensAfter(handoff: string, outcome: string, rules: Rules): { readonly opens?: readonly string[] } {
  const opens = [...rules.handoffs.values()].filter((other) =>
    clausesOf(other, 'follows').some(({ part }) => part.handoff.name === handoff && part.outcome.name === outcome),
  );
  return opens.length > 0 ? { opens: opens.map(({ part }) => part.name.name) } : {};
}
