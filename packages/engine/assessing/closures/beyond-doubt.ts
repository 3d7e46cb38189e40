import type { EventFact, Moment } from '@smk/plan';
import { DAY } from '../../time/wall-clock.ts';
import { isWithin } from '../../time/window-edges.ts';
import type { Names } from './names.ts';

/** Those of the events, in order of happening, that count as of a moment; later ones are left as they are. */
export function beyondDoubt(names: Names, happened: readonly EventFact[], asOf: Moment): readonly EventFact[] {
  if (happened.length === 0 || !happened.some(({ verdict, name }) => verdict !== undefined || names.doubts.has(name)))
    return happened;
  return happened.filter((event, index) => {
    if (event.verdict !== undefined) return event.verdict === 'confirmed';
    return event.at > asOf || !names.doubts.has(event.name) || isConfirmed(names, happened, index, asOf);
  });
}

const longest = { minutes: 60_000, hours: 3_600_000, days: DAY, weeks: 7 * DAY, months: 31 * DAY };

function isConfirmed(names: Names, happened: readonly EventFact[], index: number, asOf: Moment): boolean {
  const event = happened[index]!;
  const confirmation = names.doubts.get(event.name)!.confirmation;
  if (confirmation === null) return false;
  const { by, within } = confirmation;
  const end = Math.min(asOf, event.at + within.amount * longest[within.unit] + 2 * DAY);
  const confirms = (other: EventFact): boolean =>
    by.includes(other.name) && other.verdict !== 'dropped' && isWithin(names.zone, within, event.at, other.at);
  // Of one moment any may come first.
  let first = index;
  while (first > 0 && happened[first - 1]!.at === event.at) first -= 1;
  for (let place = first; place < happened.length && happened[place]!.at <= end; place += 1)
    if (confirms(happened[place]!)) return true;
  return false;
}
