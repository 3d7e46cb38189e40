/**
 * Assessing a lead with 20, 200 and 2,000 rules, against other engines with the same rules, in one run:
 * `node test/bench/assess.bench.ts [--quick]`. Those that are not on this machine are named.
 */
import { parseArgs } from 'node:util';
import { ratesOf, type Contender } from './assess/contender.ts';
import { leadsOf } from './assess/leads.ts';
import { ours } from './assess/ours.ts';
import { loadPeers } from './assess/peers/peers.ts';
import { rulesOf, thresholdOf } from './assess/rules.ts';
import { pointsOfAll, theirs } from './assess/theirs.ts';
import { load, median } from './measured.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = values.quick ? 7 : 25;
const roundMs = values.quick ? 60 : 150;
const base = 'json-logic-engine, compiled';

const all = leadsOf(1000, 0);
const allPartly = leadsOf(1000, 0.2);

for (const times of [1, 10, 100]) await measure(times);

/** Measures so many times twenty rules, once all give the same. */
async function measure(times: number): Promise<void> {
  const threshold = thresholdOf(times);
  const count = times < 100 ? 1000 : 200;
  const leads = all.slice(0, count);
  const { here, missing } = await loadPeers(rulesOf(times));
  const { points } = await pointsOfAll(here.get(base)!, leads);

  const contenders = new Map<string, Contender>();
  for (const [name, pointsOf] of here) contenders.set(name, await theirs(pointsOf, leads, points, threshold, roundMs));
  for (const [name, contender] of ours(times, leads, allPartly.slice(0, count), points, threshold))
    contenders.set(name, contender);
  const rates = await ratesOf(contenders, rounds, roundMs);

  console.log(
    `${count} leads, ${times * 20} rules, results equal; leads a second of CPU time, median of ${rounds} rounds; ${load()}`,
  );
  const bases = rates.get(base)!;
  for (const [name, measured] of rates) {
    const ratio = median(measured.map((rate, round) => rate / bases[round]!));
    const shown = Math.round(median(measured)).toLocaleString('en');
    console.log(`${name.padEnd(40)} ${shown.padStart(12)} /s ${ratio.toPrecision(3).padStart(9)}`);
  }
  for (const [name, why] of missing) console.log(`${name.padEnd(40)} not here: ${why}`);
}
