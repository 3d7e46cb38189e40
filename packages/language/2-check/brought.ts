import type { EndLine, HandoffDeclaration, ReasonLine } from '../1-parse/syntax-tree/handoff.ts';
import type { FieldClause } from '../1-parse/syntax-tree/lead.ts';
import type { Assignment, TestClause } from '../1-parse/syntax-tree/test.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { actLacks, notAskedFor, otherInEvent, personalWithAct } from '../problems/acts.ts';
import { checkAssignment, checkOnce } from './check-assignment.ts';
import { checkTwice } from './check-twice.ts';
import { exampleValue } from './example-value.ts';
import { nearestName } from './nearest-name.ts';
import { endsOf, reasonsOf } from './outcomes.ts';
import { currencyOf, fieldsOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { aType, typeOfField } from './types.ts';

/** How a handoff is rejected or ends. */
type Outcome = ReasonLine | EndLine;

/** What has to be said with an act: a field of the lead, or else data of the event that ends the handoff so. */
export function broughtWith(outcome: Outcome, rules: Rules): ReadonlyMap<string, Placed<FieldClause>> {
  const among = new Map([...dataOf(outcome, rules), ...rules.fields]);
  return new Map(
    outcome.brings.flatMap(({ name }) => {
      const field = among.get(name);
      return field ? [[name, field] as const] : [];
    }),
  );
}

function dataOf(outcome: Outcome, rules: Rules): ReadonlyMap<string, Placed<FieldClause>> {
  const event = outcome.kind === 'end' && outcome.on ? rules.events.get(outcome.on.event.name) : undefined;
  return new Map((event ? fieldsOf(event) : []).map((data) => [data.part.name.name, data]));
}

/** What has to be said with an act is there, is not personal, and is the same in the lead and in the event. */
export function* checkBrings(outcome: Outcome, handoff: Placed<HandoffDeclaration>, rules: Rules): Checked<void> {
  yield* checkTwice(outcome.brings, { ...handoff, part: outcome });
  const data = dataOf(outcome, rules);
  for (const name of outcome.brings) {
    const found = yield* known(rules, handoff, name, 'field', new Map([...data, ...rules.fields]));
    if (!found) continue;
    const place = whereIs(handoff, name.at);
    const [ofLead, ofEvent] = [rules.fields.get(name.name), data.get(name.name)];
    if (found.part.personal || ofEvent?.part.personal) yield personalWithAct(place, { name: name.name });
    if (!ofLead || !ofEvent || outcome.kind !== 'end') continue;
    const types = { ofLead: aType(typeOfField(ofLead.part.type)), ofEvent: aType(typeOfField(ofEvent.part.type)) };
    if (types.ofLead !== types.ofEvent)
      yield otherInEvent(place, { name: name.name, event: outcome.on!.event.name, ...types });
  }
}

/** The reasons or the ends of a name, of whatever handoffs. */
export function outcomesCalled(does: 'rejects' | 'ends', name: string, rules: Rules): readonly Outcome[] {
  const of = does === 'rejects' ? reasonsOf : endsOf;
  return [...rules.handoffs.values()].flatMap<Outcome>(of).filter((outcome) => outcome.name.name === name);
}

/** What a test says with an act is what one of the reasons or ends of that name asks for, with values of the types. */
export function* checkBrought(
  as: Name,
  { does, data }: Pick<Extract<TestClause, { kind: 'act' }>, 'does' | 'data'>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  if (does !== 'rejects' && does !== 'ends') return;
  yield* checkOnce(data, placed);
  const outcomes = outcomesCalled(does, as.name, rules);
  const given = data.map(({ name }) => name.name);
  const fits = outcomes.find(({ brings }) => isSame(given, brings));
  const outcome = fits ?? outcomes[0];
  if (!outcome) return;
  const brought = broughtWith(outcome, rules);
  // What is wrong with the rule itself is told there.
  if (brought.size < new Set(outcome.brings.map(({ name }) => name)).size) return;
  for (const line of data) yield* checkSaid(line, as, brought, placed, rules);
  const currency = currencyOf(rules) ?? 'EUR';
  const lacks = [...brought.keys()].filter((name) => !given.includes(name));
  if (lacks.length > 0)
    yield actLacks(whereIs({ ...placed, part: as }), {
      outcome: as.name,
      lacks,
      with: `with ${[...brought].map(([name, { part }]) => `${name} ${exampleValue(typeOfField(part.type), currency)}`).join(', ')}`,
    });
}

const isSame = (given: readonly string[], brings: readonly Name[]): boolean =>
  new Set(given).size === brings.length && brings.every(({ name }) => given.includes(name));

function* checkSaid(
  line: Assignment,
  as: Name,
  brought: ReadonlyMap<string, Placed<FieldClause>>,
  placed: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const field = brought.get(line.name.name);
  if (field) return yield* checkAssignment(line, field.part, placed, rules);
  yield notAskedFor(whereIs({ ...placed, part: line.name }), {
    name: line.name.name,
    outcome: as.name,
    asked: [...brought.keys()],
    near: nearestName(line.name.name, brought.keys()),
  });
}
