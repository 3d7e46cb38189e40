import type { Moment } from '@smk/plan';

/** Reads a moment with its offset from UTC, such as `2026-11-20T16:50+01:00`. */
export function momentIn(text: string): Moment {
  const moment = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) throw new Error(`"${text}" is no moment with an offset.`);
  return moment;
}

/** A moment in UTC to the minute, with seconds and thousandths only where it has some: `2026-11-20T15:50Z`. */
export function isoMoment(moment: Moment): string {
  return new Date(moment).toISOString().replace(/(?::00)?\.000Z$/, 'Z');
}
