import { lacking, matchEvent } from '@smk/engine';
import type { EventFact, LeadFacts, Moment, Outcome } from '@smk/plan';
import type { NewInput } from '@smk/store';
import { handoffRule, type KnownPlan } from '../../rules/known-plans.ts';
import type { HandoffDraft, LeadDraft } from './lead-draft.ts';

/** Somebody is to be found for a handoff, for the first time. */
export type Wanted = {
  readonly lead: LeadDraft;
  readonly handoff: HandoffDraft;
  /** The lead as it was when the handoff asked for somebody. */
  readonly facts: LeadFacts;
  readonly at: Moment;
};

export type Deciding = {
  readonly known: KnownPlan;
  readonly newId: () => string;
  /** Collects, over all leads of the transaction and in the order they come, who is to be found. */
  readonly wanted: Wanted[];
};

/** Tells an open handoff what concerns it: a refusal, events that meet or end something, what it lacked. */
export function tellHandoff(
  draft: LeadDraft,
  handoff: HandoffDraft,
  added: readonly EventFact[],
  outcome: Outcome,
  at: Moment,
  by: Deciding,
): void {
  const tell = (id: string, input: NewInput['input'], when: Moment): void => {
    draft.inputs.push({ id, subject: { kind: 'handoff', id: handoff.id }, input, at: when });
  };
  for (const event of added) {
    // What happened before the handoff cannot meet what it asks for.
    if (event.at < handoff.openedAt) continue;
    const matched = matchEvent(handoff.known.plan, handoff.rule, handoff.known.follow.event(event));
    if (matched.meets.length === 0 && matched.ends === null) continue;
    const { id, name, at: when } = event;
    tell(`${handoff.id}:event:${id}`, { kind: 'event', id, name, at: when, ...matched }, when);
  }
  if (outcome.kind === 'refused') {
    const because = outcome.by[0] ?? 'refused';
    return tell(`${handoff.id}:withdrawn`, { kind: 'withdrawn', because, at }, at);
  }
  const lacked = handoff.status === 'waiting' && handoff.lacks.length > 0 && !handoff.assigned;
  if (lacked && lacking(handoff.rule, handoff.known.follow.fields(draft.fields)).length === 0)
    want(draft, handoff, at, by);
}

/** Opens handoffs that a decision asks for, but those that are open already. */
export function openHandoffs(draft: LeadDraft, names: readonly string[], at: Moment, by: Deciding): void {
  for (const name of names) {
    // Invariant: at most one handoff of a rule is open for a lead; the store has a unique index on it.
    if (draft.handoffs.some((handoff) => by.known.names('handoff', handoff.rule.name) === name)) continue;
    const rule = handoffRule(by.known, name);
    const lacks = lacking(rule, draft.fields);
    const status = lacks.length > 0 ? 'waiting' : 'open';
    const handoff: HandoffDraft = {
      id: by.newId(),
      known: by.known,
      rule,
      openedAt: at,
      lacks,
      isNew: true,
      status,
      owner: null,
      foundBy: null,
      waitsUntil: null,
      assigned: false,
    };
    draft.handoffs.push(handoff);
    if (status === 'open') want(draft, handoff, at, by);
  }
}

function want(draft: LeadDraft, handoff: HandoffDraft, at: Moment, by: Deciding): void {
  handoff.assigned = true;
  const { fields, events, standing, handling } = draft;
  const facts = { fields, events, standing, ...(handling && { handling }) };
  by.wanted.push({ lead: draft, handoff, facts: handoff.known.follow.facts(facts), at });
}
