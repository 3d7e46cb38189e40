import { sql, type Kysely } from 'kysely';

/** What somebody said of a doubtful event, and who. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table events add column if not exists verdict text, add column if not exists verdict_by text,
     add column if not exists verdict_at bigint`,
  `create or replace function event_fact(e events) returns jsonb language sql stable as $body$
     select jsonb_build_object('id', e.id, 'name', e.name, 'at', e.at, 'data', e.data)
       || case when e.verdict is null then '{}'::jsonb else jsonb_build_object('verdict', e.verdict) end
   $body$`,
  // As before, and each event with its verdict, where it has one.
  `create or replace function lock_keys(wanted text[]) returns table (key text, plan text, wakes_at bigint, lead jsonb, parked jsonb)
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
           'events', (select coalesce(jsonb_agg(event_fact(e) order by e.at, e.id collate "C"), '[]') from events e where e.lead = l.id),
           'open', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'plan', h.plan, 'case', h.whole,
                        'assigned', exists (select 1 from assignments a where a.handoff = h.id)) order by h.opened_at, h.id), '[]')
                      from handoffs h where h.lead = l.id and h.status <> 'ended')
         ) end,
         (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'at', p.at, 'data', p.data)
            order by p.at, p.id collate "C"), '[]') from parked_events p where p.key = k.key)
       from unnest(wanted) k(key)
       left join lateral (select * from leads one where one.key = k.key offset 0) l on true;
   end $body$`,
];
