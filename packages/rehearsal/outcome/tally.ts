import { addKept, type Kept } from './keeping.ts';

/** What a comparison has counted so far. Tallies of parts add up to that of the whole, in any order. */
export type Tally = {
  leads: number;
  /** Leads of which anything is otherwise. */
  changed: number;
  /** How many leads ended so before and so after. */
  readonly ends: Map<string, Pair>;
  readonly handoffs: Map<string, HandoffTally>;
  readonly regions: Map<string, Region>;
  /** For each team and version the handoffs that took a turn there. */
  readonly turns: Map<string, { readonly before: Turns; readonly after: Turns }>;
  /** How what is owed is kept in each version; empty where no time was simulated. `replayed` leads did what was written down. */
  readonly kept: { readonly before: Kept; readonly after: Kept };
  replayed: number;
};

/** Leads that went from one to another: `mql` to `no stage`. */
export type Pair = { readonly before: string; readonly after: string; leads: number };

export type HandoffTally = {
  before: number;
  after: number;
  /** Of those that open in both versions: where they go. */
  readonly owners: Map<string, Pair>;
  readonly clocks: Map<string, ClockTally>;
};

/** Of the handoffs that open in both versions, how many have this due earlier or later, and by how much at most, in milliseconds. */
export type ClockTally = {
  same: number;
  earlier: number;
  later: number;
  added: number;
  dropped: number;
  most: number;
};

/** Leads that fare otherwise for the same causes. */
export type Region = {
  readonly change: string;
  readonly causes: readonly Cause[];
  leads: number;
  /** The values that these leads have in the fields that the causes look at. */
  readonly fields: Map<string, Spread>;
  example: Example;
};

export type Cause = { readonly id: string; readonly before: string | null; readonly after: string | null };

export type Spread = { low: number | null; high: number | null; readonly values: Set<string>; more: boolean };

/** `order` is the lead's place in the file: the first one of a region is its example. */
type Example = {
  readonly order: number;
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly before: Fate;
  readonly after: Fate;
};

export type Fate = { readonly end: string; readonly scores: Readonly<Record<string, number>> };

/** The moment and the lead's place of each handoff that took a turn. */
export type Turns = { readonly at: number[]; readonly order: number[]; more: boolean };

/** A team's turns beyond this are not kept: whose turn it was needs all of them in order. */
export const mostTurns = 1_000_000;
const mostValues = 6;
const mostRegions = 5_000;

export const emptyTally = (): Tally => ({
  leads: 0,
  changed: 0,
  ends: new Map(),
  handoffs: new Map(),
  regions: new Map(),
  turns: new Map(),
  kept: { before: new Map(), after: new Map() },
  replayed: 0,
});

/** Adds the second to the first. */
export function addTally(sum: Tally, part: Tally): void {
  sum.leads += part.leads;
  sum.changed += part.changed;
  for (const pair of part.ends.values()) countPair(sum.ends, pair.before, pair.after, pair.leads);
  for (const [name, handoff] of part.handoffs) addHandoff(handoffIn(sum, name), handoff);
  for (const [key, region] of part.regions) addRegion(sum.regions, key, region);
  for (const [team, { before, after }] of part.turns) {
    const turns = turnsIn(sum, team);
    addTurns(turns.before, before);
    addTurns(turns.after, after);
  }
  addKept(sum.kept.before, part.kept.before);
  addKept(sum.kept.after, part.kept.after);
  sum.replayed += part.replayed;
}

export function countPair(pairs: Map<string, Pair>, before: string, after: string, leads: number): void {
  const key = `${before}\n${after}`;
  const pair = pairs.get(key);
  if (pair) pair.leads += leads;
  else pairs.set(key, { before, after, leads });
}

export function handoffIn(tally: Tally, name: string): HandoffTally {
  const known = tally.handoffs.get(name) ?? { before: 0, after: 0, owners: new Map(), clocks: new Map() };
  tally.handoffs.set(name, known);
  return known;
}

export function clockIn(handoff: HandoffTally, name: string): ClockTally {
  const known = handoff.clocks.get(name) ?? { same: 0, earlier: 0, later: 0, added: 0, dropped: 0, most: 0 };
  handoff.clocks.set(name, known);
  return known;
}

export function turnsIn(tally: Tally, team: string): { readonly before: Turns; readonly after: Turns } {
  const none = (): Turns => ({ at: [], order: [], more: false });
  const known = tally.turns.get(team) ?? { before: none(), after: none() };
  tally.turns.set(team, known);
  return known;
}

/** Adds a region, or its leads where it is known. Beyond thousands of regions further ones go together by what changes. */
export function addRegion(regions: Map<string, Region>, key: string, region: Region): void {
  const known = regions.get(key);
  if (known === undefined && regions.size >= mostRegions && region.causes.length > 0)
    return addRegion(regions, region.change, { ...region, causes: [] });
  if (known === undefined) {
    regions.set(key, region);
    return;
  }
  known.leads += region.leads;
  for (const [name, spread] of region.fields) addSpread(known.fields, name, spread);
  if (region.example.order < known.example.order) known.example = region.example;
}

function addTurns(sum: Turns, part: Turns): void {
  for (let index = 0; index < part.at.length && sum.at.length < mostTurns; index += 1) {
    sum.at.push(part.at[index]!);
    sum.order.push(part.order[index]!);
  }
  sum.more ||= part.more || sum.at.length >= mostTurns;
}

export function addValue(spread: Spread, value: string | number): void {
  if (typeof value === 'number') {
    spread.low = Math.min(spread.low ?? value, value);
    spread.high = Math.max(spread.high ?? value, value);
    return;
  }
  spread.values.add(value);
  if (spread.values.size <= mostValues) return;
  // The first ones in order are kept, so that it does not matter in which order they came.
  spread.values.delete([...spread.values].toSorted().at(-1)!);
  spread.more = true;
}

export const newSpread = (): Spread => ({ low: null, high: null, values: new Set(), more: false });

function addSpread(fields: Map<string, Spread>, name: string, part: Spread): void {
  const sum = fields.get(name) ?? newSpread();
  fields.set(name, sum);
  for (const bound of [part.low, part.high]) if (bound !== null) addValue(sum, bound);
  for (const value of part.values) addValue(sum, value);
  sum.more ||= part.more;
}

function addHandoff(sum: HandoffTally, part: HandoffTally): void {
  sum.before += part.before;
  sum.after += part.after;
  for (const { before, after, leads } of part.owners.values()) countPair(sum.owners, before, after, leads);
  for (const [name, clock] of part.clocks) {
    const into = clockIn(sum, name);
    for (const count of ['same', 'earlier', 'later', 'added', 'dropped'] as const) into[count] += clock[count];
    into.most = Math.max(into.most, clock.most);
  }
}
