import type { HandoffDeclaration, RouteLine } from '../1-parse/syntax-tree.ts';
import { missingClause, otherwiseNotLast, takesEverything, wrongDepartment } from '../problems/logic.ts';
import { checkCondition } from './check-condition.ts';
import { requiredClause } from './clauses.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';

/** Every lead ends with somebody of the receiving department: the lines lead there, and the last one takes the rest. */
export function* checkRoute(handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  const example = 'otherwise to queue sdr_desk';
  const missing = { in: `the handoff \`${handoff.part.name.name}\``, example: `route { ${example} }` };
  const route = yield* requiredClause(handoff, 'route', 'a route', missing);
  if (!route) return;
  const { clauses: lines, complete } = route.part.body;
  for (const line of lines) yield* checkLine({ ...handoff, part: line }, handoff.part, rules);
  const early = lines.slice(0, -1).filter(({ otherwise }) => otherwise);
  for (const { at } of early) yield otherwiseNotLast(whereIs(route, at));
  if (complete && early.length === 0 && !lines.at(-1)?.otherwise)
    yield missingClause(whereIs(route, lines.at(-1)?.at), {
      in: 'The last line of a route',
      lacks: '`otherwise`',
      example,
    });
}

function* checkLine(line: Placed<RouteLine>, handoff: HandoffDeclaration, rules: Rules): Checked<void> {
  const { to, when, otherwise } = line.part;
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
  else if (!otherwise) yield takesEverything(whereIs(line), { line: `to ${name.name}` });
}
