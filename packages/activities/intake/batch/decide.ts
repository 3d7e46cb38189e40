import {
  applyDecision,
  askedFor,
  closeLead,
  divertedTo,
  followRest,
  opensFor,
  recycle,
  wake,
  withPauses,
  type Pausing,
} from '@smk/engine';
import { dataOfEvent, canonicalJson, type EventFact, type ExplainedDecision, type Moment } from '@smk/plan';
import type { LastDecision } from '@smk/store';
import type { KnownPlan } from '../../rules/known-plans.ts';
import { addEvents, changeFields, settleDoubt, type Change } from './change.ts';
import { openHandoffs, tellHandoff, type Deciding } from './handoffs-of-lead.ts';
import type { LeadDraft } from './lead-draft.ts';

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
  for (const handoff of before) tellHandoff(draft, handoff, added, decision.outcome, asOf, by);
  openHandoffs(draft, decision.opens, asOf, by);
  if (change.kind === 'hand over') openHandoffs(draft, [change.by], asOf, { ...by, known: change.known });
  return repeated;
}

function applyChange(
  draft: LeadDraft,
  change: Change,
  at: Moment,
  { known: { plan, names } }: Deciding,
): { readonly added: readonly EventFact[]; readonly repeated: readonly string[] } {
  switch (change.kind) {
    case 'facts':
      if (change.fields) changeFields(draft, change.fields, plan.lead, at);
      return addEvents(draft, change.events, (name) => dataOfEvent(plan, name));
    case 'verdict':
      settleDoubt(draft, change, at);
      break;
    case 'time':
    case 'hand over':
      break;
    case 'recycle':
      // The handoff may know them by their former names.
      draft.standing = recycle(plan, draft.standing, followRest(change.as, names));
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
function decide(draft: LeadDraft, asOf: Moment, known: KnownPlan): Decided {
  const { plan, hash, assessor } = known;
  const before = draft.decision;
  const was = draft.standing;
  const standingNow = withPauses(plan, draft.standing, pausing(draft, known));
  draft.standing = wake(plan, { ...draft, standing: standingNow }, asOf);
  const explained = assessor.explain(draft, asOf);
  const applied = applyDecision(plan, draft.standing, explained);
  const { standing, entered, left } = applied;
  const opens = opensFor(plan, { ...draft, standing }, asOf, applied.opens);
  const queue = divertedTo(plan, explained.outcome);
  const decision = { ...toLastDecision(explained), ...(queue !== null && { divertedTo: queue }) };
  if (queue !== null && queue !== before?.divertedTo) draft.diverted.push({ to: queue, at: asOf });
  if (before === null || draft.plan !== hash || answerOf(before) !== answerOf(decision)) {
    const { outcome, scores, reasons } = decision;
    draft.happened.push({ at: asOf, what: { kind: 'decided', plan: hash, outcome, scores, reasons } });
  }
  for (const { name, at } of askedFor(plan, draft.standing, standing, { ...explained, after: before?.asOf ?? null }))
    draft.happened.push({ at, what: { kind: 'asked', for: name } });
  for (const stage of left) draft.happened.push({ at: asOf, what: { kind: 'left', stage } });
  for (const stage of entered) draft.happened.push({ at: asOf, what: { kind: 'entered', stage } });
  draft.touched ||= draft.happened.length > 0 || before?.changesAt !== decision.changesAt || !same(standing, was);
  draft.standing = standing;
  draft.decision = decision;
  draft.plan = hash;
  return { outcome: decision.outcome, opens };
}

/** Its handoffs, with those that this transaction opens. */
function pausing({ before, handoffs }: LeadDraft, { names }: KnownPlan): readonly Pausing[] {
  const opened = handoffs.filter(({ isNew }) => isNew);
  return [
    ...before,
    ...opened.map(({ rule: { name }, openedAt }) => ({
      name: names('handoff', name),
      case: { openedAt, ended: null },
    })),
  ];
}

const answerOf = ({ outcome, scores, reasons }: LastDecision): string => canonicalJson({ outcome, scores, reasons });
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** A decision without its trace; `changesAt` lies after `asOf`, so that nobody looks again at once. */
function toLastDecision({ asOf, outcome, scores, changesAt, because }: ExplainedDecision): LastDecision {
  const lines = [...because.scores.flatMap((score) => score.lines), ...because.refusals];
  const reasons = lines.filter((line) => line.truth === true).map((line) => line.name);
  return { asOf, outcome, scores, changesAt: changesAt === null ? null : Math.max(changesAt, asOf + 1), reasons };
}
