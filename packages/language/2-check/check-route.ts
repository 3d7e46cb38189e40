import type { HandoffDeclaration, RouteLine } from '../1-parse/syntax-tree/handoff.ts';
import { missingClause, otherwiseNotLast, takesEverything } from '../problems/logic.ts';
import { checkCondition } from './check-condition.ts';
import { checkTarget, shownTarget } from './check-target.ts';
import { requiredClause } from './clauses.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { leadScope, type Checked } from './scope.ts';

/** Every lead ends with somebody of the receiving department: the lines lead there, and the last one takes the rest. */
export function* checkRoute(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  const example = `otherwise ${somewhereIn(handoff.part.to.name, rules)}`;
  const missing = { in: `the handoff \`${handoff.part.name.name}\``, example: `route { ${example} }` };
  const route = yield* requiredClause(handoff, 'route', 'a route', missing);
  if (!route) return;
  const { clauses: lines, complete } = route.part.body;
  const last = lines.at(-1);
  for (const line of lines) {
    const placed = { ...handoff, part: line };
    yield* checkTarget(placed, handoff.part, rules);
    if (line.when)
      yield* checkCondition(line.when.condition, leadScope(rules, placed, { what: 'owner', in: 'a route' }));
    if (!line.when && !line.otherwise && !mayPassOn(line, rules))
      yield takesEverything(whereIs(placed), { line: shownTarget(line), isLast: line === last });
  }
  const early = lines.slice(0, -1).filter(({ otherwise }) => otherwise);
  for (const { at } of early) yield otherwiseNotLast(whereIs(route, at));
  // A last line without a condition is said to lack `otherwise` already.
  const endsOpen = last === undefined || last.when !== null || (mayPassOn(last, rules) && !last.otherwise);
  if (complete && early.length === 0 && endsOpen)
    yield missingClause(whereIs(route, last?.at), {
      in: 'The last line of a route',
      lacks: '`otherwise`',
      example,
    });
}

/**
 * Whether a line without a condition leaves leads to those below it: who has an owner is known only when a lead comes, and a team
 * may be full.
 */
function mayPassOn({ to, orWait }: RouteLine, rules: Rules): boolean {
  if (to.kind !== 'team') return to.kind === 'owner';
  const team = rules.teams.get(to.team.name);
  return !orWait && (team?.part.body.clauses.some(({ kind }) => kind === 'capacity') ?? false);
}

/** Where the rest of the leads could go: a queue of the department that takes them, else a team of it. */
function somewhereIn(department: string, rules: Rules): string {
  const of = (places: Rules['teams'] | Rules['queues']) =>
    [...places].find(([, { part }]) => part.department.name === department)?.[0];
  const [queue, team] = [of(rules.queues), of(rules.teams)];
  return queue === undefined && team !== undefined ? `to ${team} in turn` : `to queue ${queue ?? 'sdr_desk'}`;
}
