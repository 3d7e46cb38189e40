import type { LadderRule, LeaderRole, OwedRule, Reassigned } from '@smk/plan';
import type { Escalation, LadderLine, OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import type { Placed, Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { whereOf } from './plan-condition.ts';
import { duration, placeOf } from './written.ts';

export function planOwes(placed: Placed<OwesClause>, rules: Rules): OwedRule {
  const { what, by, within, from, calendar, hours, count, metBy, ladder, at } = placed.part;
  return {
    name: what.name,
    by: by.map(({ name }) => name),
    within: duration(within),
    ...(from && { from: from.kind === 'met' ? { kind: 'met', name: from.name.name } : from }),
    ...(calendar && { calendar: calendar.name }),
    ...(hours && { hours }),
    ...(count !== null && { count }),
    metBy: metBy && { event: metBy.event.name, where: whereOf(metBy, leadScope(rules, placed)) },
    ladder: planLadder(ladder.clauses, placed),
    at: placeOf(placed, at),
  };
}

export function planLadder(lines: readonly LadderLine[], placed: Placed<unknown>): LadderRule[] {
  return lines.flatMap((line) => planLine(line, placed));
}

/** A chain is as many steps as it has people, each as long after the one before. */
function planLine({ moment, step, at }: LadderLine, placed: Placed<unknown>): LadderRule[] {
  const after = moment.kind === 'owner absent' ? noTime : duration(moment.duration);
  const place = { ...(moment.kind !== 'after' && { when: moment.kind }), at: placeOf(placed, at) };
  if (step.kind !== 'along') return [{ after, step: stepOf(step), ...place }];
  return step.to.map((to, index) => ({
    after: { ...after, amount: after.amount * (index + 1) },
    step: { kind: 'escalate', to: leaderOf(to) },
    ...place,
  }));
}

const noTime = { amount: 0, unit: 'minutes', business: false } as const;

function stepOf(step: Exclude<LadderLine['step'], { kind: 'along' }>): LadderRule['step'] {
  switch (step.kind) {
    case 'remind':
    case 'return':
      return { kind: step.kind };
    case 'offer':
      return { kind: 'offer', atMost: step.atMost ?? 1 };
    case 'escalate':
    case 'notify':
      return { kind: step.kind, to: leaderOf(step.to) };
    case 'reassign':
      return { kind: 'reassign', to: placeToGo(step.to) };
  }
}

function placeToGo(to: Extract<LadderLine['step'], { kind: 'reassign' }>['to']): Reassigned {
  return to.kind === 'team' ? { kind: 'team', team: to.team.name } : { kind: 'queue', queue: to.queue.name };
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
