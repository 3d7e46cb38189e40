import type { EventFact, LeadFacts, LeadStanding, Moment, Plan, Recycled } from '@smk/plan';
import { eventFits } from '../routing/match-event.ts';
import { dayNumber } from '../time/dates.ts';
import { DAY, momentAt } from '../time/wall-clock.ts';
import { longestFirst, restsOf } from './rests.ts';

/**
 * A recycled lead with the moments at which it comes back by what is known at `asOf`: when the event that it waits for happened, else
 * at the beginning of the day in its field, else when the rule says. What is over stays over. To be asked for at each decision.
 */
export function wake(plan: Plan, { fields, events, standing }: LeadFacts, asOf: Moment): LeadStanding {
  const rests = restsOf(standing);
  if (rests.every(({ on, field, until }) => (on === undefined && field === undefined) || until <= asOf))
    return standing;
  const { alsoRecycled: _before, ...others } = standing;
  return {
    ...others,
    ...longestFirst(
      plan,
      rests.map((rest) => wakened(plan, rest, { fields, events }, asOf)),
    ),
  };
}

function wakened(
  plan: Plan,
  rest: Recycled,
  { fields, events }: Pick<LeadFacts, 'fields' | 'events'>,
  asOf: Moment,
): Recycled {
  if ((rest.on === undefined && rest.field === undefined) || rest.until <= asOf) return rest;
  const latest = rest.latest ?? rest.until;
  const planned = dayIn(plan, rest, fields) ?? latest;
  const event = events.find((one) => one.at > rest.since && isAwaited(plan, rest, one));
  return { ...rest, latest, until: Math.min(planned, event?.at ?? planned) };
}

function isAwaited(plan: Plan, { on }: Recycled, event: EventFact): boolean {
  return on !== undefined && eventFits(plan, on, event);
}

/** The beginning of the day in the field, if it is known and still to come when the lead was recycled. */
function dayIn(plan: Plan, { field, since }: Recycled, fields: LeadFacts['fields']): Moment | null {
  const value = field === undefined ? null : (fields[field] ?? null);
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const day = momentAt(plan.company.zone, dayNumber(value) * DAY);
  return day > since ? day : null;
}
