import { sql, type Kysely } from 'kysely';

/** Numbering as one call: it is made many times a second, mostly for nothing. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(numbering).execute(db);
}

// Locked first, then read: each statement of a function sees what was committed before it began.
const numbering = `
  create function number_journal(most integer) returns bigint language plpgsql as $body$
  declare
    done bigint;
  begin
    if not pg_try_advisory_xact_lock(7301, 1) then return 0; end if;
    with waiting as (select id from journal where seq is null order by id limit most),
    next as (select id, (select coalesce(max(seq), 0) from journal) + row_number() over (order by id) as number from waiting),
    numbered as (update journal j set seq = next.number from next where j.id = next.id returning 1)
    select count(*) into done from numbered;
    if done > 0 then perform pg_notify('journal', ''); end if;
    return done;
  end $body$`;
