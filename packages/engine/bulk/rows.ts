import { beyondDoubt } from '../assessing/closures/beyond-doubt.ts';
import { newFrame, type Test } from '../assessing/closures/frame.ts';
import { loadFields } from '../assessing/closures/names.ts';
import { runSteps, type Rules } from '../assessing/closures/rules.ts';
import { countOf, leadEvents, leadFields, type Level, type Pass } from './batch.ts';
import type { NumberNode, TruthNode } from './node.ts';

type Asked<T> = { readonly level: Level; into: T };

/**
 * Whatever is not judged by column is judged by the closures, lead by lead and instant by instant: slower, and right for every
 * condition that the closures know. All that is asked for is made in one pass.
 */
export function createRows(rules: Rules) {
  const tests: (Asked<Uint8Array> & { readonly test: Test })[] = [];
  const numbers: (Asked<Float64Array> & { readonly slot: number })[] = [];
  const names = rules.plan.events.map(({ name }) => name);
  const frame = newFrame();
  let last: Pass | null = null;

  function judge(pass: Pass): void {
    if (last === pass) return;
    last = pass;
    const { batch } = pass;
    for (const one of tests) one.into = new Uint8Array(countOf(batch, one.level));
    for (const one of numbers) one.into = new Float64Array(countOf(batch, one.level));
    for (let lead = 0; lead < batch.leads; lead += 1) {
      frame.happened = leadEvents(batch, names, lead);
      loadFields(rules.names, frame, leadFields(batch, lead));
      for (let instant = batch.instantsFrom[lead]!; instant < batch.instantsFrom[lead + 1]!; instant += 1) {
        frame.asOf = batch.at[instant]!;
        frame.events = beyondDoubt(rules.names, frame.happened, frame.asOf);
        runSteps(rules, frame);
        for (const { level, into, test } of tests) into[level === 'lead' ? lead : instant] = test(frame);
        for (const { level, into, slot } of numbers) {
          const value = frame.values[slot];
          into[level === 'lead' ? lead : instant] = typeof value === 'number' ? value : Number.NaN;
        }
      }
    }
  }

  return {
    truth(level: Level, test: Test): TruthNode {
      const asked = { level, test, into: new Uint8Array(0) };
      tests.push(asked);
      return {
        level,
        truths: (pass) => {
          judge(pass);
          return asked.into;
        },
      };
    },
    number(level: Level, slot: number): NumberNode {
      const asked = { level, slot, into: new Float64Array(0) };
      numbers.push(asked);
      return {
        level,
        numbers: (pass) => {
          judge(pass);
          return asked.into;
        },
      };
    },
  };
}
