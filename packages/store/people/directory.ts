import { sql } from 'kysely';
import { first } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** Who is who, as the active plan published it. */
export type Directory = {
  readonly departments: readonly { readonly name: string; readonly title: string; readonly ledBy: string }[];
  readonly people: readonly { readonly name: string; readonly title: string; readonly email: string }[];
  readonly teams: readonly {
    readonly name: string;
    readonly title: string;
    readonly department: string;
    readonly ledBy: string;
    readonly members: readonly { readonly person: string; readonly weight: number }[];
  }[];
  readonly queues: readonly {
    readonly name: string;
    readonly title: string;
    readonly department: string;
    readonly watchedBy: string;
  }[];
};

/** The departments, people, teams and queues of today, each by name. */
export async function readDirectory(db: Session): Promise<Directory> {
  const row = await first(
    db,
    sql<Directory>`select
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'title', title, 'ledBy', led_by) order by name), '[]')
         from departments where active) as departments,
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'title', title, 'email', email) order by name), '[]')
         from people where active) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'title', title, 'department', department, 'ledBy', led_by,
                'members', (select coalesce(jsonb_agg(jsonb_build_object('person', person, 'weight', weight) order by person), '[]')
                              from pool_members m where m.team = t.name and m.active)) order by name), '[]')
         from teams t where active) as teams,
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'title', title, 'department', department, 'watchedBy', watched_by)
                order by name), '[]')
         from queues where active) as queues`,
  );
  return row ?? { departments: [], people: [], teams: [], queues: [] };
}
