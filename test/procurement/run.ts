import type { Client, HandoffRow } from '@smk/api/client';
import type { Moment } from '@smk/plan';
import { openWork } from './open-work.ts';
import { dealValue, eventFile, events, leadFile, leads } from './files.ts';
import { floorActs } from './floor.ts';
import { sources, type World } from './world.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The run begins an hour before the first row, and ends in the week after the second month. */
export const begins = Date.parse('2024-01-01T07:00:00Z');
export const ends = Date.parse('2024-03-08T18:00:00Z');
/** Temporal's data is thrown away here. */
const loss = Date.parse('2024-01-31T20:00:00Z');

/** What was answered for an act of the floor: it must be found exactly once. */
export type Acknowledged = { readonly handoff: string; readonly kind: string; readonly at: Moment };

export type Ran = {
  readonly imports: readonly string[];
  readonly acknowledged: readonly Acknowledged[];
  /** Acts that the rules refused, by the sentence's first words: the floor of the data does not know who had what. */
  readonly refused: number;
  readonly deals: number;
  readonly restored: number;
};

/** Two months of leads, events and a sales floor, an hour at a time. */
export async function run(world: World): Promise<Ran> {
  const { client } = world;
  const published = await client.rules.publish(sources());
  await client.rules.activate(published.version.hash);
  const imports = [
    await client.imports.start({ kind: 'leads', file: 'leads.csv', csv: leadFile(), at: 'created', pacing: 'by time' }),
    await client.imports.start({
      kind: 'events',
      file: 'events.csv',
      csv: eventFile(),
      key: 'lead_id',
      name: { column: 'event' },
      at: 'at',
      pacing: 'by time',
    }),
  ];
  const acknowledged: Acknowledged[] = [];
  let refused = 0;
  let deals = 0;
  let restored = 0;
  const sales = salesByHour();
  const outcome = new Map(leads.map((lead) => [lead.lead_id, lead['opportunity_stage'] ?? '']));
  let number = 0;

  async function act(handoff: string, kind: string, send: () => Promise<unknown>): Promise<void> {
    const at = world.now();
    try {
      await send();
      acknowledged.push({ handoff, kind, at });
    } catch (failure) {
      if (!(failure instanceof Error) || failure.name !== 'ProblemAnswer') throw failure;
      refused += 1;
    }
  }

  async function work(handoff: HandoffRow, row: { readonly detail: string }, at: Moment): Promise<void> {
    for (const deed of floorActs({ lead: handoff.lead.key, at, name: '', detail: row.detail }, number)) {
      if (deed.kind === 'accept' && handoff.acceptedAt === null)
        await act(handoff.id, 'accept', () => client.handoffs.accept(handoff.id));
      if (deed.kind === 'contact') await act(handoff.id, 'contact', () => client.handoffs.contact(handoff.id));
      if (deed.kind === 'reject' && handoff.acceptedAt === null)
        await act(handoff.id, 'reject', () => client.handoffs.reject(handoff.id, deed.because));
    }
    const age = handoff.acceptedAt === null ? 0 : at - handoff.acceptedAt;
    const end = outcome.get(handoff.lead.key) ?? '';
    if (age < 7 * day || !end.startsWith('closed')) return;
    const deal =
      end === 'closed_won'
        ? {
            name: 'deal_won',
            data: { deal_value: { currency: 'USD', amount: (dealValue(handoff.lead.key) / 100).toFixed(2) } },
          }
        : { name: 'deal_lost' };
    await client.events.post(handoff.lead.key, [{ ...deal, at: new Date(world.now()).toISOString() }]);
    deals += 1;
  }

  for (let moment = begins + hour; moment <= ends; moment += hour) {
    const rows = sales.get(moment) ?? [];
    await world.passUntil(moment);
    if (moment === loss) {
      await world.loseTemporal();
      restored = (await world.reconcile()).started;
    }
    if (isReviewHour(moment)) await world.reconcile();
    await openWork(world);
    for (const row of rows) {
      number += 1;
      const open = await client.handoffs.list({ lead: row.lead_id, status: 'open', limit: 1 });
      const handoff = open.rows[0];
      if (handoff !== undefined) await work(handoff, row, moment);
    }
    await signOff(client, moment, act);
    await openWork(world);
  }
  return { imports: imports.map(({ id }) => id), acknowledged, refused, deals, restored };
}

function salesByHour(): Map<Moment, { readonly lead_id: string; readonly detail: string }[]> {
  const byHour = new Map<Moment, { lead_id: string; detail: string }[]>();
  for (const { kind, at, lead_id, detail } of events) {
    if (kind === 'sales') byHour.set(at, [...(byHour.get(at) ?? []), { lead_id, detail }]);
  }
  return byHour;
}

/** The server of this run keeps no Schedules: the reconciler opens what fell due, as it does after an outage. */
const isReviewHour = (moment: Moment): boolean =>
  ['2024-02-01T09', '2024-03-01T09'].includes(new Date(moment).toISOString().slice(0, 13));

/** Marketing signs the day after; sales signs January in time, and February late. */
async function signOff(
  client: Client,
  moment: Moment,
  act: (id: string, kind: string, send: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const due: Readonly<Record<string, readonly [period: string, department: string]>> = {
    '2024-02-02T10': ['2024-01', 'marketing'],
    '2024-02-05T15': ['2024-01', 'sales'],
    '2024-03-04T10': ['2024-02', 'marketing'],
    '2024-03-07T11': ['2024-02', 'sales'],
  };
  const signing = due[new Date(moment).toISOString().slice(0, 13)];
  if (signing === undefined) return;
  const [period, department] = signing;
  await act(`monthly:${period}`, `sign off ${department}`, () =>
    client.reviews.signOff(`monthly:${period}`, department),
  );
}
