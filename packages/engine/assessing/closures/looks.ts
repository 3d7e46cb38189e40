import type { Condition, FactValue, Operand } from '@smk/plan';
import { isPersonal, operandName, textOf, unitOf, withUnit, type Unit } from '../shown.ts';
import { operandsOf } from '../unknown/fields-in.ts';
import type { Frame, Read } from './frame.ts';
import { compileHappened } from './happened.ts';
import { slotOf, type Names } from './names.ts';
import { compileOperand } from './operand.ts';

/** One thing that a condition looks at, under the name by which a trace shows it; `slot` is -1 where a closure reads it. */
export type Look = {
  readonly name: string;
  readonly isField: boolean;
  readonly slot: number;
  readonly read: Read;
  readonly isPersonal: boolean;
  readonly unit: Unit | null;
};

type Source = Operand | Extract<Condition, { kind: 'happened' }>;

/** The operands and events that a condition looks at; of two with one name the last one counts. */
export function looksOf(condition: Condition, names: Names): readonly Look[] {
  const byName = new Map(sourcesOf(condition).map((source) => [nameOf(source), source]));
  return [...byName.values()].map((source) => lookAt(source, names));
}

/** Equal for conditions that look at the same, in the same order. */
export function keyOfLooks(condition: Condition): string {
  return keysOf(condition).join(' ');
}

/** How many things a condition looks at; more than its looks where two have one name. */
export function countOfLooks(condition: Condition): number {
  return keysOf(condition).length;
}

/** The text that a condition looks at alone, where what comes out of it is remembered and may be shown; else `null`. */
export function loneText(condition: Condition, names: Names): number | null {
  const [look] = looksOf(condition, names);
  if (look === undefined || countOfLooks(condition) > 1 || !look.isField || look.isPersonal) return null;
  const text = names.texts.findIndex((one) => one.of === look.slot && !one.isDomain && one.remembered !== null);
  return text === -1 ? null : text;
}

/** What a trace shows of it for the lead in a frame. */
export function textFor(look: Look, frame: Frame): string {
  const value: FactValue = look.slot === -1 ? look.read(frame) : frame.values[look.slot]!;
  if (value === null) return 'unknown';
  if (look.isPersonal) return '•••';
  if (typeof value === 'number') return look.unit === null ? `${value}` : withUnit(value, look.unit);
  return typeof value === 'string' ? value : textOf(value);
}

function sourcesOf(condition: Condition): readonly Source[] {
  if (condition.kind === 'happened') return [condition];
  if (condition.kind === 'not') return sourcesOf(condition.of);
  if ('of' in condition) return condition.of.flatMap(sourcesOf);
  return operandsOf(condition)
    .map(underlying)
    .filter((operand) => operand.kind !== 'value');
}

function keysOf(condition: Condition): readonly string[] {
  return [...new Set(sourcesOf(condition).map((source) => JSON.stringify(source)))];
}

function nameOf(source: Source): string {
  return source.kind === 'happened' ? source.event : operandName(source);
}

function lookAt(source: Source, names: Names): Look {
  const name = nameOf(source);
  if (source.kind === 'happened')
    return {
      name,
      isField: false,
      slot: -1,
      read: compileHappened(source, names).count,
      isPersonal: false,
      unit: null,
    };
  const slot =
    source.kind === 'field' || source.kind === 'let' || source.kind === 'score' || source.kind === 'table'
      ? slotOf(names, source.kind, source.name)
      : -1;
  return {
    name,
    isField: source.kind === 'field',
    slot,
    read: compileOperand(source, names),
    isPersonal: isPersonal(names.plan, source),
    unit: unitOf(names.plan, source),
  };
}

/** What stands behind `domain of`: the whole text is what was looked at. */
function underlying(operand: Operand): Operand {
  return operand.kind === 'domain of' ? underlying(operand.of) : operand;
}
