import { momentAt, wallTime } from '@smk/engine';
import type { Moment, ZoneTable } from '@smk/plan';

/** A moment as the clocks of the company show it: `2026-11-23 09:20`; of a time that comes twice it says which is the second. */
export function momentText(zone: ZoneTable, moment: Moment): string {
  const wall = wallTime(zone, moment);
  const text = new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
  return momentAt(zone, wall) === moment ? text : `${text} (the second time)`;
}
