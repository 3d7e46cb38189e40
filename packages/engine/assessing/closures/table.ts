import type { FactValue, SingleValue, Table } from '@smk/plan';
import { compileCondition } from './condition.ts';
import { FALSE, TRUE, UNKNOWN, type Read, type Test } from './frame.ts';
import type { Names } from './names.ts';

type Row = { readonly test: Test; readonly then: SingleValue };

/** A closure for what a table picks. */
export function compileTable({ picks, rows }: Table, names: Names): Read {
  const compiled = rows.map(({ when, then }): Row => ({ test: compileCondition(when.condition, names), then }));
  switch (picks) {
    case 'only match':
      return (frame) => compiled.find(({ test }) => test(frame) === TRUE)?.then ?? null;
    case 'first match':
      return (frame) => {
        for (const { test, then } of compiled) {
          const truth = test(frame);
          if (truth !== FALSE) return truth === TRUE ? then : null;
        }
        return null;
      };
    case 'every match':
      return (frame): FactValue => {
        const matching: SingleValue[] = [];
        for (const { test, then } of compiled) {
          const truth = test(frame);
          if (truth === UNKNOWN) return null;
          if (truth === TRUE) matching.push(then);
        }
        return matching;
      };
  }
}
