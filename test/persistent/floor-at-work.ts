import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, HandoffRow } from '@smk/api/client';
import { dealValue, leads } from '../procurement/files.ts';
import { acceptsEarly, floorActs } from '../procurement/floor.ts';
import { nextSales, salesAt, type FloorRow } from '../procurement/sales-rows.ts';
import type { CompanyTime } from './company-time.ts';
import type { Ledger } from './ledger.ts';
import { begins, ends } from './part.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Rows that are worked on side by side. */
const abreast = 6;

export type FloorPorts = {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly time: CompanyTime;
  /** Resolves when nobody is to touch a handoff any more for a while, and then resolves again. */
  readonly hold: () => Promise<void>;
};

/** The scripted floor of the procurement data, in the company's time: it accepts, contacts, rejects, ignores, and closes deals. */
export async function workTheFloor(ports: FloorPorts): Promise<void> {
  const { client, ledger, time, hold } = ports;
  const busy = new Set<Promise<void>>();

  async function begin(work: Promise<void>): Promise<void> {
    const kept = work.finally(() => busy.delete(kept));
    busy.add(kept);
    if (busy.size >= abreast) await Promise.race(busy);
  }

  for (let moment = begins; moment < ends; moment += hour) {
    await Promise.race([time.until(moment), sleep(60_000)]);
    await hold();
    await begin(acceptNew(ports));
    for (const row of salesAt(moment)) {
      await hold();
      await begin(workOn(row));
    }
  }
  await Promise.all(busy);

  async function workOn(row: FloorRow): Promise<void> {
    const found = await ledger.read(() => client.handoffs.list({ lead: row.lead, status: 'open', limit: 1 }));
    const [handoff] = found.rows;
    if (handoff === undefined) return;
    const { id } = handoff;
    const actor = actorOf(handoff);
    for (const deed of floorActs(row, handoff.acceptedAt !== null)) {
      await ledger.write(deed.kind, id, (key) =>
        deed.kind === 'reject'
          ? client.handoffs.reject(id, deed.because, { key, actor })
          : client.handoffs[deed.kind](id, { key, actor }),
      );
    }
    if (handoff.acceptedAt !== null && time.now() - handoff.acceptedAt >= 3 * day) await closeDeal(ports, row.lead);
  }
}

/** Owners accept what they will work on soon in the hours after it came to them. */
async function acceptNew({ client, ledger, time }: FloorPorts): Promise<void> {
  const { rows } = await ledger.read(() => client.handoffs.list({ status: 'open', limit: 60 }));
  for (const { id, lead, acceptedAt, openedAt, ...handoff } of rows) {
    const age = time.now() - openedAt;
    if (acceptedAt !== null || age < hour || age > 4 * hour) continue;
    if (!acceptsEarly(openedAt, nextSales(lead.key, openedAt))) continue;
    await ledger.write('accept', id, (key) => client.handoffs.accept(id, { key, actor: actorOf(handoff) }));
  }
}

const actorOf = ({ owner }: Pick<HandoffRow, 'owner'>): string => (owner?.kind === 'person' ? owner.person : 'saul');

const stageOf = new Map(leads.map((lead) => [lead.lead_id, lead['opportunity_stage'] ?? '']));

/** Where the data says that a deal was closed, it is, a few days after it was accepted. */
async function closeDeal({ client, ledger, time }: FloorPorts, lead: string): Promise<void> {
  const stage = stageOf.get(lead) ?? '';
  if (!stage.startsWith('closed')) return;
  const at = new Date(time.now()).toISOString();
  const amount = (dealValue(lead) / 100).toFixed(2);
  await ledger.write('event', lead, (key) => {
    const deal = { id: key, at };
    return client.events.post(
      lead,
      [
        stage === 'closed_won'
          ? { ...deal, name: 'deal_won', data: { deal_value: { currency: 'USD', amount } } }
          : { ...deal, name: 'deal_lost' },
      ],
      { key },
    );
  });
}
