import type { LadderRule, LeaderRole, OwedRule } from '@smk/plan';
import type { Escalation, LadderLine, OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import type { Placed, Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { whereOf } from './plan-condition.ts';
import { duration, placeOf } from './written.ts';

export function planOwes(placed: Placed<OwesClause>, rules: Rules): OwedRule {
  const { what, by, within, metBy, ladder, at } = placed.part;
  return {
    name: what.name,
    by: by.map(({ name }) => name),
    within: duration(within),
    metBy: metBy && { event: metBy.event.name, where: whereOf(metBy, leadScope(rules, placed)) },
    ladder: planLadder(ladder.clauses, placed),
    at: placeOf(placed, at),
  };
}

export function planLadder(lines: readonly LadderLine[], placed: Placed<unknown>): LadderRule[] {
  return lines.map((line) => ({
    after: duration(line.after),
    step: stepOf(line.step),
    at: placeOf(placed, line.at),
  }));
}

function stepOf(step: LadderLine['step']): LadderRule['step'] {
  switch (step.kind) {
    case 'remind':
      return { kind: 'remind' };
    case 'offer':
      return { kind: 'offer', atMost: step.atMost ?? 1 };
    case 'escalate':
      return { kind: 'escalate', to: leaderOf(step.to) };
  }
}

function leaderOf(to: Escalation): LeaderRole {
  switch (to.kind) {
    case 'leader of team':
    case 'leader of department':
      return { kind: to.kind };
    case 'leader of':
      return { kind: 'leader of', department: to.department.name };
    case 'person':
      return { kind: 'person', person: to.person.name };
  }
}
