import { applyDecision, chooseRoute, closeLead, lacking, matchEvent, recycle } from '@smk/engine';
import {
  canonicalJson,
  type EventFact,
  type ExplainedDecision,
  type LeadFacts,
  type Moment,
  type Route,
} from '@smk/plan';
import type { LastDecision, NewInput } from '@smk/store';
import { handoffRule, type KnownPlan } from '../../rules/known-plans.ts';
import { addEvents, changeFields, type Change } from './change.ts';
import type { HandoffDraft, LeadDraft } from './lead-draft.ts';

/** Somebody is to be found for a handoff, for the first time. */
export type Wanted = {
  readonly lead: LeadDraft;
  readonly handoff: HandoffDraft;
  readonly to: Route['to'];
  readonly at: Moment;
};

export type Deciding = {
  readonly known: KnownPlan;
  readonly newId: () => string;
  /** Collects, over all leads of the transaction and in the order they come, who is to be found. */
  readonly wanted: Wanted[];
};

/**
 * Changes a lead at a moment and does what the rules say of it then: stages entered, handoffs opened, and what handoffs that
 * were open before are told. Answers ids of events that were known before.
 */
export function changeLead(draft: LeadDraft, change: Change, at: Moment, by: Deciding): readonly string[] {
  // Decisions of a lead go forward in time, whatever clocks say.
  const asOf = Math.max(at, draft.decision?.asOf ?? at);
  const { added, repeated } = applyChange(draft, change, asOf, by);
  const before = [...draft.handoffs];
  const decision = decide(draft, asOf, by.known);
  for (const handoff of before) tellHandoff(draft, handoff, added, decision, asOf, by);
  openHandoffs(draft, decision.opens, asOf, by);
  return repeated;
}

function applyChange(
  draft: LeadDraft,
  change: Change,
  at: Moment,
  { known: { plan } }: Deciding,
): { readonly added: readonly EventFact[]; readonly repeated: readonly string[] } {
  switch (change.kind) {
    case 'facts':
      if (change.fields) changeFields(draft, change.fields, plan.lead, at);
      return addEvents(draft, change.events, (name) => plan.events.find((event) => event.name === name)?.data ?? []);
    case 'time':
      break;
    case 'recycle':
      draft.standing = recycle(plan, draft.standing, { below: change.below, since: change.since, until: change.until });
      draft.touched = true;
      break;
    case 'close':
      draft.standing = closeLead(draft.standing);
      draft.touched = true;
      break;
  }
  return { added: [], repeated: [] };
}

type Decided = { readonly outcome: LastDecision['outcome']; readonly opens: readonly string[] };

/** Asks the rules, and keeps what they say. */
function decide(draft: LeadDraft, asOf: Moment, { plan, hash, assessor }: KnownPlan): Decided {
  const explained = assessor.explain(factsOf(draft), asOf);
  const { standing, entered, opens } = applyDecision(plan, draft.standing, explained);
  const decision = toLastDecision(explained);
  const before = draft.decision;
  if (before === null || draft.plan !== hash || answerOf(before) !== answerOf(decision)) {
    const { outcome, scores, reasons } = decision;
    draft.happened.push({ at: asOf, what: { kind: 'decided', plan: hash, outcome, scores, reasons } });
  }
  for (const stage of entered) draft.happened.push({ at: asOf, what: { kind: 'entered', stage } });
  draft.touched ||=
    draft.happened.length > 0 || before?.changesAt !== decision.changesAt || !same(standing, draft.standing);
  draft.standing = standing;
  draft.decision = decision;
  draft.plan = hash;
  return { outcome: decision.outcome, opens };
}

export const factsOf = ({ fields, events, standing }: LeadDraft): LeadFacts => ({ fields, events, standing });

const answerOf = ({ outcome, scores, reasons }: LastDecision): string => canonicalJson({ outcome, scores, reasons });
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** A decision without its trace; `changesAt` lies after `asOf`, so that nobody looks again at once. */
function toLastDecision({ asOf, outcome, scores, changesAt, because }: ExplainedDecision): LastDecision {
  const lines = [...because.scores.flatMap((score) => score.lines), ...because.refusals];
  const reasons = lines.filter((line) => line.truth === true).map((line) => line.name);
  return { asOf, outcome, scores, changesAt: changesAt === null ? null : Math.max(changesAt, asOf + 1), reasons };
}

/** Tells an open handoff what concerns it: a refusal, events that meet or end something, what it lacked. */
function tellHandoff(
  draft: LeadDraft,
  handoff: HandoffDraft,
  added: readonly EventFact[],
  { outcome }: Decided,
  at: Moment,
  by: Deciding,
): void {
  const tell = (id: string, input: NewInput['input'], when: Moment): void => {
    draft.inputs.push({ id, subject: { kind: 'handoff', id: handoff.id }, input, at: when });
  };
  for (const event of added) {
    // What happened before the handoff cannot meet what it asks for.
    if (event.at < handoff.openedAt) continue;
    const { meets, ends } = matchEvent(handoff.known.plan, handoff.rule, event);
    if (meets.length === 0 && ends === null) continue;
    tell(
      `${handoff.id}:event:${event.id}`,
      { kind: 'event', id: event.id, name: event.name, at: event.at, meets, ends },
      event.at,
    );
  }
  if (outcome.kind === 'refused') {
    const because = outcome.by[0] ?? 'refused';
    return tell(`${handoff.id}:withdrawn`, { kind: 'withdrawn', because, at }, at);
  }
  const waits = handoff.status === 'waiting' && !handoff.assigned;
  if (waits && lacking(handoff.rule, draft.fields).length === 0) want(draft, handoff, at, by);
}

function openHandoffs(draft: LeadDraft, names: readonly string[], at: Moment, by: Deciding): void {
  for (const name of names) {
    // Invariant: at most one handoff of a rule is open for a lead; the store has a unique index on it.
    if (draft.handoffs.some((handoff) => handoff.rule.name === name)) continue;
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
      assigned: false,
    };
    draft.handoffs.push(handoff);
    if (status === 'open') want(draft, handoff, at, by);
  }
}

function want(draft: LeadDraft, handoff: HandoffDraft, at: Moment, by: Deciding): void {
  const { to } = chooseRoute(handoff.known.plan, handoff.rule, factsOf(draft), at);
  handoff.assigned = true;
  by.wanted.push({ lead: draft, handoff, to, at });
}
