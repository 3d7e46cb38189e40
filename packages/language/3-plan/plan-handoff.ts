import type { Afterwards, HandoffRule, Route } from '@smk/plan';
import type { Afterwards as WrittenAfterwards, HandoffDeclaration, RouteLine } from '../1-parse/syntax-tree/handoff.ts';
import { routesOf } from '../2-check/check-handoff.ts';
import { endsOf, reasonsOf } from '../2-check/outcomes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { placedCondition, whereOf } from './plan-condition.ts';
import { titled } from './plan-organisation.ts';
import { planOwes } from './plan-owes.ts';
import { writtenHere } from './written-at.ts';
import { duration, placeOf } from './written.ts';

export function planHandoffs(rules: Rules): HandoffRule[] {
  return [...rules.handoffs.values()].map((placed) => planHandoff(placed, rules));
}

function planHandoff(placed: Placed<HandoffDeclaration>, rules: Rules): HandoffRule {
  const becomes = clausesOf(placed, 'becomes')[0]!.part;
  return {
    ...titled(placed.part.name),
    from: placed.part.from.name,
    to: placed.part.to.name,
    becomes: becomes.stage.name,
    unlessRefusedWithin:
      becomes.unlessRefusedWithin &&
      writtenHere(duration(becomes.unlessRefusedWithin), whereIs(placed, becomes.unlessRefusedWithin.at)),
    needs: needsOf(placed),
    routes: routesOf(placed).map((line) => planRoute({ ...placed, part: line }, rules)),
    owes: clausesOf(placed, 'owes').map((clause) => planOwes(clause, rules)),
    reasons: reasonsOf(placed).map(({ name, then, at }) => ({
      ...titled(name),
      then: afterwards(then),
      at: placeOf(placed, at),
    })),
    ends: endsOf(placed).map(({ name, on, then, at }) => ({
      ...titled(name),
      on: on && { event: on.event.name, where: whereOf(on, leadScope(rules, placed)) },
      then: afterwards(then),
      at: placeOf(placed, at),
    })),
    at: placeOf(placed, placed.part.at),
  };
}

function needsOf(placed: Placed<HandoffDeclaration>): readonly string[] {
  const [needs] = clausesOf(placed, 'needs');
  const names = (needs?.part.fields ?? []).map(({ name }) => name);
  return needs ? writtenHere(names, whereIs(needs)) : names;
}

function planRoute(line: Placed<RouteLine>, rules: Rules): Route {
  const { to, when, at } = line.part;
  return {
    to: to.kind === 'team' ? { kind: 'team', team: to.team.name } : { kind: 'queue', queue: to.queue.name },
    when: when && placedCondition(when, leadScope(rules, line)),
    at: placeOf(line, at),
  };
}

function afterwards(then: WrittenAfterwards): Afterwards {
  return then.kind === 'close' ? { kind: 'close' } : { kind: 'recycle', after: duration(then.after) };
}
