/** Assessing a lead with 20, 200 and 2,000 rules, against json-logic-engine compiled, in one run: `node test/bench/assess.bench.ts [--quick]`. */
import { deepStrictEqual } from 'node:assert/strict';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { LogicEngine } from 'json-logic-engine';
import { assessNaively, batchOf, prepare, prepareBulk } from '@smk/engine';
import { leadsOf } from './assess/leads.ts';
import { jsonLogicOf, planOf, thresholdOf } from './assess/rules.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = values.quick ? 7 : 25;
const roundMs = values.quick ? 60 : 150;

const asOf = Date.parse('2026-11-16T10:00Z');
const all = leadsOf(1000, 0);
const allPartly = leadsOf(1000, 0.2);
let sink = 0;

for (const times of [1, 10, 100]) measure(times);
if (sink === 0) throw new Error('Nothing was assessed.');

/** Measures so many times twenty rules, once all give the same. */
function measure(times: number): void {
  const plan = planOf(times);
  const threshold = thresholdOf(times);
  const count = times < 100 ? 1000 : 200;
  const leads = all.slice(0, count);
  const partly = allPartly.slice(0, count);
  const assessor = prepare(plan);
  const assessInBulk = prepareBulk(plan);
  const watched = leads.map((lead) => ({ ...lead, instants: [asOf] }));
  // As the outcome diff has them: read into columns, a thousand at a time.
  const batch = batchOf(plan, watched);
  const theirs = new LogicEngine().build(jsonLogicOf(times)) as (data: unknown) => number;

  for (const [index, lead] of leads.entries()) {
    const score = theirs(lead.fields);
    const decision = assessor.assess(lead, asOf);
    deepStrictEqual([decision.scores.fit, decision.outcome.kind], [score, score >= threshold ? 'stage' : 'not yet']);
    // The naive reading is slow, and explains each line.
    if (index % times === 0) deepStrictEqual(assessor.explain(lead, asOf), assessNaively(plan, lead, asOf));
  }
  const { reached } = assessInBulk(batch);
  for (const [index, lead] of leads.entries())
    deepStrictEqual(reached[index], theirs(lead.fields) >= threshold ? 0 : -1);

  const contenders = {
    'json-logic-engine, compiled': () => {
      for (const lead of leads) if (theirs(lead.fields) >= threshold) sink += 1;
    },
    assess: () => {
      for (const lead of leads) if (assessor.assess(lead, asOf).outcome.kind === 'stage') sink += 1;
    },
    'in bulk, by column': () => {
      const answer = assessInBulk({ ...batch });
      for (let index = 0; index < batch.leads; index += 1) sink += answer.reached[index]! + 1;
    },
    'in bulk, made into columns first': () => {
      const answer = assessInBulk(batchOf(plan, watched));
      for (let index = 0; index < batch.leads; index += 1) sink += answer.reached[index]! + 1;
    },
    'assess with explanation': () => {
      for (const lead of leads) if (assessor.explain(lead, asOf).because.scores[0]!.lines[0]!.truth === true) sink += 1;
    },
    // What is unknown is tried out, which takes by the square of the rules.
    ...(times === 1 && {
      'assess, a fifth of the values unknown': () => {
        for (const lead of partly) if (assessor.assess(lead, asOf).outcome.kind === 'stage') sink += 1;
      },
    }),
  };

  const rates = new Map<string, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contenders)) {
      const rate = rateOf(run, count);
      // The first round only warms up.
      if (round >= 0) rates.set(name, [...(rates.get(name) ?? []), rate]);
    }
  }
  const base = rates.get('json-logic-engine, compiled')!;
  console.log(
    `${count} leads, ${times * 20} rules, results equal; leads a second of CPU time, median of ${rounds} rounds; Node ${process.version}; load ${loadavg()[0]!.toFixed(1)}`,
  );
  for (const [name, measured] of rates) {
    const ratio = medianOf(measured.map((rate, round) => rate / base[round]!));
    const shown = Math.round(medianOf(measured)).toLocaleString('en');
    console.log(`${name.padEnd(40)} ${shown.padStart(12)} /s ${ratio.toFixed(2).padStart(6)}`);
  }
}

/** Leads a second of the process's CPU time, of all its threads: others on the machine must not count. */
function rateOf(run: () => void, leads: number): number {
  const begun = cpuMs();
  let times = 0;
  let spent = 0;
  while (spent < roundMs) {
    run();
    times += 1;
    spent = cpuMs() - begun;
  }
  return (times * leads * 1000) / spent;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
