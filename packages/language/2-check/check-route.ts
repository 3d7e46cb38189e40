import type { HandoffDeclaration, RouteLine } from '../1-parse/syntax-tree/handoff.ts';
import { missingClause, otherwiseNotLast, takesEverything, wrongDepartment } from '../problems/logic.ts';
import { checkCondition } from './check-condition.ts';
import { requiredClause } from './clauses.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';

/** Every lead ends with somebody of the receiving department: the lines lead there, and the last one takes the rest. */
export function* checkRoute(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  const example = `otherwise ${somewhereIn(handoff.part.to.name, rules)}`;
  const missing = { in: `the handoff \`${handoff.part.name.name}\``, example: `route { ${example} }` };
  const route = yield* requiredClause(handoff, 'route', 'a route', missing);
  if (!route) return;
  const { clauses: lines, complete } = route.part.body;
  const last = lines.at(-1);
  for (const line of lines) {
    yield* checkLine({ ...handoff, part: line }, handoff.part, rules);
    if (!line.when && !line.otherwise)
      yield takesEverything(whereIs({ ...handoff, part: line }), { line: shown(line), isLast: line === last });
  }
  const early = lines.slice(0, -1).filter(({ otherwise }) => otherwise);
  for (const { at } of early) yield otherwiseNotLast(whereIs(route, at));
  // A last line without a condition is said to lack `otherwise` already.
  const endsOpen = last === undefined || last.when !== null;
  if (complete && early.length === 0 && endsOpen)
    yield missingClause(whereIs(route, last?.at), {
      in: 'The last line of a route',
      lacks: '`otherwise`',
      example,
    });
}

function* checkLine(line: Placed<RouteLine>, handoff: HandoffDeclaration, rules: Rules): Checked<void> {
  const { to, when } = line.part;
  const name = to.kind === 'team' ? to.team : to.queue;
  const found = yield* known<Placed<{ readonly department: { readonly name: string } }>>(
    rules,
    line,
    name,
    to.kind,
    to.kind === 'team' ? rules.teams : rules.queues,
  );
  const department = found?.part.department.name;
  const bothExist =
    department !== undefined && rules.departments.has(department) && rules.departments.has(handoff.to.name);
  if (bothExist && department !== handoff.to.name)
    yield wrongDepartment(whereIs(line, name.at), {
      what: name.name,
      does: `is in \`${department}\``,
      handoff: handoff.name.name,
      to: handoff.to.name,
    });
  if (when) yield* checkCondition(when.condition, leadScope(rules, line));
}

function shown({ to }: RouteLine): string {
  return to.kind === 'team' ? `to ${to.team.name} in turn` : `to queue ${to.queue.name}`;
}

/** Where the rest of the leads could go: a queue of the department that takes them, else a team of it. */
function somewhereIn(department: string, rules: Rules): string {
  const of = (places: Rules['teams'] | Rules['queues']) =>
    [...places].find(([, { part }]) => part.department.name === department)?.[0];
  const [queue, team] = [of(rules.queues), of(rules.teams)];
  return queue === undefined && team !== undefined ? `to ${team} in turn` : `to queue ${queue ?? 'sdr_desk'}`;
}
