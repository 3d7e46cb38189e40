import type { Counted, FactValue, Measured, Moment, Plan, Quantity, SharePart } from '@smk/plan';
import { calendarOf } from '../obligations/moment-after.ts';
import { casesIn, isTrue, type Case } from './cases-in.ts';
import { dataOfEnd, endedBy, type LeadHistory, type Window } from './history.ts';
import { isMet, keptInTime } from './kept-in-time.ts';
import { openTimeBetween } from './open-time-between.ts';

/** What a measure comes to; nothing to count is no figure, neither 0 nor a share. */
export type Figure =
  | { readonly kind: 'no cases' }
  | { readonly kind: 'number'; readonly number: number }
  /** In minor units of the company's currency. */
  | { readonly kind: 'money'; readonly minor: number }
  /** Exact: `part` of `of`. */
  | { readonly kind: 'share'; readonly part: number; readonly of: number }
  /** Milliseconds, of open time where it is `business`. */
  | { readonly kind: 'time'; readonly length: number; readonly business: boolean };

const noCases: Figure = { kind: 'no cases' };

/** What a measure comes to over what happened to leads within a window. */
export function figureOf(plan: Plan, measured: Measured, leads: readonly LeadHistory[], window: Window): Figure {
  const cases = (of: Counted) => casesIn(plan, of, leads, window);
  switch (measured.kind) {
    case 'count':
      return { kind: 'number', number: cases(measured.of).length };
    case 'share':
      return shareFigure(plan, cases(measured.of), measured.part, window);
    case 'sum': {
      const values = valuesOf(plan, cases(measured.over), measured.of, window.asOf);
      if (values.length === 0) return noCases;
      const sum = values.reduce((total, value) => total + value, 0);
      return measured.of.unit === 'money' ? { kind: 'money', minor: sum } : { kind: 'number', number: sum };
    }
    case 'median':
      return middle(plan, cases(measured.over), measured.of, 50, window.asOf);
    case 'percentile':
      return middle(plan, cases(measured.over), measured.of, measured.percent, window.asOf);
    case 'rate': {
      const from = new Set(cases(measured.from).map(({ lead }) => lead));
      const ever = { ...window, from: -Infinity, to: Infinity, ripeAt: null };
      const to = new Set(casesIn(plan, measured.to, [...from], ever).map(({ lead }) => lead));
      return from.size === 0 ? noCases : { kind: 'share', part: to.size, of: from.size };
    }
  }
}

function shareFigure(plan: Plan, cases: readonly Case[], part: SharePart, { asOf }: Window): Figure {
  const handoffs = cases.flatMap(({ handoff }) => handoff ?? []);
  const share = (of: number, among: number): Figure => (among === 0 ? noCases : { kind: 'share', part: of, of: among });
  switch (part.kind) {
    case 'in time': {
      const kept = keptInTime(handoffs, part.obligation, asOf);
      return share(kept.part, kept.of);
    }
    case 'ended':
      return share(handoffs.filter((one) => endedBy(one, asOf)?.as === part.outcome).length, handoffs.length);
    case 'where':
      return share(
        cases.filter(({ lead }) => isTrue(plan, part.where.condition, lead.facts, asOf)).length,
        cases.length,
      );
  }
}

/** The value that so many percent are at most: of n in order the one at that part of n, rounded up. */
function middle(plan: Plan, cases: readonly Case[], of: Quantity, percent: number, asOf: Moment): Figure {
  const values = valuesOf(plan, cases, of, asOf).toSorted((a, b) => a - b);
  const value = values[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)];
  if (value === undefined) return noCases;
  if (of.kind === 'time to') return { kind: 'time', length: value, business: of.business };
  return of.unit === 'money' ? { kind: 'money', minor: value } : { kind: 'number', number: value };
}

function valuesOf(plan: Plan, cases: readonly Case[], of: Quantity, asOf: Moment): readonly number[] {
  if (of.kind === 'time to') return cases.flatMap((one) => timesTo(one, of, asOf));
  return cases.flatMap(({ lead, event, handoff }) => {
    if (of.kind === 'field') return amountIn(lead.facts.fields[of.name] ?? null, plan);
    const data = event?.data ?? (handoff && dataOfEnd(handoff, lead, asOf));
    return amountIn(data?.[of.name] ?? null, plan);
  });
}

function amountIn(value: FactValue, { company }: Plan): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null || !('minor' in value)) return [];
  return value.currency === company.currency ? [value.minor] : [];
}

/** How long each one of an obligation took from its start until it was met. */
function timesTo(
  { handoff }: Case,
  { obligation, business }: Extract<Quantity, { readonly kind: 'time to' }>,
  asOf: Moment,
): readonly number[] {
  const met = handoff?.case.obligations.filter((one) => one.name === obligation && isMet(one, asOf)) ?? [];
  return met.map(({ openedAt, closedAt, answerable }) => {
    const owed = handoff!.slice.rule.owes.find(({ name }) => name === obligation);
    const calendar = business ? calendarOf(handoff!.slice, answerable, owed) : null;
    return calendar === null ? closedAt! - openedAt : openTimeBetween(calendar, openedAt, closedAt!);
  });
}
