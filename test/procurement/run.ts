import type { Client, HandoffRow } from '@smk/api/client';
import type { Moment } from '@smk/plan';
import { openWork } from './open-work.ts';
import { dealValue, eventFile, leadFile, leads } from './files.ts';
import { acceptsEarly, floorActs } from './floor.ts';
import { nextSales, salesAt, type FloorRow } from './sales-rows.ts';
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

  /** Owners who will work on a lead soon accept it in the hours after it came to them, some a little later than others. */
  async function acceptNew(moment: Moment): Promise<void> {
    const open = await client.handoffs.list({ status: 'open', limit: 100 });
    for (const handoff of open.rows) {
      const patience = (1 + ((handoff.openedAt / hour) % 3)) * hour;
      if (handoff.acceptedAt !== null || handoff.attempt > 1 || moment - handoff.openedAt < patience) continue;
      if (
        moment - handoff.openedAt > 4 * hour ||
        !acceptsEarly(handoff.openedAt, nextSales(handoff.lead.key, handoff.openedAt))
      )
        continue;
      await act(handoff.id, 'accept', () => client.handoffs.accept(handoff.id));
    }
  }

  async function work(handoff: HandoffRow, row: FloorRow, moment: Moment): Promise<void> {
    for (const deed of floorActs(row, handoff.acceptedAt !== null)) {
      await act(handoff.id, deed.kind, () =>
        deed.kind === 'reject'
          ? client.handoffs.reject(handoff.id, deed.because)
          : client.handoffs[deed.kind](handoff.id),
      );
    }
    if (handoff.acceptedAt !== null && moment - handoff.acceptedAt >= 7 * day) await closeDeal(handoff.lead.key);
  }

  async function closeDeal(lead: string): Promise<void> {
    const stage = stageOf.get(lead) ?? '';
    if (!stage.startsWith('closed')) return;
    const amount = (dealValue(lead) / 100).toFixed(2);
    const deal =
      stage === 'closed_won'
        ? { name: 'deal_won', data: { deal_value: { currency: 'USD', amount } } }
        : { name: 'deal_lost' };
    await client.events.post(lead, [{ ...deal, at: new Date(world.now()).toISOString() }]);
    deals += 1;
  }

  for (const moment of stops()) {
    await world.passUntil(moment);
    if (moment === loss) {
      await world.loseTemporal();
      restored = (await world.reconcile()).started;
    }
    if (isReviewHour(moment)) await world.reconcile();
    await openWork(world);
    await acceptNew(moment);
    for (const row of salesAt(moment)) {
      const open = await client.handoffs.list({ lead: row.lead, status: 'open', limit: 1 });
      const handoff = open.rows[0];
      if (handoff !== undefined) await work(handoff, row, moment);
    }
    await signOff(client, moment, act);
    await openWork(world);
  }
  return { imports: imports.map(({ id }) => id), acknowledged, refused, deals, restored };
}

const stageOf = new Map(leads.map((lead) => [lead.lead_id, lead['opportunity_stage'] ?? '']));

/** The hours at which something comes in or somebody works; what falls due between two of them does so on the way. */
function* stops(): Generator<Moment> {
  for (let moment = begins + hour; moment <= ends; moment += hour) {
    const time = new Date(moment).getUTCHours();
    if (time >= 8 && time <= 20) yield moment;
  }
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
