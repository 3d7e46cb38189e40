import { conditionText, durationText } from '@smk/engine';
import {
  dataOfEvent,
  type Afterwards,
  type Condition,
  type EndRule,
  type LadderRule,
  type LeaderRole,
  type OwedRule,
  type OwnerOf,
  type Plan,
  type RejectReason,
  type Route,
} from '@smk/plan';

/** What becomes of the lead. */
export function afterwardsText(then: Afterwards): string {
  switch (then.kind) {
    case 'close':
      return 'closed';
    case 'recycle':
      return recycledText(then);
    case 'hand over':
      return `handed over by ${then.by}`;
    case 'correct':
      return `${then.by} owes ${then.what} within ${durationText(then.within)}, then handed over again`;
  }
}

function recycledText({ after, on, field, queue }: Extract<Afterwards, { kind: 'recycle' }>): string {
  const earlier = [...(on === undefined ? [] : [`on ${on.event}`]), ...(field === undefined ? [] : [`at ${field}`])];
  const when = [...earlier, `after ${durationText(after)}`].join(' or ');
  return `recycled ${when}${queue === undefined ? '' : `, in queue ${queue} meanwhile`}`;
}

/** A step of a ladder, with its moment. */
export function stepText({ after, when, step }: LadderRule): string {
  const moment =
    when === 'owner absent'
      ? 'when the owner becomes absent'
      : when === 'before due'
        ? `${durationText(after)} before it is due`
        : `after ${durationText(after)}`;
  return `${moment}: ${deedText(step)}`;
}

function deedText(step: LadderRule['step']): string {
  switch (step.kind) {
    case 'remind':
      return 'remind the owner';
    case 'offer':
      return `offer to the next in the team${step.atMost === 1 ? '' : `, at most ${step.atMost} times`}`;
    case 'escalate':
      return `escalate to ${roleText(step.to)}`;
    case 'notify':
      return `tell ${roleText(step.to)}`;
    case 'reassign':
      return `reassign to ${step.to.kind === 'team' ? step.to.team : `queue ${step.to.queue}`}`;
    case 'return':
      return 'return it to its giver';
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
    case 'teams':
      return [
        ...to.teams.map((team) => plan.teams.find(({ name }) => name === team)?.title ?? team),
        ...(to.people ?? []),
      ].join(', ');
    case 'owner':
      return ownerText(to.of);
  }
}

/** Somebody in particular, in a few words. */
function ownerText(of: OwnerOf): string {
  switch (of.kind) {
    case 'field':
      return of.field;
    case 'last owner':
      return 'whoever had it last';
    case 'person':
      return of.person;
  }
}

/** What is owed by when, and what meets it. */
export function owedText({ by, name, within, from, count, metBy }: OwedRule, plan: Plan): readonly string[] {
  const counted = from === undefined ? '' : ` of ${from.kind === 'met' ? from.name : from.kind}`;
  return [
    `${by.join(' and ')} owes ${count === undefined ? '' : `${count} `}${name} within ${durationText(within)}${counted}`,
    ...(metBy === null ? [] : [`met by ${eventText(metBy.event, metBy.where, plan)}`]),
  ];
}

export const reasonText = ({ title, brings, then }: RejectReason): string =>
  `${title}${broughtText(brings)}: ${afterwardsText(then)}`;

export const endText = ({ title, brings, on, then }: EndRule, plan: Plan): string =>
  `${title}${broughtText(brings)}${on === null ? '' : ` (${eventText(on.event, on.where, plan)})`}: ${afterwardsText(then)}`;

const broughtText = (brings: EndRule['brings'] = []): string =>
  brings.length === 0 ? '' : ` with ${brings.map(({ name }) => name).join(', ')}`;

function eventText(event: string, where: Condition | null, plan: Plan): string {
  const data = dataOfEvent(plan, event);
  return where === null ? event : `${event} where ${conditionText(plan, where, data)}`;
}
