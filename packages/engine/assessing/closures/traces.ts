import type { LineTrace, Truth } from '@smk/plan';
import type { Frame, Kleene } from './frame.ts';
import { lineGroupsOf, type Line, type LineGroup, type Sight, type Traced } from './line-groups.ts';
import { textFor } from './looks.ts';
import type { Names } from './names.ts';
import { codeOf, keptAt } from './pair-memory.ts';
import { put } from './put.ts';

/** A closure for the traces of lines. Invariant: what is kept is frozen, since leads share it. */
export function compileTraces(lines: readonly Traced[], names: Names): (frame: Frame) => LineTrace[] {
  const groups = lineGroupsOf(lines, names);
  const those = (keeps: LineGroup['keeps']) => groups.filter((group) => group.keeps === keeps);
  const [onTexts, onValues, onTruths, others] = [those('text'), those('values'), those('truths'), those('nothing')];
  const blank: readonly (LineTrace | null)[] = lines.map(() => null);
  return (frame) => {
    const traces = blank.slice() as LineTrace[];
    for (const group of onTexts) copy(group, keptWithText(group, frame), traces);
    for (const group of onValues) traceValues(group, frame, traces);
    for (const group of onTruths) copy(group, keptWithTruths(group, frame), traces);
    for (const group of others) traceGroup(group, frame, traces);
    return traces;
  };
}

function keptWithText(group: LineGroup, frame: Frame): readonly LineTrace[] {
  const judged = frame.texts[group.text]!;
  if (judged !== null) return (judged.traces[group.sights[0]!.site] ??= toKeep(group, frame));
  return (group.kept[0] ??= toKeep(group, frame));
}

function traceValues(group: LineGroup, frame: Frame, traces: LineTrace[]): void {
  const { slot, second, places } = group;
  const memory = group.byValues!;
  const at = keptAt(memory, codeOf(frame.values[slot]!), second === -1 ? 0 : codeOf(frame.values[second]!));
  if (at === -1) return traceGroup(group, frame, traces);
  const { kept } = memory;
  if (kept[at] === null) for (const [index, trace] of toKeep(group, frame).entries()) kept[at + index] = trace;
  for (let index = 0; index < places.length; index += 1) traces[places[index]!] = kept[at + index]!;
}

/** Of a personal value a trace shows only whether it is known. */
function keptWithTruths(group: LineGroup, frame: Frame): readonly LineTrace[] {
  let number = frame.values[group.slot] === null ? 0 : 1;
  for (const { test } of group.lines) number = number * 3 + test(frame);
  return (group.kept[number] ??= toKeep(group, frame));
}

function toKeep({ sights, lines }: LineGroup, frame: Frame): readonly LineTrace[] {
  const saw = Object.freeze(sawOf(sights, frame));
  return lines.map((line) => Object.freeze(traceOf(line, line.test(frame), saw)));
}

function copy({ places }: LineGroup, kept: readonly LineTrace[], traces: LineTrace[]): void {
  for (let index = 0; index < places.length; index += 1) traces[places[index]!] = kept[index]!;
}

function traceGroup({ sights, lines }: LineGroup, frame: Frame, traces: LineTrace[]): void {
  const saw = sawOf(sights, frame);
  for (const line of lines) traces[line.place] = traceOf(line, line.test(frame), saw);
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
