import type { Expectation, Fields, Moment, TestBlock, TestStep } from '@smk/plan';
import type { Assignment, Expectation as Written, TestClause, TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { zoneOfCompany } from './plan-organisation.ts';
import { momentAt } from './wall-time.ts';
import { factValue, placeOf } from './written.ts';

/** The test blocks, their wall times read in the company's time zone. */
export function planTests(rules: Rules): TestBlock[] {
  const zone = zoneOfCompany(rules);
  return rules.tests.map((test) => planTest(test, ({ date, minute }) => momentAt(zone, date, minute)));
}

function planTest(test: Placed<TestDeclaration>, moment: (time: WallTime) => Moment): TestBlock {
  const asOf = moment(clausesOf(test, 'as of')[0]!.part.time);
  let at = asOf;
  const steps: TestStep[] = [];
  for (const clause of test.part.body.clauses) {
    // A line without a moment of its own happens with the one above.
    if ('from' in clause && clause.from) at = moment(clause.from);
    const step = planStep({ ...test, part: clause }, at);
    if (step) steps.push(step);
  }
  return {
    name: test.part.title.text,
    asOf,
    given: fields(clausesOf(test, 'given lead')[0]?.part.body.clauses ?? []),
    steps,
    at: placeOf(test, test.part.at),
  };
}

function planStep(placed: Placed<TestClause>, at: Moment): TestStep | null {
  const clause = placed.part;
  const place = placeOf(placed, clause.at);
  switch (clause.kind) {
    case 'as of':
    case 'given lead':
      return null;
    case 'event':
      return { kind: 'event', at, name: clause.event.name, data: fields(clause.body.clauses), place };
    case 'act':
      return { kind: 'act', at, who: clause.who.name, does: clause.does, as: clause.as?.name ?? null, place };
    case 'expect':
      return { kind: 'expect', at, that: expectation(clause.that), text: clause.text, place };
  }
}

function fields(lines: readonly Assignment[]): Fields {
  return Object.fromEntries(
    lines.map(({ name, value }) => [name.name, value.kind === 'unknown' ? null : factValue(value)]),
  );
}

function expectation(that: Written): Expectation {
  switch (that.kind) {
    case 'no stage':
    case 'not refused':
    case 'insufficient data':
    case 'owner was reminded':
      return { kind: that.kind };
    case 'score':
      return {
        kind: 'score',
        score: that.score.name,
        points: that.points,
        because: that.because && that.because.map(({ name }) => name),
      };
    case 'stage':
      return { kind: 'stage', stage: that.stage.name };
    case 'refused':
      return { kind: 'refused', by: that.by?.name ?? null };
    case 'owner in':
    case 'offered to another member':
      return { kind: that.kind, team: that.team.name };
    case 'owner is':
    case 'escalated to':
      return { kind: that.kind, person: that.person.name };
    case 'queued in':
      return { kind: 'queued in', queue: that.queue.name };
    case 'breached':
      return { kind: 'breached', obligation: that.obligation.name };
    case 'met':
      return { kind: 'met', obligation: that.obligation.name, inTime: that.inTime };
    case 'ended':
      return { kind: 'ended', as: that.as.name };
    case 'waits for':
      return { kind: 'waits for', field: that.field.name };
  }
}
