import type { FloorPorts } from './floor-at-work.ts';
import { byForm, formOf } from './part.ts';

/** The web site: each lead that fills in its form is written at once, when its moment has come. */
export async function takeForms({ client, ledger, time }: FloorPorts): Promise<void> {
  const sending = new Set<Promise<unknown>>();
  for (const lead of byForm) {
    await time.until(Number(lead.created));
    sending.add(ledger.write('lead', lead.lead_id, (key) => client.leads.put(lead.lead_id, formOf(lead), { key })));
  }
  await Promise.all(sending);
}
