import {
  touchAttributes,
  type EventFact,
  type FactValue,
  type Field,
  type Fields,
  type FieldType,
  type Handling,
  type LeadFacts,
  type LeadStanding,
  type Plan,
  type Recycled,
} from '@smk/plan';
import { asTheyAre, namesIn, type NamesIn } from './names-in.ts';

/** What is known of a lead, whatever it was called when it was recorded, by the names of a plan. */
export type Follow = {
  fields(fields: Fields): Fields;
  event(event: EventFact): EventFact;
  standing(standing: LeadStanding): LeadStanding;
  facts(facts: LeadFacts): LeadFacts;
};

const unchanged: Follow = {
  fields: (fields) => fields,
  event: (event) => event,
  standing: (standing) => standing,
  facts: (facts) => facts,
};

/** Follows facts into a plan by its names. */
export function followInto(plan: Plan, names: NamesIn): Follow {
  if (names === asTheyAre) return unchanged;
  const fields = (given: Fields): Fields =>
    renamedFields(given, plan.lead.fields, names, (name) => names('field', name), '');
  const event = (given: EventFact): EventFact => {
    const name = names('event', given.name);
    const schema = plan.events.find((one) => one.name === name)?.data ?? [];
    const data = renamedFields(given.data, schema, names, (one) => names('data', one, name), `${name}.`);
    return { ...given, name, data: followTouches(data, schema, names) };
  };
  const standing = (given: LeadStanding): LeadStanding => followStanding(given, names);
  return {
    fields,
    event,
    standing,
    facts: (given) => ({
      ...given,
      ...(given.handling && { handling: followHandling(given.handling, plan, names) }),
      fields: fields(given.fields),
      events: given.events.map(event),
      standing: standing(given.standing),
    }),
  };
}

const known = new WeakMap<Plan, Follow>();

/** Follows into a plan what comes in under names that it says are former ones, as from a form that nobody changed. */
export function followOf(plan: Plan): Follow {
  const found = known.get(plan) ?? followInto(plan, namesIn(plan));
  known.set(plan, found);
  return found;
}

/** Of a value under a former name and one under the present one, the latter is newer. */
function renamedFields(
  given: Fields,
  schema: readonly Field[],
  names: NamesIn,
  nameOf: (name: string) => string,
  within: string,
): Fields {
  const entries = Object.entries(given).map(([before, value]): readonly [string, FactValue, boolean] => {
    const name = nameOf(before);
    const type = schema.find((field) => field.name === name)?.type;
    return [name, type ? renamedValue(value, type, names, `${within}${name}`) : value, name !== before];
  });
  const former = entries.filter(([, , isFormer]) => isFormer);
  const present = entries.filter(([, , isFormer]) => !isFormer);
  return Object.fromEntries([...former, ...present].map(([name, value]) => [name, value]));
}

function renamedValue(value: FactValue, type: FieldType, names: NamesIn, within: string): FactValue {
  if (Array.isArray(value) && type.kind === 'list of')
    return value.map((one) => renamedValue(one, type.of, names, within)) as FactValue;
  if (typeof value !== 'string') return value;
  if (type.kind === 'one of') return names('option', value, within);
  return type.kind === 'person' ? names('person', value) : value;
}

/** Campaigns and the like, where data tell them as a text. */
function followTouches(data: Fields, schema: readonly Field[], names: NamesIn): Fields {
  const told = touchAttributes.flatMap((name) => {
    const value = data[name];
    const isText = schema.find((field) => field.name === name)?.type.kind === 'text';
    return isText && typeof value === 'string' ? [[name, names(name, value)] as const] : [];
  });
  return told.length === 0 ? data : { ...data, ...Object.fromEntries(told) };
}

function followHandling({ owner, lastOwner, team, reason }: Handling, plan: Plan, names: NamesIn): Handling {
  const isDeclared = plan.handoffs.some(({ reasons }) => reasons.some(({ name }) => name === reason));
  // It is known by itself, and not in which handoff.
  const now = reason === null || isDeclared ? [] : plan.handoffs.map(({ name }) => names('outcome', reason, name));
  return {
    owner: owner && names('person', owner),
    lastOwner: lastOwner && names('person', lastOwner),
    team: team && names('team', team),
    reason: now.find((name) => name !== reason) ?? reason,
  };
}

/** What holds a lead back, by the names of a plan. */
export function followRest(rest: Recycled, names: NamesIn): Recycled {
  const { below, on, field, queue } = rest;
  return {
    ...rest,
    below: names('stage', below),
    ...(on && { on: { ...on, event: names('event', on.event) } }),
    ...(field !== undefined && { field: names('field', field) }),
    ...(queue !== undefined && { queue: names('queue', queue) }),
  };
}

function followStanding(given: LeadStanding, names: NamesIn): LeadStanding {
  const back = (one: Recycled): Recycled => followRest(one, names);
  return {
    ...given,
    stage: given.stage === null ? null : names('stage', given.stage),
    heldBack: given.heldBack.map((name) => names('handoff', name)),
    recycled: given.recycled && back(given.recycled),
    ...(given.alsoRecycled && { alsoRecycled: given.alsoRecycled.map(back) }),
    ...(given.waits && { waits: given.waits.map((wait) => ({ ...wait, name: names('wait', wait.name) })) }),
  };
}
