import {
  dataOfEvent,
  type Condition,
  type EventFact,
  type FactValue,
  type Fields,
  type LeadFacts,
  type Moment,
  type Seen,
} from '@smk/plan';
import { TRUE } from '../../assessing/closures/frame.ts';
import { operandsOf } from '../../assessing/unknown/fields-in.ts';
import { judge, type Judging, type Sight } from '../judging.ts';
import { writtenValue } from '../words/value-text.ts';
import type { Move } from './move.ts';
import { atoms } from '../../assessing/atoms.ts';
import type { Scope } from './scope.ts';
import { valuesNear, type Compared } from './values-near.ts';

/** Of so many combinations of an event's data the first that is asked for is taken. */
const mostData = 400;

/** What could have happened besides, now, or not have happened: the latest go first. */
export function eventMoves(
  judging: Judging,
  scope: Scope,
  facts: LeadFacts,
  asOf: Moment,
  sight: Sight,
): readonly Move[] {
  return [...scope.events].flatMap(([name, { wheres, most, worth }]) => {
    const kinds = new Map(
      [{}, ...wheres.flatMap((where) => dataFor(judging, name, where))].map((data) => [keyOf(data), data]),
    );
    const happened = facts.events.filter((event) => event.name === name && event.at <= asOf);
    const counts = Array.from({ length: most }, (_, index) => index + 1);
    const event = { name, worth, isFirst: happened.length === 0 };
    return [
      ...[...kinds.values()].flatMap((data) => counts.map((count) => more(judging, event, data, count, asOf, sight))),
      ...happened.slice(0, most).map((_, index) => fewer(name, index + 1, happened)),
    ];
  });
}

function more(
  { plan }: Judging,
  { name: event, worth, isFirst }: { readonly name: string; readonly worth: number; readonly isFirst: boolean },
  data: Fields,
  count: number,
  asOf: Moment,
  sight: Sight,
): Move {
  const schema = dataOfEvent(plan, event);
  const shown = Object.entries(data).map(([name, value]): Seen => {
    const field = schema.find((one) => one.name === name);
    const isHidden = sight === 'personal values hidden' && field?.personal === true;
    return { name, value: isHidden ? '•••' : writtenValue(value, field?.type ?? null, plan), of: [] };
  });
  const inside = shown.map(({ name, value }) => `${name} ${value}`).join(', ');
  const text = `${count === 1 ? 'one' : count}${isFirst ? '' : ' more'} ${event}${inside === '' ? '' : ` { ${inside} }`}`;
  return {
    fact: `event ${event}`,
    facts: count,
    weight: count * (0.5 + 0.1 * worth) + 0.01 * shown.length,
    change: { kind: 'more', event, count, data: shown, text },
    apply: (facts) => withEvents(facts, event, data, count, asOf),
  };
}

/** Invariant: events stay in order; an id that begins with `~` comes after all others of its moment. */
function withEvents(facts: LeadFacts, name: string, data: Fields, count: number, at: Moment): LeadFacts {
  const added = Array.from({ length: count }, (_, index): EventFact => ({ id: `~${name}~${index}`, name, at, data }));
  const later = facts.events.findIndex((event) => event.at > at);
  const until = later === -1 ? facts.events.length : later;
  return { ...facts, events: [...facts.events.slice(0, until), ...added, ...facts.events.slice(until)] };
}

function fewer(event: string, count: number, happened: readonly EventFact[]): Move {
  const gone = new Set(happened.slice(-count));
  return {
    fact: `event ${event}`,
    facts: count,
    weight: count,
    change: { kind: 'fewer', event, count, data: [], text: `${count === 1 ? 'one' : count} ${event} fewer` },
    apply: (facts) => ({ ...facts, events: facts.events.filter((one) => !gone.has(one)) }),
  };
}

/** Data with which a `where` is true: those of the fewest fields that do. */
function dataFor(judging: Judging, event: string, where: Condition): readonly Fields[] {
  const fields = dataOfEvent(judging.plan, event);
  const people = judging.plan.people.map(({ name }) => name);
  const used = fields.flatMap((field) => {
    const compared = comparedWith(where, field.name, judging);
    return compared === null ? [] : [{ name: field.name, values: valuesNear(field.type, null, compared, people) }];
  });
  let tried: Fields[] = [{}];
  for (const { name, values } of used) {
    const next = tried.flatMap((data) => values.map((value): Fields => ({ ...data, [name]: value })));
    tried = [...tried, ...next].slice(0, mostData);
  }
  const found = tried.find((data) => judge(judging, where, data) === TRUE);
  return found === undefined ? [] : [found];
}

function comparedWith(where: Condition, data: string, { plan }: Judging): Compared | null {
  const asked = atoms(where).filter((atom) =>
    operandsOf(atom).some((operand) => JSON.stringify(operand).includes(JSON.stringify({ kind: 'data', name: data }))),
  );
  if (asked.length === 0) return null;
  const constants = asked.flatMap(operandsOf).flatMap((operand) => (operand.kind === 'value' ? [operand.value] : []));
  const contained = asked.flatMap((atom) => ('texts' in atom ? [{ how: atom.kind, texts: atom.texts }] : []));
  const held = asked.flatMap((atom) => (atom.kind === 'has' ? [atom] : []));
  const memberships = asked.flatMap((atom): readonly (readonly FactValue[])[] => {
    if (atom.kind === 'in values') return [atom.values];
    return atom.kind === 'in list' ? [plan.lists.find(({ name }) => name === atom.list)!.values] : [];
  });
  return {
    constants,
    memberships,
    contained,
    held,
    domainConstants: constants,
    domainMemberships: memberships,
    domainContained: contained,
  };
}

const keyOf = (data: Fields): string => JSON.stringify(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
