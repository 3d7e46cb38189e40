import type { FactValue } from '@smk/plan';
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
  /** `null` where hardly any text comes twice. */
  readonly remembered: Map<string, readonly Kleene[]> | null;
};

/** Beyond so many different texts the memory begins anew. */
const mostRemembered = 2000;

/** Adds a condition and gives its index among the truths. What was remembered lacks it, and is forgotten. */
export function addCondition(text: Text, condition: OnText): number {
  text.remembered?.clear();
  return text.conditions.push(condition) - 1;
}

/** The truth of each condition on a text; `null` where there is none. */
export function judgeText(text: Text, value: FactValue): readonly Kleene[] | null {
  if (typeof value !== 'string') return null;
  if (text.remembered === null) return judge(text, value);
  const known = text.remembered.get(value);
  if (known !== undefined) return known;
  const truths = judge(text, value);
  if (truths === null) return null;
  if (text.remembered.size >= mostRemembered) text.remembered.clear();
  text.remembered.set(value, truths);
  return truths;
}

function judge({ isDomain, conditions }: Text, value: string): readonly Kleene[] | null {
  const lower = isDomain ? domainOf(value) : value.toLowerCase();
  if (lower === null) return null;
  const truths: Kleene[] = [];
  for (let index = 0; index < conditions.length; index += 1) truths.push(conditions[index]!(lower) ? TRUE : FALSE);
  return truths;
}

/** What stands behind the last `@`, in lower case; `null` if there is none. */
export function domainOf(text: string): string | null {
  const sign = text.lastIndexOf('@');
  return sign === -1 ? null : text.slice(sign + 1).toLowerCase();
}
