import type { HandoffDeclaration } from '../1-parse/syntax-tree/handoff.ts';
import { followsItself } from '../problems/routes.ts';
import { checkOutcome, endsOf, reasonsOf } from './outcomes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

/** `when mql_to_sales ends won`: another handoff, which can end so. */
export function* checkFollows(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  for (const clause of clausesOf(handoff, 'follows')) {
    const { handoff: before, outcome } = clause.part;
    const found = yield* known(rules, clause, before, 'handoff', rules.handoffs);
    if (!found) continue;
    if (before.name === handoff.part.name.name) yield followsItself(whereIs(clause), { handoff: before.name });
    yield* checkOutcome(outcome, [found], clause, rules);
  }
}

/** Whether a handoff can do without a stage: it follows others, or others hand over by it. */
export function isOpenedByOthers(handoff: Placed<HandoffDeclaration>, rules: Rules): boolean {
  return clausesOf(handoff, 'follows').length > 0 || handingOverBy(handoff.part.name.name, rules).length > 0;
}

/** The handoffs after which one opens. */
function before(handoff: Placed<HandoffDeclaration>, rules: Rules): Placed<HandoffDeclaration>[] {
  const followed = clausesOf(handoff, 'follows').flatMap(({ part }) => rules.handoffs.get(part.handoff.name) ?? []);
  return [...followed, ...handingOverBy(handoff.part.name.name, rules)];
}

function handingOverBy(name: string, rules: Rules): Placed<HandoffDeclaration>[] {
  return [...rules.handoffs.values()].filter((one) =>
    [...reasonsOf(one), ...endsOf(one)].some(({ then }) => then.kind === 'hand over' && then.by.name === name),
  );
}

/** The stage below which a handoff recycles: its own, or that of the nearest one before it; `null` if there is none. */
export function stageOf(handoff: Placed<HandoffDeclaration>, rules: Rules): string | null {
  const seen = new Set<string>();
  for (let level = [handoff]; level.length > 0; level = level.flatMap((one) => before(one, rules)).filter(isNew)) {
    const stages = level.flatMap((one) => clausesOf(one, 'becomes').map(({ part }) => part.stage.name));
    if (stages[0] !== undefined) return stages[0];
    for (const one of level) seen.add(one.part.name.name);
  }
  return null;

  function isNew(one: Placed<HandoffDeclaration>): boolean {
    return !seen.has(one.part.name.name);
  }
}
