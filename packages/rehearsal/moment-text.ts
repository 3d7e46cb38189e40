import { wallTime } from '@smk/engine';
import type { Moment, ZoneTable } from '@smk/plan';

/** A moment as the clocks of the company show it: `2026-11-23 09:20`. */
export function momentText(zone: ZoneTable, moment: Moment): string {
  return new Date(wallTime(zone, moment)).toISOString().slice(0, 16).replace('T', ' ');
}
