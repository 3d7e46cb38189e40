import { TURN } from '@smk/engine';
import { sql } from 'kysely';
import type { Ran } from './run.ts';
import type { World } from './world.ts';

/** What happened in two months, for somebody from RevOps. */
export async function summary({ store, client }: World, ran: Ran, took: number): Promise<string> {
  const count = async (query: ReturnType<typeof sql<{ count: number }>>): Promise<number> =>
    (await query.execute(store.db)).rows[0]?.count ?? 0;
  const leads = await count(sql`select count(*)::int as count from leads`);
  const events = await count(sql`select count(*)::int as count from events`);
  const handoffs = await count(sql`select count(*)::int as count from handoffs`);
  const refused = await count(sql`select count(*)::int as count from leads where outcome = 'refused'`);
  const queued = await count(sql`select count(*)::int as count from handoffs where owner_kind = 'queue'`);
  const offered = await count(sql`select count(*)::int as count from journal where what->>'kind' = 'offered'`);
  const reminded = await count(sql`select count(*)::int as count from journal where what->>'kind' = 'reminded'`);
  const escalated = await count(sql`select count(*)::int as count from journal where what->>'kind' = 'escalated'`);
  const people = await sql<{ team: string; person: string; weight: number; turns: number; debt: number }>`
    select team, person, weight, turns::int, (credit::numeric / ${TURN} - turns)::float as debt from pool_members order by team, person`.execute(
    store.db,
  );
  const reviews = await Promise.all(['2024-01', '2024-02'].map((period) => client.reviews.get(`monthly:${period}`)));
  return [
    `Two months of Prokura Software in ${Math.round(took / 1000)} s`,
    `${leads} leads and ${events} events came in; ${refused} leads were refused`,
    `${handoffs} handoffs: ${queued} in the partner desk's queue, the others to twelve people in turn`,
    `${reminded} reminders, ${offered} offers to the next, ${escalated} escalations; ${ran.acknowledged.length} acts of the floor, ${ran.deals} deals closed`,
    `Temporal's data was thrown away on 31 January: ${ran.restored} open cases were restored`,
    '',
    'TEAM            PERSON WEIGHT TURNS  DEBT',
    ...people.rows.map(
      ({ team, person, weight, turns, debt }) =>
        `${team.padEnd(15)} ${person.padEnd(6)} ${String(weight).padStart(6)} ${String(turns).padStart(5)} ${debt.toFixed(2).padStart(5)}`,
    ),
    ...reviews.flatMap((review) => [
      '',
      `Review of ${review.period}, signed off by ${review.signedOff.map(({ department }) => department).join(' and ')}`,
      ...review.figures.measures.map((measure) => `  ${measure.name.padEnd(18)} ${figure(measure.all, measure.unit)}`),
    ]),
  ].join('\n');
}

type Figure = Awaited<ReturnType<World['client']['reviews']['get']>>['figures']['measures'][number]['all'];

function figure(all: Figure, unit: string | null): string {
  switch (all.kind) {
    case 'no cases':
      return 'no cases';
    case 'count':
      return String(all.count);
    case 'share':
      return `${((all.inTime / all.of) * 100).toFixed(1)}% (${all.inTime} of ${all.of})`;
    case 'sum':
      return `${unit ?? ''} ${(all.sum / (unit === null ? 1 : 100)).toLocaleString('en')} (n ${all.n})`;
  }
}
