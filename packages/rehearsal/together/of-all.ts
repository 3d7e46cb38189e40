import { lastHeld, promiseStandings, reviewFigure, type Figure, type LeadHistory } from '@smk/engine';
import type { Amount, Expectation, Moment, Plan } from '@smk/plan';
import { figureText } from './figure-text.ts';
import { standingText } from './standing-text.ts';

type OfAll = Extract<Expectation, { readonly kind: 'promise' | 'no cases' | 'figure' }>;

/** What is known once many leads are: what they are and when it is looked at. */
export type All = { readonly plan: Plan; readonly leads: readonly LeadHistory[]; readonly at: Moment };

/** `null` if it is so of all leads as expected, else what is so instead, as the second half of a sentence. */
export function meetsOfAll(that: Expectation, all: All): string | null {
  if (that.kind === 'promise') return meetsPromise(that, all);
  if (that.kind !== 'no cases' && that.kind !== 'figure') return outOfPlace(that);
  const figure = figureAt(that, all);
  if (typeof figure === 'string') return figure;
  const so = that.kind === 'no cases' ? figure.kind === 'no cases' : fits(figure, that);
  return so ? null : `${that.measure} ${figureText(all.plan, figure)}`;
}

/** Invariant: the check lets what is about many leads stand only where many are told, and nothing else there. */
export function outOfPlace({ kind }: Expectation): never {
  throw new Error(`What is expected as \`${kind}\` stands where it cannot be told.`);
}

function meetsPromise({ promise: name, is }: Extract<OfAll, { kind: 'promise' }>, { plan, leads, at }: All) {
  const promise = plan.promises?.find((one) => one.name === name);
  if (!promise) return `there is no promise ${name}`;
  const which = is === 'kept' || is === 'missed' ? 'over' : 'running';
  const stand = promiseStandings(plan, promise, leads, at, which);
  if (stand.length === 0) return 'no period was over';
  // One clause that is missed or behind is enough.
  const worst = stand.find((one) => one.is === 'missed' || one.is === 'behind') ?? stand[0]!;
  return worst.is === is ? null : standingText(worst);
}

function figureAt({ review: name, measure }: Exclude<OfAll, { kind: 'promise' }>, { plan, leads, at }: All) {
  const review = plan.reviews.find((one) => one.name === name)!;
  const date = lastHeld(review, at);
  return date === null ? `the review ${name} had not been held` : reviewFigure(plan, review, measure, leads, date);
}

function fits(figure: Figure, { is, amount }: Extract<OfAll, { kind: 'figure' }>): boolean {
  const order = compared(figure, amount);
  switch (is) {
    case '=':
      return order === 0;
    case '<':
      return order !== null && order < 0;
    case '<=':
      return order !== null && order <= 0;
    case '>=':
      return order !== null && order >= 0;
    case '>':
      return order !== null && order > 0;
  }
}

/** Below zero where the figure is less than the amount; `null` where they cannot be compared. A share is held to two decimals. */
function compared(figure: Figure, amount: Amount): number | null {
  if (figure.kind === 'number' && amount.kind === 'number') return figure.number - amount.number;
  if (figure.kind === 'money' && amount.kind === 'money') return figure.minor - amount.money.minor;
  if (figure.kind === 'share' && amount.kind === '%')
    return Math.round((figure.part * 10_000) / figure.of) - Math.round(amount.percent * 100);
  if (figure.kind !== 'time' || amount.kind !== 'time') return null;
  return figure.length - lengths[amount.time.unit] * amount.time.amount;
}

const minute = 60_000;
const lengths = {
  minutes: minute,
  hours: 60 * minute,
  days: 1_440 * minute,
  weeks: 10_080 * minute,
  // The check lets no month be a length.
  months: Number.NaN,
} as const;
