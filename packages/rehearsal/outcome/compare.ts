import { leadEvents, leadFields, leadValue, textOf, type LeadBatch } from '@smk/engine';
import type { Plan } from '@smk/plan';
import type { ComingLead, WrittenAct } from '../floor/lead-run.ts';
import type { Assumption } from '../floor/people.ts';
import { createCauses } from './causes.ts';
import { compareClocks, type Change } from './compare-clocks.ts';
import { createFlips, type Side } from './flips.ts';
import type { Journeys } from './follow-leads.ts';
import { addKept, keepingOf } from './keeping.ts';
import { handoffPairs, keepTurns, openingOf, type HandoffPair } from './openings.ts';
import { describeChange, describeFlip, type Described } from './described.ts';
import { addRegion, addValue, countPair, handoffIn, newSpread, type Spread, type Tally } from './tally.ts';
import { divergence, endName, fateOf, versionOf } from './version.ts';

/** The same leads as each version reads them. Both batches share their leads, their instants and their events' moments. */
export type LeadsTwice = {
  readonly before: Taken;
  readonly after: Taken;
  /** What a lead is called, and its place in the file. */
  readonly key: (lead: number) => string;
  readonly order: Float64Array;
  /** What people did to its handoffs, where it was written down. */
  readonly acts: (lead: number) => readonly WrittenAct[];
};

/** `takenIn` is 1 for leads that the intake of the version lets in; of the others `problem` says why not. */
export type Taken = {
  readonly batch: LeadBatch;
  readonly takenIn: Uint8Array;
  readonly problem: (lead: number) => string | null;
};

type Changed = { readonly lead: number; readonly change: Change };

/** Compares what two versions of rules make of leads, batch by batch: adds the leads of a batch to a tally. */
export function comparisonOf(
  beforePlan: Plan,
  afterPlan: Plan,
  simulated: Assumption | null = null,
): (leads: LeadsTwice, tally: Tally) => void {
  const keeping = simulated && ([keepingOf(beforePlan, simulated), keepingOf(afterPlan, simulated)] as const);
  const [before, after] = [versionOf(beforePlan), versionOf(afterPlan)];
  const flips = createFlips(beforePlan, afterPlan);
  const causesOf = createCauses(beforePlan, afterPlan);
  const handoffs = handoffPairs(beforePlan, afterPlan);
  const personal = new Set(
    [...beforePlan.lead.fields, ...afterPlan.lead.fields].flatMap((one) => (one.personal ? [one.name] : [])),
  );

  return (leads, tally) => {
    const old: Side = { batch: leads.before.batch, journeys: before.follow(leads.before.batch, leads.before.takenIn) };
    const now: Side = { batch: leads.after.batch, journeys: after.follow(leads.after.batch, leads.after.takenIn) };
    const changed: Changed[] = [];
    tally.leads += old.batch.leads;
    for (let lead = 0; lead < old.batch.leads; lead += 1) {
      // All of them are counted; the first one says what the lead is put to.
      let change = compareEnds(lead);
      for (const handoff of handoffs) change = compareHandoff(handoff, lead, change);
      if (change !== null) changed.push({ lead, change });
    }
    tally.changed += changed.length;
    describeAll(changed);
    if (keeping !== null) simulateAll(keeping);

    function compareEnds(lead: number): Change | null {
      const [from, to] = [endName(before, old.journeys.end[lead]!), endName(after, now.journeys.end[lead]!)];
      countPair(tally.ends, from, to, 1);
      return from === to ? null : { text: `${from} → ${to}`, causes: [], at: null };
    }

    function compareHandoff(handoff: HandoffPair, lead: number, first: Change | null): Change | null {
      const was = openingOf(handoff.before, old.journeys, lead);
      const is = openingOf(handoff.after, now.journeys, lead);
      if (was === null && is === null) return first;
      const counts = handoffIn(tally, handoff.name);
      counts.before += was === null ? 0 : 1;
      counts.after += is === null ? 0 : 1;
      keepTurns(tally, leads.order[lead]!, was, is);
      if (was === null || is === null) {
        const text = `${handoff.name} ${was === null ? 'opens now' : 'no longer opens'}`;
        return first ?? { text, causes: [], at: (was ?? is)!.at };
      }
      countPair(counts.owners, was.owner, is.owner, 1);
      const clock = compareClocks(before, after, handoff, counts, was, is);
      if (was.owner === is.owner) return first ?? clock;
      return first ?? { text: `${handoff.name}: ${was.owner} → ${is.owner}`, causes: [], at: Math.min(was.at, is.at) };
    }

    function describeAll(changes: readonly Changed[]): void {
      const open = changes.filter(({ change }) => change.causes.length === 0).map(({ lead }) => lead);
      const fates = open.map((lead) => fateText(now.journeys, lead));
      const found = causesOf(now.batch, leads.after.takenIn, open, fates, fateText);
      const causes = new Map(open.map((lead, index) => [lead, found[index]!]));
      for (const { lead, change } of changes) {
        const instant = divergence(before, old, after, now, lead, change.at);
        const because = causes.get(lead) ?? [];
        const described =
          because.length > 0
            ? because.map((one) => describeChange(beforePlan, afterPlan, one))
            : change.causes.length > 0
              ? change.causes.map((cause) => ({ cause, fields: [] }))
              : (turnedAway(lead) ?? flips(old, now, lead, instant).map(describeFlip));
        put(lead, change, instant, described);
      }
    }

    /** Lets time pass for the leads for which a handoff opens in either version. */
    function simulateAll([keepBefore, keepAfter]: NonNullable<typeof keeping>): void {
      for (let lead = 0; lead < old.batch.leads; lead += 1) {
        const opens = handoffs.some(
          (one) =>
            openingOf(one.before, old.journeys, lead) !== null || openingOf(one.after, now.journeys, lead) !== null,
        );
        if (!opens) continue;
        if (leads.acts(lead).length > 0) tally.replayed += 1;
        const asOf = now.batch.at[now.batch.instantsFrom[lead + 1]! - 1]!;
        if (leads.before.takenIn[lead] === 1)
          addKept(tally.kept.before, keepBefore(comingLead(leads, leads.before, before.events, lead), asOf));
        if (leads.after.takenIn[lead] === 1)
          addKept(tally.kept.after, keepAfter(comingLead(leads, leads.after, after.events, lead), asOf));
      }
    }

    /** Why the intake of one version alone leaves a lead out. */
    function turnedAway(lead: number): readonly Described[] | null {
      const [was, is] = [leads.before.problem(lead), leads.after.problem(lead)];
      return was === is ? null : [{ cause: { id: 'intake', before: was, after: is }, fields: [] }];
    }

    /** Puts a changed lead to those that changed for the same causes. */
    function put(lead: number, { text }: Change, instant: number, described: readonly Described[]): void {
      const causes = described.map(({ cause }) => cause);
      const fields = new Map<string, Spread>();
      const values: Record<string, string> = {};
      for (const name of new Set(described.flatMap((one) => one.fields))) {
        if (personal.has(name)) continue;
        const value = leadValue(now.batch.columns.has(name) ? now.batch : old.batch, name, lead);
        const spread = newSpread();
        addValue(spread, typeof value === 'number' ? value : textOf(value));
        fields.set(name, spread);
        values[name] = textOf(value);
      }
      const example = {
        order: leads.order[lead]!,
        key: leads.key(lead),
        values,
        before: fateOf(before, old, lead, instant),
        after: fateOf(after, now, lead, instant),
      };
      const key = [text, ...causes.map((one) => `${one.id} ${one.before} ${one.after}`)].join('\n');
      addRegion(tally.regions, key, { change: text, causes, leads: 1, fields, example });
    }
  };

  /** How a lead fares in the later version, or in one made from it. */
  function fateText(journeys: Journeys, lead: number): string {
    const opened = handoffs.map(({ after: handoff }) => {
      const opening = openingOf(handoff, journeys, lead);
      return opening === null ? '' : `${opening.at} ${opening.owner}`;
    });
    return `${journeys.end[lead]} ${opened.join(' ')}`;
  }
}

/** A lead of a batch as it comes onto a virtual clock: at its first instant. */
function comingLead(leads: LeadsTwice, { batch }: Taken, events: readonly string[], lead: number): ComingLead {
  return {
    key: leads.key(lead),
    fields: leadFields(batch, lead),
    events: leadEvents(batch, events, lead),
    acts: leads.acts(lead),
    arrives: batch.at[batch.instantsFrom[lead]!]!,
  };
}
