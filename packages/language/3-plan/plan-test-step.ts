import type { FactValue, Fields, Moment, Place, TestStep } from '@smk/plan';
import type { FieldClause } from '../1-parse/syntax-tree/lead.ts';
import type { Assignment, TestClause } from '../1-parse/syntax-tree/test.ts';
import { broughtWith, outcomesCalled } from '../2-check/brought.ts';
import { fieldsOf, type Placed, type Rules } from '../2-check/rules.ts';
import { typeOfField, type Type } from '../2-check/types.ts';
import { factValue } from './fact-value.ts';
import { planExpectation, type Reading } from './plan-expectation.ts';
import { placeOf } from './written.ts';

/** A line of a test as a step at a moment; `null` for what is known before the first one. */
export function planTestStep(placed: Placed<TestClause>, at: Moment, reading: Reading): TestStep | null {
  const { rules } = reading;
  const clause = placed.part;
  const place = placeOf(placed, clause.at);
  switch (clause.kind) {
    case 'as of':
    case 'given lead':
    case 'absent':
    case 'load':
      return null;
    case 'becomes absent':
      return { kind: 'becomes absent', at, who: clause.who.name, place };
    case 'event': {
      const { name } = clause.event;
      return { kind: 'event', at, name, data: planFields(clause.body.clauses, dataOf(name, rules), rules), place };
    }
    case 'change':
      return { kind: 'change', at, fields: planFields(clause.body.clauses, rules.fields, rules), place };
    case 'act':
      return planAct(clause, at, place, rules);
    case 'settled':
      return { kind: 'settled', at, event: clause.event.name, as: clause.as, place };
    case 'expect':
      return {
        kind: 'expect',
        at,
        that: planExpectation(clause.that, { ...reading, test: placed }),
        text: clause.text,
        place,
      };
  }
}

function planAct(
  { who, does, as, data }: Extract<TestClause, { kind: 'act' }>,
  at: Moment,
  place: Place,
  rules: Rules,
): TestStep {
  const outcomes = as && (does === 'rejects' || does === 'ends') ? outcomesCalled(does, as.name, rules) : [];
  const among = new Map(outcomes.flatMap((outcome) => [...broughtWith(outcome, rules)]));
  return {
    kind: 'act',
    at,
    who: who.name,
    does,
    as: as?.name ?? null,
    ...(data.length > 0 && { data: planFields(data, among, rules) }),
    place,
  };
}

/** Values by the names of the fields that a test gives them under; what is said to be unknown is `null`. */
export function planFields(
  lines: readonly Pick<Assignment, 'name' | 'value'>[],
  among: ReadonlyMap<string, Placed<FieldClause>>,
  rules: Rules,
): Fields {
  return Object.fromEntries(
    lines.map(({ name, value }) => {
      const field = among.get(name.name);
      return [name.name, assigned(value, field ? typeOfField(field.part.type) : null, rules)];
    }),
  );
}

function assigned(value: Assignment['value'], type: Type | null, rules: Rules): FactValue {
  if (value.kind === 'unknown') return null;
  if (value.kind !== 'several') return factValue(value, rules, type);
  const of = type?.kind === 'list of' ? type.of : null;
  return value.values.map((one) => factValue(one, rules, of));
}

/** The data of an event that there is, by name. */
function dataOf(event: string, rules: Rules): ReadonlyMap<string, Placed<FieldClause>> {
  const written = rules.events.get(event);
  return new Map((written ? fieldsOf(written) : []).map((field) => [field.part.name.name, field]));
}
