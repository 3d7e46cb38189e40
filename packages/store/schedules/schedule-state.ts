import { sql } from 'kysely';
import { all, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** What is known of a Schedule that was made, by its id; `state` belongs to whoever keeps them. */
export type ScheduleState = { readonly id: string; readonly state: unknown };

/** Every Schedule that was made, by id. */
export async function readSchedules(db: Session): Promise<readonly ScheduleState[]> {
  return all(db, sql<ScheduleState>`select id, state from schedules order by id`);
}

/** Remembers a Schedule, or what it is now. */
export async function saveSchedule(db: Session, schedule: ScheduleState): Promise<void> {
  await run(
    db,
    sql`insert into schedules (id, state) values (${schedule.id}, ${JSON.stringify(schedule.state)})
        on conflict (id) do update set state = excluded.state`,
  );
}

/** Forgets a Schedule that was removed. */
export async function forgetSchedule(db: Session, id: string): Promise<void> {
  await run(db, sql`delete from schedules where id = ${id}`);
}
