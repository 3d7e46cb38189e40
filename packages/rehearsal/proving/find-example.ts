import { fieldsIn, representativesFor } from '@smk/engine';
import {
  newStanding,
  type Condition,
  type EventFact,
  type FactValue,
  type LeadFacts,
  type Moment,
  type Plan,
} from '@smk/plan';

const tries = 4_000;
const recently = 60_000;

/** A lead of which `holds` is true as of a moment, the smallest that was found; `null` if none was. The same each time. */
export function findExample(
  plan: Plan,
  conditions: readonly Condition[],
  asOf: Moment,
  holds: (facts: LeadFacts) => boolean,
): LeadFacts | null {
  const random = randomFrom(1);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const fields = [...new Set(conditions.flatMap((condition) => [...fieldsIn(plan, condition)]))];
  const values = representativesFor(plan, conditions);
  const eventNames = plan.events.map(({ name }) => name);
  for (let index = 0; index < tries; index += 1) {
    const given: Record<string, FactValue> = {};
    for (const field of fields) {
      const some = values.get(field) ?? [];
      if (some.length > 0 && random() < 0.8) given[field] = one(some);
    }
    const many = index % 3 === 0 || eventNames.length === 0 ? 0 : Math.ceil(random() * 6);
    const events = Array.from({ length: many }, (_, place) => eventOf(plan, one(eventNames), place, asOf, one));
    const facts: LeadFacts = { fields: given, events, standing: newStanding };
    if (holds(facts)) return smallest(facts, holds);
  }
  return null;
}

function eventOf(plan: Plan, name: string, place: number, asOf: Moment, one: <T>(of: readonly T[]) => T): EventFact {
  const schema = plan.events.find((event) => event.name === name)!;
  const known = wordsOf(plan);
  const data = Object.fromEntries(schema.data.map(({ name: field, type }) => [field, one(valuesOf(type.kind, known))]));
  return { id: `event ${place}`, name, at: asOf - recently + place, data };
}

/** Values of data that the rules speak of, and some that they do not. */
function valuesOf(kind: string, known: readonly FactValue[]): readonly FactValue[] {
  const fitting = known.filter((value) =>
    kind === 'yes/no'
      ? typeof value === 'boolean'
      : kind === 'whole number' || kind === 'number'
        ? typeof value === 'number'
        : kind === 'money'
          ? typeof value === 'object'
          : typeof value === 'string',
  );
  return kind === 'yes/no' ? [true, false] : [...fitting, null];
}

const remembered = new WeakMap<Plan, readonly FactValue[]>();

/** Every constant in the conditions of a plan. */
function wordsOf(plan: Plan): readonly FactValue[] {
  const before = remembered.get(plan);
  if (before !== undefined) return before;
  const found: FactValue[] = [];
  JSON.stringify(plan.qualifications, (_, part: { kind?: string; value?: FactValue; values?: FactValue[] } | null) => {
    if (part?.kind === 'value' && part.value !== undefined) found.push(part.value);
    if (part?.kind === 'in values') found.push(...(part.values ?? []));
    return part as unknown;
  });
  remembered.set(plan, found);
  return found;
}

/** Leaves out what is not needed. */
function smallest(facts: LeadFacts, holds: (facts: LeadFacts) => boolean): LeadFacts {
  let { events } = facts;
  let fields = { ...facts.fields };
  for (const event of events) {
    const fewer = events.filter((other) => other !== event);
    if (holds({ ...facts, fields, events: fewer })) events = fewer;
  }
  for (const field of Object.keys(fields)) {
    const { [field]: _, ...fewer } = fields;
    if (holds({ ...facts, fields: fewer, events })) fields = fewer;
  }
  return { ...facts, fields, events };
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
