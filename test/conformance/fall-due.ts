import { due } from '@smk/engine';
import type { Duration, Plan } from '@smk/plan';
import { isoMoment, momentIn } from './moment-in.ts';

const line = /^(\w+|company's zone): ([\d.]+) (business )?(minute|hour|day|week|month)s? after (\S+) is (\S+)$/;

/** A line of `moments.txt` that says when it is due: the moment that it asks for, and the one that it expects. */
export function fallDue(plan: Plan, text: string): { readonly came: string; readonly expected: string } | null {
  const [, whose, amount, business, unit, from = '', expected = ''] = line.exec(text) ?? [];
  if (whose === undefined) return null;
  const calendar = plan.calendars.find(({ name }) => name === whose) ?? null;
  if (calendar === null && whose !== "company's zone") throw new Error(`There is no calendar "${whose}".`);
  const duration: Duration = {
    amount: Number(amount),
    unit: `${unit as 'hour'}s`,
    business: business !== undefined,
  };
  const came = due(duration, calendar, plan.company.zone, momentIn(from));
  return { came: isoMoment(came), expected: isoMoment(momentIn(expected)) };
}
