import { sql, type Kysely } from 'kysely';

/**
 * The tables of the first version. Moments are bigint milliseconds of the company's clock, except in `outbox`, which
 * runs on the server's. No column has a default that reads a clock.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The company, its rules and its people.
  `create table company (
    single boolean primary key default true check (single),
    slug text, name text,
    clock_offset bigint not null default 0, clock_rate double precision not null default 1
  )`,
  `insert into company default values`,
  `create table plans (
    hash text primary key, plan jsonb not null, sources jsonb not null, tests jsonb not null,
    commit_id text, author text not null, published_at bigint not null
  )`,
  `create table activations (
    id bigint generated always as identity primary key,
    plan text not null references plans, by_whom text not null, at bigint not null
  )`,
  `create table slices (plan text not null references plans, kind text not null, name text not null, slice jsonb not null, primary key (plan, kind, name))`,
  `create table departments (name text primary key, title text not null, led_by text not null, active boolean not null)`,
  `create table people (name text primary key, title text not null, email text not null, active boolean not null)`,
  `create table teams (name text primary key, title text not null, department text not null, led_by text not null, active boolean not null)`,
  `create table queues (name text primary key, title text not null, department text not null, watched_by text not null, active boolean not null)`,
  `create table pool_members (
    team text not null references teams, person text not null references people,
    weight integer not null, credit bigint not null default 0, turns bigint not null default 0, last_turn_at bigint,
    active boolean not null, primary key (team, person)
  )`,

  // Facts.
  `create table leads (
    id text primary key, key text not null unique,
    fields jsonb not null, standing jsonb not null, decision jsonb, plan text, stage text, outcome text,
    decided_at bigint, changes_at bigint, version integer not null,
    created_at bigint not null, updated_at bigint not null
  )`,
  `create index leads_newest on leads (created_at desc, id desc)`,
  `create index leads_changes_at on leads (changes_at, id) where changes_at is not null`,
  `create table events (
    lead text not null references leads, id text not null, name text not null, at bigint not null,
    data jsonb not null, arrived_at bigint not null, primary key (lead, id)
  )`,
  `create index events_of_lead on events (lead, at, id)`,
  `create table parked_events (
    key text not null, id text not null, name text not null, at bigint not null, data jsonb not null, parked_at bigint not null,
    primary key (key, id)
  )`,
  `create index parked_events_oldest on parked_events (parked_at, key, id)`,
  `create table rejected_intake (
    id text primary key, what text not null, key text, body jsonb not null, problems jsonb not null,
    origin jsonb not null, at bigint not null, resubmitted_at bigint
  )`,
  `create index rejected_intake_newest on rejected_intake (at desc, id desc)`,

  // Obligations: cases, who owes what, and what is on its way to them.
  `create table handoffs (
    id text primary key, lead text not null references leads, name text not null, plan text not null,
    whole jsonb not null, step integer not null, status text not null,
    owner_kind text, owner_name text, owner_team text,
    opened_at bigint not null, accepted_at bigint, ended_at bigint, ended_kind text, ended_as text, end_data jsonb
  )`,
  `create unique index handoffs_one_open on handoffs (lead, name) where status <> 'ended'`,
  `create index handoffs_newest on handoffs (opened_at desc, id desc)`,
  `create index handoffs_of_lead on handoffs (lead)`,
  `create index handoffs_not_ended on handoffs (id) where status <> 'ended'`,
  `create table assignments (
    handoff text not null references handoffs, attempt integer not null,
    to_kind text not null, to_name text not null, to_team text,
    at bigint not null, spent_turn boolean not null, primary key (handoff, attempt)
  )`,
  `create table reviews (
    id text primary key, name text not null, period text not null, plan text not null,
    whole jsonb not null, step integer not null, status text not null, opened_at bigint not null, figures jsonb not null
  )`,
  `create table obligations (
    subject_kind text not null, subject_id text not null, id text not null,
    rule_name text not null, name text not null, owed_by text not null, owed_to text not null,
    who_kind text not null, who_name text not null, who_team text, lead text,
    opened_at bigint not null, due bigint, state text not null, closed_at bigint, breached_at bigint,
    next jsonb, last_kind text, last_at bigint, place jsonb not null,
    primary key (subject_kind, subject_id, id)
  )`,
  `create index obligations_soonest on obligations ((coalesce(due, 9000000000000000)), subject_id, id)`,
  `create index obligations_open on obligations ((coalesce(due, 9000000000000000)), subject_id, id) where state = 'open'`,
  `create table inputs (
    id text primary key, seq bigint generated always as identity,
    subject_kind text not null, subject_id text not null, input jsonb not null, at bigint not null,
    state text not null default 'pending', result jsonb
  )`,
  `create index inputs_pending on inputs (subject_id, at, seq) where state = 'pending'`,
  `create table notices (
    id text primary key, person text not null, about text not null, subject_kind text not null, subject_id text not null,
    obligation text, at bigint not null, delivered_at bigint
  )`,
  `create index notices_newest on notices (at desc, id desc)`,

  // What happened, and what Temporal is to be told.
  `create table journal (
    id bigint generated always as identity primary key, seq bigint unique,
    subject_kind text not null, subject_id text not null, step integer not null, index integer not null,
    lead text, at bigint not null, recorded_at bigint not null, what jsonb not null, place jsonb,
    unique (subject_kind, subject_id, step, index)
  )`,
  `create index journal_unnumbered on journal (id) where seq is null`,
  `create index journal_of_lead on journal (lead, seq) where lead is not null`,
  `create table outbox (
    id bigint generated always as identity primary key, message jsonb not null,
    due bigint not null default 0, attempts integer not null default 0, error text
  )`,
  `create table answers (key text primary key, request text not null, status integer, body jsonb, at bigint not null)`,
  `create index answers_oldest on answers (at)`,
  `create table schedules (id text primary key, state jsonb not null)`,
  `create table qualification (single boolean primary key default true check (single), wakes_at bigint)`,
  `insert into qualification default values`,

  // Files on their way in.
  `create table imports (
    id text primary key, file text not null, mapping jsonb not null, by_whom text not null, at bigint not null,
    state text not null, finished_at bigint
  )`,
  `create table import_rows (
    import text not null references imports, line integer not null, at bigint, cells jsonb not null,
    state text not null default 'waiting', problems jsonb, primary key (import, line)
  )`,
  `create index import_rows_waiting on import_rows (import, (coalesce(at, 0)), line) where state = 'waiting'`,

  // Locks first, then reads: each statement of a function sees what was committed before it began.
  `create function lock_keys(wanted text[]) returns table (key text, plan text, wakes_at bigint, lead jsonb, parked jsonb)
   language plpgsql as $body$
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
       from unnest(wanted) k(key) left join leads l on l.key = k.key;
   end $body$`,
];
