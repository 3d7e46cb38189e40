import type { FactLine, LineTrace, Refusal, Stage, Truth } from '@smk/plan';
import type { Frame, Kleene, Test } from './frame.ts';
import { loneText, looksOf, textFor, type Look } from './looks.ts';
import type { Names } from './names.ts';
import { put } from './put.ts';

/** What of a line's trace is the same for all leads, and its place among the lines. */
type Line = Pick<LineTrace, 'name' | 'points' | 'text' | 'means' | 'at'> & {
  readonly place: number;
  readonly test: Test;
};
type Sight = { readonly look: Look; readonly site: number };

/**
 * Lines that look at the same: what they saw is made once for all of them. Where their traces come again from lead to lead they
 * are kept: with a `text` as far as it is remembered, or by `number` where few things can come out.
 * Invariant: what is kept is frozen, since leads share it.
 */
type Group = {
  readonly keeps: 'nothing' | 'number' | 'text';
  readonly sights: readonly Sight[];
  readonly lines: readonly Line[];
  readonly kept: (readonly LineTrace[] | undefined)[];
  /** The slot of the one field looked at, and that of its text; -1 where there is none. */
  readonly slot: number;
  readonly text: number;
};

/** A closure for the traces of lines whose truths stand in the frame from index `first` on, but for those on a lone text. */
export function compileTraces(
  lines: readonly (FactLine | Refusal | Stage)[],
  first: number,
  names: Names,
): (frame: Frame) => LineTrace[] {
  const keyOf = (line: FactLine | Refusal | Stage) =>
    looksOf(line.when.condition, names)
      .map((look) => look.key)
      .join(' ');
  const groups = [...Map.groupBy(lines, keyOf).values()].map((alike) => groupOf(alike, lines, names));
  const blank: readonly (LineTrace | null)[] = lines.map(() => null);
  return (frame) => {
    const traces = blank.slice() as LineTrace[];
    for (const group of groups) {
      if (group.keeps === 'nothing') traceGroup(group, first, frame, traces);
      else if (group.keeps === 'text') copy(group, keptWithText(group, frame), traces);
      else copy(group, keptByNumber(group, first, frame), traces);
    }
    return traces;
  };
}

/** So many lines make so many combinations of truths that keeping them pays no more. */
const mostLines = 6;

function groupOf(
  alike: readonly (FactLine | Refusal | Stage)[],
  all: readonly (FactLine | Refusal | Stage)[],
  names: Names,
): Group {
  const { condition } = alike[0]!.when;
  const looks = looksOf(condition, names);
  const only = looks.length === 1 && looks[0]!.isField ? looks[0]! : null;
  const field = names.plan.lead.fields.find((one) => one.name === only?.name);
  const text = loneText(condition, names);
  const isFew = (field?.personal || field?.type.kind === 'yes/no') && alike.length <= mostLines;
  return {
    keeps: text !== null ? 'text' : isFew ? 'number' : 'nothing',
    sights: looks.map((look) => ({ look, site: names.site++ })),
    lines: alike.map((line) => ({
      name: line.name,
      points: 'points' in line ? line.points : null,
      text: line.when.text,
      means: line.means,
      at: line.at,
      place: all.indexOf(line),
      test: names.tests.get(line.when.condition)!,
    })),
    kept: [],
    slot: only?.slot ?? -1,
    text: text ?? -1,
  };
}

function keptByNumber(group: Group, first: number, frame: Frame): readonly LineTrace[] {
  const value = frame.values[group.slot];
  let number = value === null ? 0 : value === true ? 1 : 2;
  for (const { place } of group.lines) number = number * 3 + frame.lines[first + place]!;
  return (group.kept[number] ??= toKeep(group, frame));
}

function keptWithText(group: Group, frame: Frame): readonly LineTrace[] {
  const judged = frame.texts[group.text]!;
  if (judged !== null) return (judged.traces[group.sights[0]!.site] ??= toKeep(group, frame));
  return (group.kept[0] ??= toKeep(group, frame));
}

function toKeep({ sights, lines }: Group, frame: Frame): readonly LineTrace[] {
  const saw = Object.freeze(sawOf(sights, frame));
  return lines.map((line) => Object.freeze(traceOf(line, line.test(frame), saw)));
}

function copy({ lines }: Group, kept: readonly LineTrace[], traces: LineTrace[]): void {
  for (let index = 0; index < kept.length; index += 1) traces[lines[index]!.place] = kept[index]!;
}

function traceGroup({ sights, lines }: Group, first: number, frame: Frame, traces: LineTrace[]): void {
  const saw = sawOf(sights, frame);
  for (const line of lines) traces[line.place] = traceOf(line, frame.lines[first + line.place]!, saw);
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
