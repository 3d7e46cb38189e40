import type { LineTrace, Truth } from '@smk/plan';
import { TRUE, type Frame, type Kleene } from './frame.ts';
import type { Told } from './texts.ts';
import { lineGroupsOf, type Line, type LineGroup, type Sight, type Traced } from './line-groups.ts';
import { textFor } from './looks.ts';
import type { Names } from './names.ts';
import { codeOf, keptAt } from './pair-memory.ts';
import { put } from './put.ts';

/**
 * A closure that puts the traces of lines in their places, and gives twice what those add that are true: half of the work of judging them
 * is not done again. Invariant: what is kept is frozen, since leads share it.
 */
export function compileTraces(lines: readonly Traced[], names: Names): (frame: Frame, traces: LineTrace[]) => number {
  const groups = lineGroupsOf(lines, names);
  const those = (keeps: LineGroup['keeps']) => groups.filter((group) => group.keeps === keeps);
  const [onTexts, onValues, onTruths, others] = [those('text'), those('values'), those('truths'), those('nothing')];
  return (frame, traces) => {
    let twice = 0;
    for (const group of onTexts) twice += copy(group, keptWithText(group, frame), traces);
    for (const group of onValues) twice += traceValues(group, frame, traces);
    for (const group of onTruths) twice += copy(group, keptWithTruths(group, frame), traces);
    for (const group of others) twice += traceGroup(group, frame, traces);
    return twice;
  };
}

function keptWithText(group: LineGroup, frame: Frame): Told {
  const judged = frame.texts[group.text]!;
  if (judged !== null) return (judged.told[group.asked] ??= toKeep(group, frame));
  return (group.kept[0] ??= toKeep(group, frame));
}

function traceValues(group: LineGroup, frame: Frame, traces: LineTrace[]): number {
  const { slot, second, places } = group;
  const memory = group.byValues!;
  const at = keptAt(memory, codeOf(frame.values[slot]!), second === -1 ? 0 : codeOf(frame.values[second]!));
  if (at === -1) return traceGroup(group, frame, traces);
  const { kept } = memory;
  if (kept[at] === null) keep(kept, at, toKeep(group, frame));
  for (let index = 0; index < places.length; index += 1) traces[places[index]!] = kept[at + 1 + index] as LineTrace;
  return kept[at] as number;
}

function keep(kept: (LineTrace | number | null)[], at: number, { twice, traces }: Told): void {
  kept[at] = twice;
  for (const [index, trace] of traces.entries()) kept[at + 1 + index] = trace;
}

/** Of a personal value a trace shows only whether it is known. */
function keptWithTruths(group: LineGroup, frame: Frame): Told {
  let number = frame.values[group.slot] === null ? 0 : 1;
  for (const { test } of group.lines) number = number * 3 + test(frame);
  return (group.kept[number] ??= toKeep(group, frame));
}

function toKeep(group: LineGroup, frame: Frame): Told {
  const { lines } = group;
  const saw = Object.freeze(sawOf(group.sights, frame));
  const truths = lines.map(({ test }) => test(frame));
  return {
    twice: truths.reduce((sum: number, truth, index) => sum + (lines[index]!.points ?? 0) * (truth & TRUE), 0),
    traces: lines.map((line, index) => Object.freeze(traceOf(line, truths[index]!, saw))),
  };
}

function copy({ places }: LineGroup, told: Told, traces: LineTrace[]): number {
  const kept = told.traces;
  for (let index = 0; index < places.length; index += 1) traces[places[index]!] = kept[index]!;
  return told.twice;
}

function traceGroup({ sights, lines }: LineGroup, frame: Frame, traces: LineTrace[]): number {
  const saw = sawOf(sights, frame);
  let twice = 0;
  for (const line of lines) {
    const truth = line.test(frame);
    twice += (line.points ?? 0) * (truth & TRUE);
    traces[line.place] = traceOf(line, truth, saw);
  }
  return twice;
}

function sawOf(sights: readonly Sight[], frame: Frame): Record<string, string> {
  const saw: Record<string, string> = {};
  for (const { look, site } of sights) put(site, saw, look.name, textFor(look, frame));
  return saw;
}

const truths: readonly Truth[] = [false, 'unknown', true];

function traceOf({ name, points, text, means, at }: Line, truth: Kleene, saw: LineTrace['saw']): LineTrace {
  return { name, truth: truths[truth]!, points, text, means, at, saw };
}
