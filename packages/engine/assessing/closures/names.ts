import type { Condition, Doubt, Fields, Operand, Plan, ZoneTable } from '@smk/plan';
import { sinceEver } from '../../time/window-edges.ts';
import { load, type Loads } from './load.ts';
import { UNKNOWN, type Frame, type Test } from './frame.ts';
import { addCondition, judgeText, type OnText, type Text } from './texts.ts';

/** What names mean while a plan is compiled: the slot of each field, let, score and table, and each condition's closure. */
export type Names = {
  readonly plan: Plan;
  readonly zone: ZoneTable;
  readonly tests: WeakMap<Condition, Test>;
  readonly slots: Map<string, number>;
  /** The fields that some closure reads; more may come while a frame is in use. */
  readonly fields: Loads;
  /** Those of them that every object has something under: only what the lead itself has counts. */
  readonly odd: Loads;
  readonly texts: Text[];
  /** Of each doubtful event, what confirms it. */
  readonly doubts: ReadonlyMap<string, Doubt>;
  /** The next site for `put`. */
  site: number;
};

export function newNames(plan: Plan): Names {
  return {
    plan,
    zone: sinceEver(plan.company.zone),
    tests: new WeakMap(),
    slots: new Map(),
    fields: { names: [], slots: [] },
    odd: { names: [], slots: [] },
    texts: [],
    doubts: new Map(plan.events.flatMap(({ name, doubt }) => (doubt === undefined ? [] : [[name, doubt]]))),
    site: 0,
  };
}

/** The slot of a field, let, score or table in a frame's values; a new one if nothing has read it yet. */
export function slotOf(names: Names, kind: 'field' | 'let' | 'score' | 'table', name: string): number {
  const key = `${kind} ${name}`;
  const known = names.slots.get(key);
  if (known !== undefined) return known;
  if (!isNamed(names.plan, kind, name)) throw new Error(`The plan names the ${key}, and has none.`);
  const slot = names.slots.size;
  names.slots.set(key, slot);
  if (kind !== 'field') return slot;
  const loads = name in Object.prototype ? names.odd : names.fields;
  loads.names.push(name);
  loads.slots.push(slot);
  return slot;
}

/** A closure for a condition on a field's text or its domain; `null` where the operand is neither. */
export function compileOnText(operand: Operand, names: Names, condition: OnText): Test | null {
  const isDomain = operand.kind === 'domain of';
  const field = isDomain ? operand.of : operand;
  if (field.kind !== 'field') return null;
  const of = slotOf(names, 'field', field.name);
  let slot = names.texts.findIndex((text) => text.of === of && text.isDomain === isDomain);
  if (slot === -1) {
    const isEmail = names.plan.lead.fields.find((one) => one.name === field.name)?.type.kind === 'email';
    slot =
      names.texts.push({ of, isDomain, conditions: [], blank: [], remembered: isEmail ? null : new Map(), asked: 0 }) -
      1;
  }
  const index = addCondition(names.texts[slot]!, condition);
  return (frame) => {
    const judged = frame.texts[slot]!;
    return judged === null ? UNKNOWN : judged.truths[index]!;
  };
}

/** Reads a lead's fields into their slots, and judges its texts. */
export function loadFields(names: Names, frame: Frame, fields: Fields): void {
  const { values, texts } = frame;
  frame.fields = fields;
  load(names.fields, fields, values);
  for (let index = 0; index < names.odd.names.length; index += 1) {
    const name = names.odd.names[index]!;
    values[names.odd.slots[index]!] = Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
  }
  for (let index = 0; index < names.texts.length; index += 1) {
    const text = names.texts[index]!;
    texts[index] = judgeText(text, values[text.of]!, texts[index]);
  }
}

function isNamed(plan: Plan, kind: 'field' | 'let' | 'score' | 'table', name: string): boolean {
  if (kind === 'field') return plan.lead.fields.some((field) => field.name === name);
  if (kind === 'table') return plan.tables?.some((one) => one.name === name) ?? false;
  if (kind === 'let') return plan.lets.some((one) => one.name === name);
  return plan.qualifications.some((one) => one.scores.some((score) => score.name === name));
}
