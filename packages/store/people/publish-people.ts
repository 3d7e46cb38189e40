import { sql } from 'kysely';
import { groupName, type Plan } from '@smk/plan';
import { run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/**
 * Makes the people, teams and queues of a plan the facts of today. Who is no longer named stays on record, inactive;
 * members keep their turns and credits, and new ones begin with none.
 */
export async function publishPeople(tx: Session, plan: Plan): Promise<void> {
  const members = plan.teams.flatMap((team) => team.members.map((member) => ({ team: team.name, ...member })));
  // In the order in which assigning locks them, so that neither waits for the other for ever.
  await run(tx, sql`select 1 from pool_members order by team, person for update`);
  for (const table of ['departments', 'people', 'teams', 'queues', 'pool_members'] as const) {
    await run(tx, sql`update ${sql.table(table)} set active = false`);
  }
  await run(
    tx,
    sql`insert into departments (name, title, led_by, active)
        select name, title, "ledBy", true from jsonb_to_recordset(${JSON.stringify(plan.departments)}::jsonb)
          as r(name text, title text, "ledBy" text)
        on conflict (name) do update set title = excluded.title, led_by = excluded.led_by, active = true`,
  );
  await run(
    tx,
    sql`insert into people (name, title, email, active)
        select name, title, email, true from jsonb_to_recordset(${JSON.stringify(plan.people)}::jsonb)
          as r(name text, title text, email text)
        on conflict (name) do update set title = excluded.title, email = excluded.email, active = true`,
  );
  await run(
    tx,
    sql`insert into teams (name, title, department, led_by, active)
        select name, title, department, "ledBy", true from jsonb_to_recordset(${JSON.stringify(plan.teams)}::jsonb)
          as r(name text, title text, department text, "ledBy" text)
        on conflict (name) do update
          set title = excluded.title, department = excluded.department, led_by = excluded.led_by, active = true`,
  );
  await run(
    tx,
    sql`insert into queues (name, title, department, watched_by, active)
        select name, title, department, "watchedBy", true from jsonb_to_recordset(${JSON.stringify(plan.queues)}::jsonb)
          as r(name text, title text, department text, "watchedBy" text)
        on conflict (name) do update
          set title = excluded.title, department = excluded.department, watched_by = excluded.watched_by, active = true`,
  );
  await run(
    tx,
    sql`insert into pool_members (team, person, weight, active)
        select team, person, weight, true from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
          as r(team text, person text, weight integer)
        on conflict (team, person) do update set weight = excluded.weight, active = true`,
  );
  // Groups that rules no longer name stay: handoffs that began with them may look for somebody again.
  await run(
    tx,
    sql`insert into group_members (name, member)
        select name, member from jsonb_to_recordset(${JSON.stringify(groupMembers(plan))}::jsonb) as r(name text, member text)
        on conflict (name, member) do nothing`,
  );
}

function groupMembers({ handoffs }: Plan): readonly { readonly name: string; readonly member: string }[] {
  const groups = handoffs.flatMap(({ routes }) => routes.flatMap(({ to }) => (to.kind === 'teams' ? [to.teams] : [])));
  return groups.flatMap((teams) => teams.map((member) => ({ name: groupName(teams), member })));
}
