import type { Moment, ZoneTable } from '@smk/plan';
import { dayNumber, isoDate } from '../time/dates.ts';
import { DAY, HOUR, MINUTE, momentAt } from '../time/wall-clock.ts';
import { sinceEver } from '../time/window-edges.ts';

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?: ?(Z|[+-]\d\d:?\d\d))?)?$/i;

/**
 * A moment as files write it: milliseconds since 1970, or an ISO date, with its time or the start of the day. Without an offset
 * it is what the clocks of the zone show. `null` for anything else: `01/02/2027` is January to some and February to others.
 */
export function readMoment(text: string, zone: ZoneTable): Moment | null {
  const given = text.trim();
  if (/^\d{11,15}$/.test(given)) return Number(given);
  const [, date, hours = '0', minutes = '0', seconds = '0', fraction = '', offset] = iso.exec(given) ?? [];
  if (date === undefined || isoDate(dayNumber(date)) !== date) return null;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const milliseconds = Number(seconds) * 1_000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  const wall = dayNumber(date) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + milliseconds;
  return offset === undefined ? momentAt(sinceEver(zone), wall) : wall - millisecondsOf(offset);
}

function millisecondsOf(offset: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  return (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
}
