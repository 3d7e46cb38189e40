/**
 * A lead's way, in, assessed, handed over, accepted, ended, against the shortest workflow written by hand that passes the same
 * test, on the same servers in the same run: `node test/bench/lifecycle.bench.ts [--quick]`.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { load, median, rateOf } from './measured.ts';
import { startServers } from './lifecycle/servers.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = values.quick ? 3 : 9;
const leads = values.quick ? 40 : 150;
const abreast = 8;

const servers = await startServers();
const { byHand, ours, actionsOf } = servers;
let made = 0;

/** A lead that is handed over at once: big, with a budget, of a country of the rules. */
const lead = (): { key: string; fields: Readonly<Record<string, unknown>> } => {
  made += 1;
  const email = `bench${made}@firma.example`;
  return {
    key: email,
    fields: {
      email,
      company: `Firma ${made}`,
      country: 'DE',
      employees: 2_000,
      budget: 'EUR 80_000',
      job_title: 'Head of Energy',
      consent: true,
    },
  };
};

try {
  const story = ['assigned', 'accepted', 'ended'];
  const [first, second] = [lead(), lead()];
  const [ofHand, ofOurs] = [await byHand.live(first.key, first.fields), await ours.live(second.key, second.fields)];
  deepStrictEqual(await byHand.told(ofHand), story);
  deepStrictEqual(await ours.told(ofOurs), story);
  const [handActions, ourActions] = [await actionsOf(ofHand), await actionsOf(ofOurs)];

  const ratios: number[] = [];
  const rates: { hand: number[]; ours: number[] } = { hand: [], ours: [] };
  for (let round = -1; round < rounds; round += 1) {
    const live = (way: typeof ours) =>
      rateOf(leads, abreast, async () => {
        const { key, fields } = lead();
        await way.live(key, fields);
      });
    // Taking turns in going first, so that neither always meets the larger database.
    const [hand, us] = round % 2 === 0 ? [await live(byHand), await live(ours)] : await inReverse(live);
    // The first round only warms up.
    if (round < 0) continue;
    rates.hand.push(hand);
    rates.ours.push(us);
    ratios.push(us / hand);
  }

  console.log(
    `lifecycles of ${leads} leads, ${abreast} abreast, the same story told first; median of ${rounds} rounds; ${load()}`,
  );
  console.log(`by hand  ${median(rates.hand).toFixed(1).padStart(7)} /s   ${handActions} server actions a lead`);
  console.log(`ours     ${median(rates.ours).toFixed(1).padStart(7)} /s   ${ourActions} server actions a lead`);
  console.log(`ratio    ${median(ratios).toFixed(2).padStart(7)}`);
} finally {
  await servers.stop();
}

async function inReverse(live: (way: typeof ours) => Promise<number>): Promise<[number, number]> {
  const us = await live(ours);
  const hand = await live(byHand);
  return [hand, us];
}
