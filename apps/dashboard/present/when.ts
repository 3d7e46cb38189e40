const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in at most four characters and a sign: `-12m`, `04m`, `3h`, `2d`. `milliseconds` may be negative. */
export function span(milliseconds: number): string {
  const sign = milliseconds < 0 ? '-' : '';
  const size = Math.abs(milliseconds);
  if (size < hour) return `${sign}${String(Math.floor(size / minute)).padStart(2, '0')}m`;
  if (size < 2 * day) return `${sign}${Math.floor(size / hour)}h`;
  return `${sign}${Math.floor(size / day)}d`;
}

/** `14:32` in a time zone. */
export function timeOfDay(moment: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** `Fri 20 Nov 16:50` in a time zone. */
export function dayAndTime(moment: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(moment)
    .replaceAll(',', '');
  return parts;
}

/** `Sun 23 May 2027` in a time zone, for what may be a year away. */
export function dayAndYear(moment: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
  })
    .format(moment)
    .replaceAll(',', '');
}
