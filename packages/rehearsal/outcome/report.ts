import type { Moment, Place, Plan } from '@smk/plan';
import { assumptionText, type Assumption } from '../floor/people.ts';
import { lineTexts } from './described.ts';
import type { Keeping } from './keeping.ts';
import { ruleChanges, type RuleChange } from './rule-changes.ts';
import type { Cause, ClockTally, Fate, Pair, Region, Tally } from './tally.ts';
import { teamTurns, type TeamTurns } from './turns.ts';

/** What a change of the rules does to leads, as plain JSON. */
export type OutcomeReport = {
  readonly asOf: Moment;
  readonly leads: number;
  readonly changed: number;
  readonly rules: readonly (RuleChange & { readonly was: string | null; readonly is: string | null })[];
  /** How the leads end, those that end alike included; most first. */
  readonly ends: readonly Pair[];
  readonly handoffs: readonly HandoffReport[];
  readonly turns: readonly TeamTurns[];
  readonly regions: readonly RegionReport[];
  /** How what is owed is kept on simulated time; null where none was simulated. */
  readonly kept: KeptReport | null;
};

/** `assumption` says what people are taken to do; `replayed` leads did what was written down instead. */
export type KeptReport = {
  readonly assumption: string;
  readonly replayed: number;
  readonly rows: readonly { readonly what: string; readonly before: Keeping; readonly after: Keeping }[];
};

export type HandoffReport = {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** Of those that open in both versions: where they go before and after, where that differs. */
  readonly owners: readonly Pair[];
  readonly clocks: readonly ({ readonly obligation: string } & Readonly<ClockTally>)[];
};

export type RegionReport = {
  readonly change: string;
  readonly causes: readonly Cause[];
  readonly leads: number;
  readonly fields: readonly FieldSpread[];
  readonly example: {
    readonly lead: string;
    readonly order: number;
    readonly values: Readonly<Record<string, string>>;
    readonly before: Fate;
    readonly after: Fate;
  };
};

/** The values that a region's leads have in a field. `more`: there are others. */
export type FieldSpread = {
  readonly field: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly values: readonly string[];
  readonly more: boolean;
};

/** The line at a place of a version's text. */
type LineAt = (place: Place) => string | null;

type Lines = { readonly before: LineAt; readonly after: LineAt };

/** Sums up a comparison of versions under the same names; `renamed` are those that were otherwise. The lines show what changed rules look like in each version. */
export function reportOf(
  before: Plan,
  after: Plan,
  tally: Tally,
  asOf: Moment,
  lines: Lines,
  simulated: Assumption | null = null,
  renamed: readonly RuleChange[] = [],
): OutcomeReport {
  const rules = [
    ...renamed.map((change) => ({ ...change, was: null, is: null })),
    ...shownChanges(before, after, lines),
  ];
  const changes = new Map(rules.map((change) => [change.what, change]));
  return {
    asOf,
    leads: tally.leads,
    changed: tally.changed,
    rules,
    ends: mostFirst([...tally.ends.values()]),
    handoffs: [...tally.handoffs.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, handoff]) => ({
        name,
        before: handoff.before,
        after: handoff.after,
        owners: mostFirst([...handoff.owners.values()].filter((pair) => pair.before !== pair.after)),
        clocks: [...handoff.clocks.entries()]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([obligation, clock]) => ({ obligation, ...clock })),
      })),
    turns: teamTurns(before, after, tally),
    regions: [...tally.regions.values()]
      .toSorted((a, b) => b.leads - a.leads || (a.change < b.change ? -1 : 1) || a.example.order - b.example.order)
      .map((region) => regionReport(region, changes)),
    kept: simulated && keptReport(tally, simulated),
  };
}

function keptReport({ kept: { before, after }, replayed }: Tally, simulated: Assumption): KeptReport {
  const none: Keeping = { owed: 0, inTime: 0, breached: 0 };
  return {
    assumption: assumptionText(simulated),
    replayed,
    rows: [...new Set([...before.keys(), ...after.keys()])]
      .toSorted()
      .map((what) => ({ what, before: before.get(what) ?? none, after: after.get(what) ?? none })),
  };
}

type Shown = OutcomeReport['rules'][number];

/** A line of a qualification is shown whole, without its reason; anything else as the first line of what is written. */
function shownChanges(before: Plan, after: Plan, lines: Lines): readonly Shown[] {
  return ruleChanges(before, after).map((change) => {
    const texts = lineTexts(before, after, change);
    const isLine = texts.before !== null || texts.after !== null;
    const was = isLine ? texts.before : change.before && lines.before(change.before);
    const is = isLine ? texts.after : change.after && lines.after(change.after);
    return { ...change, was, is };
  });
}

const mostFirst = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.toSorted((a, b) => b.leads - a.leads || (a.before + a.after < b.before + b.after ? -1 : 1));

function regionReport(
  { change, causes, leads, fields, example }: Region,
  rules: ReadonlyMap<string, Shown>,
): RegionReport {
  const { key, order, values, before, after } = example;
  return {
    change,
    causes: causes.map((cause) => {
      const rule = rules.get(cause.id);
      return rule === undefined ? cause : { id: cause.id, before: rule.was, after: rule.is };
    }),
    leads,
    fields: [...fields.entries()].map(([field, spread]) => ({
      field,
      low: spread.low,
      high: spread.high,
      values: [...spread.values].toSorted(),
      more: spread.more,
    })),
    example: { lead: key, order, values, before, after },
  };
}
