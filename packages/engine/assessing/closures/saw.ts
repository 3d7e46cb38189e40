import type { Condition, FactValue, Operand } from '@smk/plan';
import { isPersonal, operandName, textOf } from '../shown.ts';
import { operandsOf } from '../unknown/fields-in.ts';
import type { Frame, Read } from './frame.ts';
import { compileHappened } from './happened.ts';
import { slotOf, type Names } from './names.ts';
import { compileOperand } from './operand.ts';
import { seeEach, type Saw } from './see-each.ts';

/** What conditions look at. What several look at is made once for each explanation. */
export type Sights = {
  /** The index of what a condition looks at. */
  readonly of: ReadonlyMap<Condition, number>;
  /** All that is looked at, for a frame whose steps have run. */
  readonly see: (frame: Frame) => readonly Saw[];
};

type Look = Operand | Extract<Condition, { kind: 'happened' }>;
type Shown = { readonly slot: number; readonly read: Read; readonly isPersonal: boolean };

/** Closures for what conditions look at. */
export function compileSights(conditions: readonly Condition[], names: Names): Sights {
  const looks = new Map(conditions.flatMap(looksOf).map((look) => [JSON.stringify(look), look]));
  const keys = [...looks.keys()];
  const looksAt = [...looks.values()].map(nameOf);
  const shown = [...looks.values()].map((look) => shownBy(look, names));
  const together: (readonly number[])[] = [];
  const indexOf = (condition: Condition): number => {
    const indexes = looksOf(condition).map((look) => keys.indexOf(JSON.stringify(look)));
    return indexes.length === 1 ? indexes[0]! : keys.length + together.push(indexes) - 1;
  };
  return {
    of: new Map(conditions.map((condition) => [condition, indexOf(condition)])),
    see: (frame) => {
      const texts: string[] = [];
      for (let index = 0; index < shown.length; index += 1) texts.push(textFor(shown[index]!, frame));
      const seen = seeEach(looksAt, texts);
      for (const indexes of together) seen.push(recordOf(indexes, looksAt, texts));
      return seen;
    },
  };
}

function recordOf(indexes: readonly number[], names: readonly string[], texts: readonly string[]): Saw {
  const saw: Record<string, string> = {};
  for (const index of indexes) saw[names[index]!] = texts[index]!;
  return saw;
}

/** The operands and events that a condition looks at; of two with one name the last one counts. */
export function looksOf(condition: Condition): readonly Look[] {
  if (condition.kind === 'happened') return [condition];
  if (condition.kind === 'not') return looksOf(condition.of);
  const looks = 'of' in condition ? condition.of.flatMap(looksOf) : operandsOf(condition).map(underlying);
  return [...new Map(looks.filter((look) => look.kind !== 'value').map((look) => [nameOf(look), look])).values()];
}

function nameOf(look: Look): string {
  return look.kind === 'happened' ? look.event : operandName(look);
}

function shownBy(look: Look, names: Names): Shown {
  if (look.kind === 'happened') return { slot: -1, read: compileHappened(look, names).count, isPersonal: false };
  const isSlotted = look.kind === 'field' || look.kind === 'let' || look.kind === 'score';
  return { slot: isSlotted ? slotOf(names, look.kind, look.name) : -1, read: compileOperand(look, names), isPersonal: isPersonal(names.plan, look) };
}

function textFor(shown: Shown, frame: Frame): string {
  const value: FactValue = shown.slot === -1 ? shown.read(frame) : frame.values[shown.slot]!;
  if (value === null) return 'unknown';
  if (shown.isPersonal) return '•••';
  return typeof value === 'string' ? value : textOf(value);
}

/** What stands behind `domain of`: the whole text is what was looked at. */
function underlying(operand: Operand): Operand {
  return operand.kind === 'domain of' ? underlying(operand.of) : operand;
}
