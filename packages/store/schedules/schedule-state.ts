import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** What is known of the Schedules that were made, by their id; `state` belongs to whoever keeps them. */
export type ScheduleState = { readonly id: string; readonly state: unknown };

export const readSchedules: (db: Session) => Promise<readonly ScheduleState[]> = unbuilt;
export const saveSchedule: (db: Session, schedule: ScheduleState) => Promise<void> = unbuilt;
export const forgetSchedule: (db: Session, id: string) => Promise<void> = unbuilt;
