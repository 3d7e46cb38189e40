import { conditionText, durationText } from '@smk/engine';
import type {
  Afterwards,
  Condition,
  EndRule,
  LadderRule,
  LeaderRole,
  OwedRule,
  Plan,
  RejectReason,
  Route,
} from '@smk/plan';

/** What becomes of the lead. */
export function afterwardsText(then: Afterwards): string {
  switch (then.kind) {
    case 'close':
      return 'closed';
    case 'recycle':
      return `recycled after ${durationText(then.after)}`;
  }
}

/** A step of a ladder, with its moment. */
export function stepText({ after, step }: LadderRule): string {
  return `after ${durationText(after)}: ${deedText(step)}`;
}

function deedText(step: LadderRule['step']): string {
  switch (step.kind) {
    case 'remind':
      return 'remind the owner';
    case 'offer':
      return `offer to the next in the team${step.atMost === 1 ? '' : `, at most ${step.atMost} times`}`;
    case 'escalate':
      return `escalate to ${roleText(step.to)}`;
  }
}

function roleText(role: LeaderRole): string {
  switch (role.kind) {
    case 'leader of team':
    case 'leader of department':
      return `the ${role.kind}`;
    case 'leader of':
      return `the leader of ${role.department}`;
    case 'person':
      return role.person;
  }
}

/** Who takes a lead by a line of the route. */
export function destinationText(to: Route['to'], plan: Plan): string {
  switch (to.kind) {
    case 'team':
      return plan.teams.find(({ name }) => name === to.team)?.title ?? to.team;
    case 'queue':
      return plan.queues.find(({ name }) => name === to.queue)?.title ?? to.queue;
  }
}

/** What is owed by when, and what meets it. */
export function owedText({ by, name, within, metBy }: OwedRule, plan: Plan): readonly string[] {
  return [
    `${by.join(' and ')} owes ${name} within ${durationText(within)}`,
    ...(metBy === null ? [] : [`met by ${eventText(metBy.event, metBy.where, plan)}`]),
  ];
}

export const reasonText = ({ title, then }: RejectReason): string => `${title}: ${afterwardsText(then)}`;

export const endText = ({ title, on, then }: EndRule, plan: Plan): string =>
  `${title}${on === null ? '' : ` (${eventText(on.event, on.where, plan)})`}: ${afterwardsText(then)}`;

function eventText(event: string, where: Condition | null, plan: Plan): string {
  const data = plan.events.find(({ name }) => name === event)?.data ?? [];
  return where === null ? event : `${event} where ${conditionText(plan, where, data)}`;
}
