import { randomUUID } from 'node:crypto';
import { applyDecision, chooseRoute, lacking, opensFor } from '@smk/engine';
import { newStanding, type ExplainedDecision, type LeadFacts, type Moment, type Route } from '@smk/plan';
import { readLead as readStored, type IntakeProblem, type Session } from '@smk/store';
import { handoffRule, type KnownPlan } from '../rules/known-plans.ts';
import { readFacts } from './handling.ts';
import { byHappening } from './batch/change.ts';
import { readEvents, type IncomingEvent } from './read-events.ts';
import { readLead } from './read-lead.ts';

/** What would happen, with reasons; nothing is stored. */
export type Assessed =
  | {
      readonly kind: 'assessed';
      readonly plan: string;
      /** The key is that of a stored lead, whose facts were added to. */
      readonly known: boolean;
      readonly decision: ExplainedDecision;
      readonly stage: string | null;
      readonly entered: readonly string[];
      /** Handoffs that would open, with what they would wait for, or to whom they would go. */
      readonly opens: readonly {
        readonly name: string;
        readonly lacks: readonly string[];
        readonly to: Route['to'] | null;
      }[];
    }
  | { readonly kind: 'rejected'; readonly problems: readonly IntakeProblem[] };

/** What is asked about: facts that are put over those stored, where there are any. */
export type Supposed = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly events: readonly IncomingEvent[];
  readonly asOf: Moment;
};

/** Says what the rules would do with a lead. */
export async function assess(db: Session, known: KnownPlan, supposed: Supposed): Promise<Assessed> {
  const { plan, hash, assessor, follow } = known;
  const lead = readLead(plan, supposed.fields, supposed.asOf, { kind: 'api' });
  const stored = lead.key === null ? null : await readStored(db, { key: lead.key });
  const recorded = stored ? await readFacts(db, stored.id, known) : null;
  const before = recorded && follow.facts(recorded);
  const read = readEvents(plan, supposed.events, supposed.asOf, () => randomUUID());
  const problems = [...(before ? lead.problems.ifKnown : lead.problems.ifNew), ...read.problems];
  if (problems.length > 0) return { kind: 'rejected', problems };
  const events = [...(before?.events ?? []), ...read.events].toSorted(byHappening);
  const facts: LeadFacts = {
    fields: { ...before?.fields, ...lead.fields },
    events,
    standing: before?.standing ?? newStanding,
    ...(before?.handling && { handling: before.handling }),
  };
  const decision = assessor.explain(facts, supposed.asOf);
  const { standing, entered, opens } = applyDecision(plan, facts.standing, decision);
  const after = { ...facts, standing };
  const handoffs = opensFor(plan, after, supposed.asOf, opens).map((name) => {
    const rule = handoffRule(known, name);
    const lacks = lacking(rule, facts.fields);
    return { name, lacks, to: lacks.length > 0 ? null : chooseRoute(plan, rule, after, supposed.asOf).to };
  });
  return {
    kind: 'assessed',
    plan: hash,
    known: before !== null,
    decision,
    stage: standing.stage,
    entered,
    opens: handoffs,
  };
}
