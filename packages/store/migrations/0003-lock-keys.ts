import { sql, type Kysely } from 'kysely';

/** The same function with one plan for all its calls: planning it took ten times as long as running it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(locking).execute(db);
}

// Locks first, then reads: each statement of a function sees what was committed before it began.
// A key at a time, so that the plan looks each up in its index, however few rows there were when it was made.
const locking = `
  create or replace function lock_keys(wanted text[]) returns table (key text, plan text, wakes_at bigint, lead jsonb, parked jsonb)
   language plpgsql set plan_cache_mode = force_generic_plan as $body$
   #variable_conflict use_column
   begin
     perform pg_advisory_xact_lock(h) from (
       select distinct hashtextextended(w, 0) as h from unnest(wanted) w order by 1
     ) ordered;
     return query
       select k.key,
         (select a.plan from activations a order by a.id desc limit 1),
         (select q.wakes_at from qualification q),
         case when l.id is null then null else jsonb_build_object(
           'id', l.id, 'fields', l.fields, 'standing', l.standing, 'decision', l.decision, 'plan', l.plan, 'stage', l.stage,
           'decidedAt', l.decided_at, 'version', l.version, 'createdAt', l.created_at,
           'events', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'at', e.at, 'data', e.data)
                        order by e.at, e.id collate "C"), '[]') from events e where e.lead = l.id),
           'open', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'plan', h.plan, 'case', h.whole,
                        'assigned', exists (select 1 from assignments a where a.handoff = h.id)) order by h.opened_at, h.id), '[]')
                      from handoffs h where h.lead = l.id and h.status <> 'ended')
         ) end,
         (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'at', p.at, 'data', p.data)
            order by p.at, p.id collate "C"), '[]') from parked_events p where p.key = k.key)
       from unnest(wanted) k(key)
       left join lateral (select * from leads one where one.key = k.key offset 0) l on true;
   end $body$`;
