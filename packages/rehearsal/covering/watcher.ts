import { situationOf, truthOf, valueOf } from '@smk/engine';
import type {
  Condition,
  EventFact,
  Fields,
  HandoffRule,
  LeadFacts,
  Moment,
  Place,
  Plan,
  Table,
  Truth,
} from '@smk/plan';
import type { RehearsedEntry } from '../handoffs.ts';
import type { Watch } from '../world.ts';
import { conditionsOf, partsOf } from './conditions.ts';
import { keyOf } from './lines.ts';

/** What tests brought to bear: lines by their keys, and how conditions came out. */
export type Watched = {
  readonly lines: ReadonlySet<string>;
  readonly truths: ReadonlyMap<Condition, ReadonlySet<Truth>>;
};

/** Somebody who watches tests, and remembers what came to bear in them. */
export function createWatcher(plan: Plan) {
  const lines = new Set<string>();
  const truths = new Map<Condition, Set<Truth>>();
  const conditions = conditionsOf(plan);

  function look(condition: Condition, facts: LeadFacts, asOf: Moment, data: Fields): void {
    const situation = situationOf(plan, facts, asOf);
    const seen = truths.get(condition) ?? new Set();
    truths.set(condition, seen.add(truthOf(condition, situation, data)));
    for (const part of partsOf(condition)) look(part, facts, asOf, data);
    if (condition.kind !== 'happened' || condition.where === null) return;
    for (const event of situation.events)
      if (event.name === condition.event && event.at <= asOf) look(condition.where, facts, asOf, event.data);
  }

  function lookAtEvents(facts: LeadFacts, asOf: Moment): void {
    const { events } = situationOf(plan, facts, asOf);
    const ofScores = plan.qualifications
      .flatMap(({ scores }) => scores)
      .flatMap((score) => (score.kind === 'events' ? score.lines : []));
    for (const { on, where } of ofScores)
      for (const event of events)
        if (where && event.name === on && event.at <= asOf) look(where, facts, asOf, event.data);
  }

  /** The rows of a table up to the one that is picked where the first match is, else all. */
  function lookAtTable({ name, picks, rows }: Table, facts: LeadFacts, asOf: Moment): void {
    const situation = situationOf(plan, facts, asOf);
    for (const row of rows) {
      const truth = truthOf(row.when.condition, situation, {});
      look(row.when.condition, facts, asOf, {});
      if (truth === true) lines.add(keyOf.row(name, row.name));
      if (picks === 'first match' && truth !== false) return;
    }
  }

  const watch: Watch = {
    decided(facts, { asOf, outcome, because }) {
      const { refusals, waits = [], scores, stages, leaves = [] } = because;
      for (const { name, truth } of refusals) if (truth === true) lines.add(keyOf.refusal(name));
      for (const { refusals: all } of plan.qualifications)
        for (const { when } of all) look(when.condition, facts, asOf, {});
      for (const handoff of facts.standing.heldBack) lines.add(keyOf.embargo(handoff));
      // Who is refused is not asked anything else.
      if (outcome.kind === 'refused') return;
      for (const { waits: all = [] } of plan.qualifications)
        for (const { when } of all) look(when.condition, facts, asOf, {});
      for (const { name, truth } of waits) if (truth === true) lines.add(keyOf.wait(name));
      if (outcome.kind === 'waiting') return;
      for (const { name, truth } of scores.flatMap((score) => score.lines))
        if (truth === true) lines.add(keyOf.scoreLine(name));
      for (const { name, truth } of stages) if (truth === true) lines.add(keyOf.stage(name));
      for (const { name, truth } of leaves) if (truth === true) lines.add(keyOf.until(name));
      for (const { scores: all, stages: further } of plan.qualifications) {
        const ofFacts = all.flatMap((score) => (score.kind === 'facts' ? score.lines : []));
        const untils = further.flatMap(({ until }) => until ?? []);
        for (const { condition } of [...[...ofFacts, ...further].map(({ when }) => when), ...untils])
          look(condition, facts, asOf, {});
      }
      lookAtEvents(facts, asOf);
      for (const table of plan.tables ?? []) lookAtTable(table, facts, asOf);
      const situation = situationOf(plan, facts, asOf);
      for (const { name } of plan.lets)
        if (valueOf({ kind: 'let', name }, situation, {}) !== null) lines.add(keyOf.let(name));
    },

    opened(name, facts, asOf) {
      const where = plan.handoffs.find((rule) => rule.name === name)?.where;
      if (where) look(where.condition, facts, asOf, {});
    },

    routed({ name, routes }, facts, asOf, to) {
      const taken = routes.findIndex(({ at }) => isSame(at, to));
      lines.add(keyOf.route(name, to));
      // Below the line that is taken nothing is looked at.
      for (const { when } of routes.slice(0, taken + 1)) if (when) look(when.condition, facts, asOf, {});
    },

    matched({ owes, ends }, event) {
      const matches = [...owes.map(({ metBy }) => metBy), ...ends.map(({ on }) => on)];
      for (const match of matches)
        if (match?.where && match.event === event.name) look(match.where, nobody, event.at, event.data);
    },
  };

  return {
    watch,
    conditions,
    watched: { lines, truths } as Watched,

    /** What the journal of a handoff tells that came to bear. */
    readJournal({ name }: Pick<HandoffRule, 'name'>, journal: readonly RehearsedEntry[]): void {
      lines.add(keyOf.handoff(name));
      for (const { what, rule } of journal) for (const key of keysIn(name, what, rule)) lines.add(key);
    },
  };
}

const nobody: LeadFacts = {
  fields: {},
  events: [] as readonly EventFact[],
  standing: { stage: null, stageSince: null, refusedAt: null, closed: false, heldBack: [], recycled: null },
};

function keysIn(handoff: string, what: RehearsedEntry['what'], rule: Place | null): readonly string[] {
  switch (what.kind) {
    case 'lacks':
      return [keyOf.needs(handoff)];
    case 'owed':
      return [keyOf.owes(handoff, what.obligation.split('#')[0]!)];
    case 'reminded':
      return rule ? [keyOf.step(handoff, 'remind', rule)] : [];
    case 'offered':
    case 'nobody left':
      return rule ? [keyOf.step(handoff, 'offer', rule), keyOf.step(handoff, 'reassign', rule)] : [];
    case 'escalated':
      return rule ? [keyOf.step(handoff, 'escalate', rule)] : [];
    case 'notified':
      return rule ? [keyOf.step(handoff, 'notify', rule)] : [];
    case 'returned':
      return rule ? [keyOf.step(handoff, 'return', rule)] : [];
    case 'rejected':
      return [keyOf.reason(handoff, what.because)];
    case 'ended':
      return [keyOf.end(handoff, what.as)];
    case 'opened':
    case 'passed over':
    case 'waits for somebody':
    case 'counted':
    case 'ticked':
    case 'owner absent':
    case 'sent back':
    case 'corrected':
    case 'handed over':
    case 'turn given back':
    case 'assigned':
    case 'skipped':
    case 'breached':
    case 'met':
    case 'withdrawn obligation':
    case 'accepted':
    case 'contacted':
    case 'withdrawn':
    case 'signed off':
    case 'recycled':
    case 'closed':
      return [];
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line;
}
