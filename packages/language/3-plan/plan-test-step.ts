import type { Fields, Moment, TestStep } from '@smk/plan';
import type { Assignment, TestClause } from '../1-parse/syntax-tree/test.ts';
import type { Placed } from '../2-check/rules.ts';
import { planExpectation, type Reading } from './plan-expectation.ts';
import { factValue, placeOf } from './written.ts';

/** A line of a test as a step at a moment; `null` for what is known before the first one. */
export function planTestStep(placed: Placed<TestClause>, at: Moment, reading: Reading): TestStep | null {
  const clause = placed.part;
  const place = placeOf(placed, clause.at);
  switch (clause.kind) {
    case 'as of':
    case 'given lead':
      return null;
    case 'event':
      return { kind: 'event', at, name: clause.event.name, data: planFields(clause.body.clauses), place };
    case 'change':
      return { kind: 'change', at, fields: planFields(clause.body.clauses), place };
    case 'act':
      return { kind: 'act', at, who: clause.who.name, does: clause.does, as: clause.as?.name ?? null, place };
    case 'settled':
      return { kind: 'settled', at, event: clause.event.name, as: clause.as, place };
    case 'expect':
      return { kind: 'expect', at, that: planExpectation(clause.that, reading), text: clause.text, place };
  }
}

/** Values by name; what is said to be unknown is `null`. */
export function planFields(lines: readonly Pick<Assignment, 'name' | 'value'>[]): Fields {
  return Object.fromEntries(
    lines.map(({ name, value }) => [name.name, value.kind === 'unknown' ? null : factValue(value)]),
  );
}
