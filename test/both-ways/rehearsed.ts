import { isDeepStrictEqual } from 'node:util';
import { askedFor, prepare } from '@smk/engine';
import type { EventFact, ExplainedDecision, Fields, LeadFacts, Moment, Plan, TestBlock, TestStep } from '@smk/plan';
import { rehearse, type Rehearsal } from '@smk/rehearsal';
import { settler } from './deeds.ts';
import { forSure, inOrder, withoutIds, type Told } from './told.ts';

/** What is told of a test on the virtual clock, at `end`, which lies after its last step. */
export function rehearsed(plan: Plan, block: TestBlock, end: Moment): Told {
  const last = { kind: 'expect', that: { kind: 'no stage' }, text: '', at: end, place: theEnd } satisfies TestStep;
  const { result, decisions, handoffs } = rehearse(plan, { ...block, steps: [...block.steps, last] });
  return forSure({
    failures: result.failures.filter(({ place }) => place !== theEnd).map(({ sentence }) => sentence),
    lead: leadEntries(plan, decisions),
    handoffs: handoffs.map(({ name, case: now, journal, notices }) => ({
      name,
      journal: journal.map(({ at, what, rule }) => ({ at, what, rule })),
      notices: inOrder(notices.map(({ person, about, at }) => ({ person, about, at }))),
      case: withoutIds(now),
    })),
  });
}

const theEnd = { file: '', line: 0 };

/** The lead's own journal, worked out from the facts that each decision was about. */
function leadEntries(plan: Plan, decisions: Rehearsal['decisions']): Told['lead'] {
  const assessor = prepare(plan);
  let before: { readonly facts: LeadFacts; readonly answer: string; readonly at: Moment } | null = null;
  return decisions.flatMap(({ at, facts, standing, entered, left }) => {
    const known = before?.facts ?? { fields: {}, events: [] };
    const changed = apart(plan, facts.fields, known.fields);
    const hasChanged = changed.personal.length > 0 || Object.keys(changed.fields).length > 0;
    const explained = assessor.explain(facts, at);
    const answer = answerOf(explained);
    const asked = askedFor(plan, facts.standing, standing, { ...explained, after: before?.at ?? null });
    const settled = facts.events.filter(({ verdict }, n) => verdict !== known.events[n]?.verdict);
    const entries: Told['lead'] = [
      ...now(before === null || hasChanged ? [{ kind: before === null ? 'arrived' : 'changed', ...changed }] : []),
      // Nothing in a test comes late, so that what came last happened last.
      ...now(facts.events.slice(known.events.length).map(happening)),
      ...now(settled.map(({ id, name, verdict }) => ({ kind: verdict!, event: name, id, by: settler }))),
      ...now(JSON.stringify(answer) === before?.answer ? [] : [{ kind: 'decided', ...answer }]),
      ...asked.map(({ name, at: then }) => ({ at: then, what: { kind: 'asked', for: name } })),
      ...now(left.map((stage) => ({ kind: 'left', stage }))),
      ...now(entered.map((stage) => ({ kind: 'entered', stage }))),
    ];
    function now(what: readonly { readonly kind: string }[]): Told['lead'] {
      return what.map((one) => ({ at, what: one }));
    }
    before = { facts, answer: JSON.stringify(answer), at };
    return entries;
  });
}

const happening = ({ id, name, data }: EventFact) => ({ kind: 'happened', event: name, id, data });

/** What has changed, and of what is personal only the names. */
function apart(
  { lead }: Plan,
  fields: Fields,
  before: Fields,
): { readonly fields: Fields; readonly personal: readonly string[] } {
  const changed = Object.entries(fields).filter(([name, value]) => !isDeepStrictEqual(value, before[name] ?? null));
  const isPersonal = (name: string): boolean => lead.fields.some((field) => field.name === name && field.personal);
  return {
    fields: Object.fromEntries(changed.filter(([name]) => !isPersonal(name))),
    personal: changed.map(([name]) => name).filter(isPersonal),
  };
}

function answerOf({ outcome, scores, because }: ExplainedDecision): object {
  const lines = [...because.scores.flatMap((score) => score.lines), ...because.refusals];
  return { outcome, scores, reasons: lines.filter(({ truth }) => truth === true).map(({ name }) => name) };
}
