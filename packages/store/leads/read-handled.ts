import { sql } from 'kysely';
import type { HandoffCase } from '@smk/plan';
import { all } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** All handoffs of a lead in the order in which they were opened, and the person whom one of them was given last. */
export type Handled = {
  readonly handoffs: readonly { readonly name: string; readonly case: HandoffCase }[];
  readonly given: { readonly person: string; readonly team: string } | null;
};

/** What people have had to do with leads, by their ids; without those of which nothing was ever handed over. */
export async function readHandled(db: Session, leads: readonly string[]): Promise<ReadonlyMap<string, Handled>> {
  if (leads.length === 0) return new Map();
  const rows = await all(
    db,
    sql<Handled & { readonly lead: string }>`
      select h.lead, jsonb_agg(jsonb_build_object('name', h.name, 'case', h.whole) order by h.opened_at, h.ended_at nulls last, h.id) as handoffs,
        (select jsonb_build_object('person', a.to_name, 'team', a.to_team)
           from assignments a join handoffs g on g.id = a.handoff
           where g.lead = h.lead and a.to_kind = 'person' order by a.at desc, g.opened_at desc, a.attempt desc limit 1) as given
      from handoffs h where h.lead = any(${leads}) group by h.lead`,
  );
  return new Map(rows.map(({ lead, handoffs, given }) => [lead, { handoffs, given }]));
}
