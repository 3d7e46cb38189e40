import { applyDecision, assessNaively, followOf, prepare, readFields } from '@smk/engine';
import {
  newStanding,
  type ExplainedDecision,
  type Field,
  type Fields,
  type LeadFacts,
  type LeadStanding,
  type Outcome,
  type Plan,
} from '@smk/plan';
import { isoMoment, momentIn } from './moment-in.ts';

type Given = {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly events?: readonly {
    readonly name: string;
    readonly at?: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
  readonly standing?: Readonly<Record<string, unknown>>;
  readonly asOf: string;
};

/** What both evaluators make of a `lead.json`, each in the form of `expect.json`, with every member that it may have. */
export function decide(plan: Plan, lead: string): readonly Readonly<Record<string, unknown>>[] {
  const given = JSON.parse(lead) as Given;
  const asOf = momentIn(given.asOf);
  const facts = factsOf(plan, given);
  const decisions = [prepare(plan).explain(facts, asOf), assessNaively(plan, facts, asOf)];
  return decisions.map((decision) => shown(plan, facts, decision));
}

function factsOf(plan: Plan, { fields = {}, events = [], standing = {}, asOf }: Given): LeadFacts {
  const follow = followOf(plan);
  return {
    fields: typed(plan, plan.lead.fields, follow.fields(fields as Fields)),
    events: events
      .map(({ name, at, data = {} }, index) => {
        const id = String(index).padStart(6, '0');
        const event = follow.event({ id, name, at: momentIn(at ?? asOf), data: data as Fields });
        const schema = plan.events.find((one) => one.name === event.name);
        if (!schema) throw new Error(`The rules know no event "${name}".`);
        return { ...event, data: typed(plan, schema.data, event.data) };
      })
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    standing: follow.standing({ ...newStanding, ...(withMoments(standing) as Partial<LeadStanding>) }),
  };
}

function typed(plan: Plan, fields: readonly Field[], given: Readonly<Record<string, unknown>>): Fields {
  const read = readFields(fields, given, 'update', plan);
  if (read.problems.length > 0) throw new Error(read.problems.map(({ sentence }) => sentence).join(' '));
  return read.fields;
}

const iso = /^\d{4}-\d\d-\d\dT/;

/** The same with each text that is a moment as a moment. */
function withMoments(value: unknown): unknown {
  if (typeof value === 'string') return iso.test(value) ? momentIn(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withMoments);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withMoments(member)]));
}

const withTexts = (outcome: Outcome): object =>
  outcome.kind === 'waiting' ? { ...outcome, until: isoMoment(outcome.until) } : outcome;

function shown(plan: Plan, facts: LeadFacts, decision: ExplainedDecision): Readonly<Record<string, unknown>> {
  const { scores, refusals, stages } = decision.because;
  const applied = applyDecision(plan, facts.standing, decision);
  return {
    outcome: withTexts(decision.outcome),
    scores: decision.scores,
    lines: Object.fromEntries(
      [...scores.flatMap(({ lines }) => lines), ...refusals, ...stages].map(({ name, truth }) => [name, truth]),
    ),
    events: scores.flatMap(({ events }) => events).map(({ line, added, points }) => `${line} ${added} ${points}`),
    changesAt: decision.changesAt === null ? null : isoMoment(decision.changesAt),
    entered: applied.entered,
    opens: applied.opens,
  };
}
