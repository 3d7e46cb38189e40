import type { FactValue, LineTrace } from '@smk/plan';
import { TRUE, FALSE, type Kleene } from './frame.ts';

/** A condition on a text in lower case. */
export type OnText = (lower: string) => boolean;

/**
 * The conditions on one text of a lead: a field, or the domain of one. Texts repeat from lead to lead, so that each is judged
 * by all of the conditions once, and what came out is remembered.
 */
export type Text = {
  readonly of: number;
  readonly isDomain: boolean;
  readonly conditions: OnText[];
  /** As many truths as there are conditions. */
  readonly blank: Kleene[];
  /** `null` where hardly any text comes twice. */
  readonly remembered: Map<string, Judged> | null;
  /** How many ask for what is told of it. */
  asked: number;
};

/** Traces of lines, and twice what those of them add that are true. */
export type Told = { readonly twice: number; readonly traces: readonly LineTrace[] };

/** What came out for one text. */
export type Judged = {
  readonly truths: Kleene[];
  /** What lines that look at this text alone add, and that with their traces, for each that asked for them. */
  readonly sums: (number | undefined)[];
  readonly told: (Told | undefined)[];
};

/** Nothing is kept with a text that is not remembered. */
const none: never[] = [];

/** Beyond so many different texts the memory begins anew. */
const mostRemembered = 2000;

/** Adds a condition and gives its index among the truths. What was remembered lacks it, and is forgotten. */
export function addCondition(text: Text, condition: OnText): number {
  text.remembered?.clear();
  text.blank.push(FALSE);
  return text.conditions.push(condition) - 1;
}

/** The truth of each condition on a text; `null` where there is none. What came out `before` for the same frame may be written over. */
export function judgeText(text: Text, value: FactValue, before: Judged | null | undefined): Judged | null {
  if (typeof value !== 'string') return null;
  if (text.remembered === null) return judge(text, value, before ?? null);
  const known = text.remembered.get(value);
  if (known !== undefined) return known;
  const judged = judge(text, value, null);
  if (judged === null) return null;
  if (text.remembered.size >= mostRemembered) text.remembered.clear();
  text.remembered.set(value, judged);
  return judged;
}

function judge({ isDomain, conditions, blank, remembered }: Text, value: string, before: Judged | null): Judged | null {
  const lower = isDomain ? domainOf(value) : value.toLowerCase();
  if (lower === null) return null;
  const truths = before === null ? blank.slice() : before.truths;
  for (let index = 0; index < conditions.length; index += 1) truths[index] = conditions[index]!(lower) ? TRUE : FALSE;
  if (before !== null) return before;
  return remembered === null ? { truths, sums: none, told: none } : { truths, sums: [], told: [] };
}

/** What stands behind the last `@`, in lower case; `null` if there is none. */
export function domainOf(text: string): string | null {
  const sign = text.lastIndexOf('@');
  return sign === -1 ? null : text.slice(sign + 1).toLowerCase();
}
