import type { Condition, Counted, EventFact, Fields, LeadFacts, Moment, Plan } from '@smk/plan';
import { testOf } from '../assessing/closures/condition.ts';
import { newFrame, TRUE } from '../assessing/closures/frame.ts';
import { judgeCondition } from '../assessing/closures/judge-condition.ts';
import { rulesOf } from '../assessing/closures/rules.ts';
import { endedBy, type HandoffHistory, type LeadHistory, type Window } from './history.ts';

/** One case of what is counted: the lead, when it was, and the handoff or the event where it is one. */
export type Case = {
  readonly lead: LeadHistory;
  readonly at: Moment;
  readonly handoff: HandoffHistory | null;
  readonly event: EventFact | null;
};

/** All cases of what is counted within a window, lead by lead. */
export function casesIn(plan: Plan, counted: Counted, leads: readonly LeadHistory[], window: Window): readonly Case[] {
  const where = counted.where?.condition ?? null;
  const all = leads.flatMap((lead) => casesOf(counted, lead, window));
  if (where === null) return all;
  return all.filter(({ lead, event }) =>
    event === null ? isTrue(plan, where, lead.facts, window.asOf) : isTrueOfData(plan, where, event.data),
  );
}

function casesOf(counted: Counted, lead: LeadHistory, window: Window): readonly Case[] {
  const one = { lead, handoff: null, event: null };
  switch (counted.kind) {
    case 'leads':
      return isIn(lead.cameAt, window) ? [{ ...one, at: lead.cameAt }] : [];
    case 'stage':
      return lead.entered
        .filter(({ stage, at }) => stage === counted.stage && isIn(at, window))
        .map(({ at }) => ({ ...one, at }));
    case 'event':
      return lead.facts.events
        .filter(({ name, at }) => name === counted.event && isIn(at, window))
        .map((event) => ({ ...one, at: event.at, event }));
    case 'handoffs':
      return lead.handoffs
        .filter(({ slice }) => counted.handoffs.includes(slice.rule.name))
        .filter((handoff) => isCohort(handoff.case.openedAt, window))
        .filter((handoff) => counted.outcome === null || endedBy(handoff, window.asOf)?.as === counted.outcome)
        .map((handoff) => ({ ...one, at: handoff.case.openedAt, handoff }));
  }
}

const isIn = (at: Moment, { from, to, asOf }: Window): boolean => from <= at && at < to && at <= asOf;

function isCohort(opened: Moment, window: Window): boolean {
  if (window.ripeAt === null) return isIn(opened, window);
  const ripe = window.ripeAt(opened);
  return window.from < ripe && ripe <= window.to;
}

/** Whether a condition is true of a lead. */
export function isTrue(plan: Plan, condition: Condition, facts: LeadFacts, asOf: Moment): boolean {
  return judgeCondition(plan, condition)(facts, asOf) === true;
}

function isTrueOfData(plan: Plan, condition: Condition, data: Fields): boolean {
  const { names } = rulesOf(plan);
  const test = testOf(condition, names);
  return test({ ...newFrame(), data }) === TRUE;
}
