import type { Moment, TestBlock, TestStep } from '@smk/plan';
import type { TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { peopleOf, type Day } from './people-of.ts';
import { planCases } from './plan-cases.ts';
import { zoneOfCompany } from './plan-organisation.ts';
import { planFields, planTestStep } from './plan-test-step.ts';
import { momentAt } from './wall-time.ts';
import { placeOf } from './written.ts';
import type { Years } from './years.ts';

/** The test blocks and the rows of tables of cases, by file and line; their wall times read in the company's time zone. */
export function planTests(rules: Rules, years: Years): TestBlock[] {
  const zone = zoneOfCompany(rules);
  // Many tests begin at the same moment, and the calendar of a zone is slow to ask.
  const found = new Map<string, Moment>();
  const moment = ({ date, minute }: Pick<WallTime, 'date' | 'minute'>): Moment => {
    const at = found.get(`${date} ${minute}`) ?? momentAt(zone, date, minute);
    found.set(`${date} ${minute}`, at);
    return at;
  };
  const anyTime = moment({ date: `${years.from}-07-01`, minute: 720 });
  const tests = rules.tests.map((test) => planTest(test, moment, rules));
  return [...tests, ...rules.cases.flatMap((test) => planCases(test, rules, moment, anyTime))].toSorted(byPlace);
}

function byPlace({ at: a }: TestBlock, { at: b }: TestBlock): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

function planTest(test: Placed<TestDeclaration>, moment: (time: Day) => Moment, rules: Rules): TestBlock {
  const asOf = moment(clausesOf(test, 'as of')[0]!.part.time);
  let at = asOf;
  const steps: TestStep[] = [];
  for (const clause of test.part.body.clauses) {
    // A line without a moment of its own happens with the one above.
    if ('from' in clause && clause.from) at = moment(clause.from);
    const step = planTestStep({ ...test, part: clause }, at, { moment, rules });
    if (step) steps.push(step);
  }
  return {
    name: test.part.title.text,
    asOf,
    dated: true,
    given: planFields(clausesOf(test, 'given lead')[0]?.part.body.clauses ?? [], rules.fields, rules),
    ...peopleOf(test, moment),
    steps,
    at: placeOf(test, test.part.at),
  };
}
