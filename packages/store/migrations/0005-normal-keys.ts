import { sql, type Kysely } from 'kysely';

/** Keys in Unicode's normal form C, in which they are looked up from now on. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Of leads that turn out to have one key, the one that has it already or is the oldest keeps it; the others stay apart, and
  // can be reached, with a part of their id behind it.
  `with same as (
     select id, normalize(key, NFC) as plain,
       row_number() over (partition by normalize(key, NFC) order by (key is nfc normalized) desc, created_at, id) as place
     from leads where normalize(key, NFC) in (select normalize(key, NFC) from leads where key is not nfc normalized)
   )
   update leads set key = case when place = 1 then plain else plain || ' (' || left(same.id, 8) || ')' end
   from same where leads.id = same.id and key is distinct from plain`,

  // What waited under another spelling of a key, for a lead that was there.
  `insert into events (id, lead, name, at, data, arrived_at)
   select distinct on (l.id, p.id) p.id, l.id, p.name, p.at, p.data, p.parked_at
   from parked_events p join leads l on l.key = normalize(p.key, NFC)
   order by l.id, p.id, p.parked_at
   on conflict do nothing`,
  `update leads set changes_at = 0 where key in (select normalize(key, NFC) from parked_events)`,
  `insert into outbox (message) select '{"kind":"nudge qualification"}'
   where exists (select 1 from parked_events p join leads l on l.key = normalize(p.key, NFC))`,
  `delete from parked_events where normalize(key, NFC) in (select key from leads)`,

  `delete from parked_events p where key is not nfc normalized and exists (
     select 1 from parked_events o where o.id = p.id and normalize(o.key, NFC) = normalize(p.key, NFC)
       and (o.key is nfc normalized or o.key < p.key)
   )`,
  `update parked_events set key = normalize(key, NFC) where key is not nfc normalized`,
];
