import type { Condition } from '../1-parse/syntax-tree/conditions.ts';
import type { HandoffDeclaration, RouteLine } from '../1-parse/syntax-tree/handoff.ts';
import { lastLineOpen, otherwiseNotLast, takesEverything } from '../problems/logic.ts';
import { neverReached, waitInCondition } from '../problems/routes.ts';
import { checkCondition } from './check-condition.ts';
import { checkTarget, shownTarget } from './check-target.ts';
import { requiredClause } from './clauses.ts';
import { lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { leadScope, type Checked } from './scope.ts';
import { somewhereIn } from './somewhere-in.ts';

/** Every lead ends with somebody of the receiving department: the lines lead there, and the last one takes the rest. */
export function* checkRoute(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  const example = `otherwise ${somewhereIn(handoff.part.to.name, rules)}`;
  const missing = { in: `the handoff \`${handoff.part.name.name}\``, example: `route { ${example} }` };
  const route = yield* requiredClause(handoff, 'route', 'a route', missing);
  if (!route) return;
  const { clauses: lines, complete } = route.part.body;
  const last = lines.at(-1);
  for (const [index, line] of lines.entries()) {
    const placed = { ...handoff, part: line };
    yield* checkTarget(placed, handoff.part, rules);
    if (line.when && endsInWait(line.when.condition, rules))
      yield waitInCondition(whereIs(placed, line.when.at), { line: shownTarget(line) });
    else if (line.when)
      yield* checkCondition(line.when.condition, leadScope(rules, placed, { what: 'owner', in: 'a route' }));
    if (!line.when && !line.otherwise && !mayPassOn(line))
      yield takesEverything(whereIs(placed), { line: shownLine(line), isLast: line === last });
    const before = lines.slice(0, index).find((other) => leavesNobodyFor(other, line));
    if (before)
      yield neverReached(whereIs(placed), { line: shownLine(line), by: lineOf({ ...handoff, part: before }).line });
  }
  const early = lines.slice(0, -1).filter(({ otherwise }) => otherwise);
  for (const { at } of early) yield otherwiseNotLast(whereIs(route, at));
  // A last line that takes everything is said to lack `otherwise` already.
  const endsOpen = last === undefined || (!last.otherwise && (last.when !== null || mayPassOn(last)));
  if (complete && early.length === 0 && endsOpen)
    yield lastLineOpen(whereIs(route, last?.at), { line: last && !last.when ? shownLine(last) : null, example });
}

/** Whether a condition ends in `or wait`, where nothing is called so. */
function endsInWait(condition: Condition, rules: Rules): boolean {
  const last = condition.kind === 'any of' ? condition.of.at(-1) : undefined;
  const isWait = last?.kind === 'holds' && last.name.name === 'wait';
  return isWait && !rules.facts.has('wait') && !rules.events.has('wait');
}

/** Whether a line without a condition leaves leads to those below it: somebody in particular, or all of a team, may be away. */
function mayPassOn({ to, orWait }: RouteLine): boolean {
  return to.kind !== 'queue' && !orWait;
}

/** Whether a line asks only those whom another one, without a condition, has asked already. */
function leavesNobodyFor(above: RouteLine, { to, orWait }: RouteLine): boolean {
  if (above.when || above.otherwise || !mayPassOn(above) || orWait) return false;
  const asked = askedBy(above.to);
  const speaking = speakingOf(above.to);
  return askedBy(to).every((one) => asked.includes(one)) && (speaking === null || speaking === speakingOf(to));
}

function askedBy(to: RouteLine['to']): readonly string[] {
  switch (to.kind) {
    case 'team':
      return [`in turn ${to.team.name}`];
    case 'teams':
      return to.of.map(({ name }) => `in turn ${name}`);
    case 'queue':
      return [`queue ${to.queue.name}`];
    case 'owner':
      return [`owner ${to.who.name}`];
  }
}

const speakingOf = (to: RouteLine['to']): string | null =>
  (to.kind === 'team' || to.kind === 'teams') && to.speaking ? to.speaking.name : null;

const shownLine = (line: RouteLine): string => `${shownTarget(line)}${line.orWait ? ' or wait' : ''}`;
