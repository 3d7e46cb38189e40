import type { Plan } from '@smk/plan';
import { isoMoment, momentIn } from './moment-in.ts';

/** A line of `moments.txt` such as `monthly of 2026-12 is 2027-01-04T09:00+01:00`: when the review of a period is held. */
export function fallOn(plan: Plan, text: string): { readonly came: string; readonly expected: string } | null {
  const [, name, period, expected = ''] = /^(\w+) of (\S+) is (\S+)$/.exec(text) ?? [];
  if (name === undefined) return null;
  const date = plan.reviews.find((one) => one.name === name)?.due.find((one) => one.period === period);
  return { came: date ? isoMoment(date.at) : 'never', expected: isoMoment(momentIn(expected)) };
}
