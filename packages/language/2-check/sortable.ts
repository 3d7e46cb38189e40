import type { WallTime } from '../1-parse/syntax-tree/values.ts';

/** A wall time as the rules write it, `2026-11-20 16:50`: such texts sort by time. */
export function sortable({ date, minute }: WallTime): string {
  return `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
